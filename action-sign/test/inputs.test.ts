import { expect, test } from 'vitest';
import { bundlePath, readInputs, type Inputs } from '../src/inputs.ts';

function read(inputs: Readonly<Record<string, string>>): Inputs {
  return readInputs((name) => inputs[name] ?? '', { workspace: '/workspace' });
}

test('few inputs say all', () => {
  expect(read({ files: 'dist/*\n!dist/*.tmp', images: 'ghcr.io/kubernetes-sigs/bom:v1' })).toEqual({
    files: {
      wanted: [{ glob: 'dist/*', name: undefined }],
      excluded: ['dist/*.tmp', '**/*.sigstore.json', '**/*.intoto.jsonl'],
    },
    images: [{ registry: 'ghcr.io', repository: 'kubernetes-sigs/bom', tag: 'v1' }],
    output: undefined,
    tag: undefined,
    trust: {
      sigstore: 'auto',
      signingConfig: undefined,
      trustedRoot: undefined,
      tufUrl: undefined,
      tufRoot: undefined,
    },
    login: undefined,
    dryRun: false,
    concurrency: 8,
  });
});

test('paths are relative to the workspace', () => {
  const { output, trust } = read({
    files: 'x',
    output: 'signatures',
    sigstore: 'custom',
    'signing-config': 'c.json',
    'trusted-root': '/abs/r.json',
  });
  expect(output).toBe('/workspace/signatures');
  expect(trust).toMatchObject({ signingConfig: '/workspace/c.json', trustedRoot: '/abs/r.json' });
});

const LOGIN = { 'registry-username': 'me', 'registry-password': 'hunter2' };

test.each<[string, Record<string, string>, RegExp]>([
  ['nothing', {}, /nothing to sign/],
  ['excludes alone', { files: '!x' }, /"files" has a line that cannot be read: "!x"/],
  ['a rename that is none', { files: 'a => b => c' }, /"a => b => c"/],
  ['an image that is none', { images: 'https://ghcr.io/x' }, /"https:\/\/ghcr.io\/x" starts with a scheme/],
  ['a boolean that is none', { files: 'x', 'dry-run': 'yes' }, /"dry-run" must be true or false, not "yes"/],
  ['no concurrency at all', { files: 'x', concurrency: '0' }, /from 1 to 64, not "0"/],
  ['too much concurrency', { files: 'x', concurrency: '65' }, /from 1 to 64, not "65"/],
  ['an unknown instance', { files: 'x', sigstore: 'mine' }, /"sigstore" must be one of auto.*not "mine"/],
  ['a signing config without "custom"', { files: 'x', 'signing-config': 'x' }, /"signing-config" .* "sigstore: auto"/],
  ['"custom" alone', { files: 'x', sigstore: 'custom' }, /needs "signing-config" and "trusted-root"/],
  ['a user name alone', { images: 'ghcr.io/a/b', 'registry-username': 'me' }, /"registry-password" is missing/],
  ['a password alone', { images: 'ghcr.io/a/b', 'registry-password': 'x' }, /"registry-username" is missing/],
  ['a login without images', { files: 'x', ...LOGIN }, /names no image to use it for/],
  ['one login for two registries', { images: 'ghcr.io/a/b\nquay.io/a/b', ...LOGIN }, /ghcr\.io, quay\.io/],
])('%s is refused', (_, inputs, message) => {
  expect(() => read(inputs)).toThrow(expect.objectContaining({ message: expect.stringMatching(message) }));
});

test('no refusal holds the password', () => {
  expect(() => read({ images: 'ghcr.io/a/b\nquay.io/a/b', ...LOGIN })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  );
});

test.each([
  ['beside the file', { path: '/w/dist/bom', name: 'bom' }, undefined, '/w/dist/bom.sigstore.json'],
  ['under the name of the release', { path: '/w/out', name: 'bom-linux' }, undefined, '/w/bom-linux.sigstore.json'],
  ['in a folder', { path: '/w/dist/bom', name: 'bom' }, '/w/evidence', '/w/evidence/bom.sigstore.json'],
])('a bundle lies %s', (_, file, output, path) => {
  expect(bundlePath(file, output)).toBe(path);
});
