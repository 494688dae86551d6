import { expect, test } from 'vitest';
import { optionsFromArguments, optionsFromInputs, type RehearsalOptions } from '../src/options.ts';

const fromArguments = (...args: readonly string[]): RehearsalOptions => optionsFromArguments(args, '/clone');

function fromInputs(inputs: Readonly<Record<string, string>>): RehearsalOptions {
  return optionsFromInputs((name) => inputs[name] ?? '', '/workspace');
}

test('a command line without arguments rehearses this repository', () => {
  expect(fromArguments()).toEqual({
    project: '/clone',
    artifacts: undefined,
    tag: 'v1.0.0',
    images: [],
    keep: undefined,
    again: false,
  });
});

test('a command line says all', () => {
  const globs = ['--artifacts', 'dist/*', '--artifacts', '!dist/*.tmp'];
  const images = ['--image', 'ghcr.io/a/b:v1', '--image', 'ghcr.io/a/c'];
  expect(
    fromArguments('--project', '/p', ...globs, ...images, '--tag', 'v2.0.0-rc.1', '--keep', '/k', '--again'),
  ).toEqual({
    project: '/p',
    artifacts: ['dist/*', '!dist/*.tmp'],
    tag: 'v2.0.0-rc.1',
    images: [
      { registry: 'ghcr.io', repository: 'a/b', tag: 'v1' },
      { registry: 'ghcr.io', repository: 'a/c' },
    ],
    keep: '/k',
    again: true,
  });
});

test('inputs say the same', () => {
  expect(fromInputs({ artifacts: 'dist/*' })).toEqual({
    project: '/workspace',
    artifacts: ['dist/*'],
    tag: 'v1.0.0',
    images: [],
    keep: undefined,
    again: false,
  });
  expect(
    fromInputs({
      artifacts: 'a\nb',
      project: 'sub',
      tag: 'v2.0.0',
      images: 'ghcr.io/a/b:v1',
      again: 'true',
      keep: 'k',
    }),
  ).toMatchObject({
    project: '/workspace/sub',
    tag: 'v2.0.0',
    images: [{ tag: 'v1' }],
    again: true,
    keep: '/workspace/k',
  });
});

test.each<[string, readonly string[], RegExp]>([
  ['a project without artifacts', ['--project', '/p'], /--project needs --artifacts/],
  ['an unknown option', ['--artefacts', 'x'], /--artefacts/],
  ['a word too many', ['v1.0.0'], /v1\.0\.0/],
  ['a tag that is none', ['--tag', 'a b'], /"a b" is no name for a tag/],
  ['a tag that is an option', ['--tag=-f'], /"-f" is no name for a tag/],
  ['an image that is none', ['--image', 'https://ghcr.io/x'], /starts with a scheme/],
])('of a command line, %s is refused', (_, args, message) => {
  expect(() => fromArguments(...args)).toThrow(message);
});

test.each<[string, Record<string, string>, RegExp]>([
  ['no artifacts', {}, /nothing to release/],
  ['a boolean that is none', { artifacts: 'x', again: 'yes' }, /"again" must be true or false, not "yes"/],
  ['a tag that is none', { artifacts: 'x', tag: '$(x)' }, /"\$\(x\)" is no name for a tag/],
  ['an image that is none', { artifacts: 'x', images: 'A/B' }, /capital letters in "A\/B"/],
])('of inputs, %s is refused', (_, inputs, message) => {
  expect(() => fromInputs(inputs)).toThrow(message);
});
