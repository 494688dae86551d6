import { expect, test } from 'vitest';
import { defaultOutput, readInputs, type Inputs } from '../src/inputs.ts';

function read(inputs: Readonly<Record<string, string>>): Inputs {
  return readInputs((name) => ({ 'github-token': 'ghs_x', ...inputs })[name] ?? '', { workspace: '/workspace' });
}

test('few inputs say all', () => {
  const inputs = read({ files: 'dist/*' });
  expect(inputs).toMatchObject({
    output: undefined,
    token: 'ghs_x',
    dryRun: false,
    concurrency: 8,
  });
  // Evidence is never a subject.
  expect(inputs.files.excluded).toEqual(['**/*.sigstore.json', '**/*.intoto.jsonl']);
  expect(read({ images: 'ghcr.io/a/b:v1', 'github-attestations': 'false', 'github-token': '' })).toMatchObject({
    images: [{ registry: 'ghcr.io', repository: 'a/b', tag: 'v1' }],
    token: undefined,
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['nothing', {}, /nothing to state provenance of/],
  ['excludes alone', { files: '!x' }, /"files" has a line that cannot be read: "!x"/],
  ['an image that is none', { images: 'ghcr.io/A/b' }, /"ghcr.io\/A\/b" has capital letters in "A\/b"/],
  [
    'a file that verifiers do not look for',
    { files: 'x', output: 'p.json' },
    /must end in .intoto.jsonl, not "p.json"/,
  ],
  ['a boolean that is none', { files: 'x', 'github-attestations': 'yes' }, /"github-attestations".*not "yes"/],
  ['no token for the API', { files: 'x', 'github-token': '' }, /"github-token" is missing/],
  ['too much concurrency', { files: 'x', concurrency: '65' }, /from 1 to 64, not "65"/],
  ['"custom" without its files', { files: 'x', sigstore: 'custom' }, /needs "signing-config" and "trusted-root"/],
  ['a TUF address alone', { files: 'x', sigstore: 'custom', 'tuf-url': 'https://t' }, /"tuf-url" and "tuf-root"/],
  ['a user name alone', { images: 'ghcr.io/a/b', 'registry-username': 'me' }, /"registry-password" is missing/],
])('%s is refused', (_, inputs, message) => {
  expect(() => read(inputs)).toThrow(expect.objectContaining({ message: expect.stringMatching(message) }));
});

test.each([
  [['/w/dist/a', '/w/dist/b'], '/w/dist/provenance.intoto.jsonl'],
  [['/w/dist/a', '/w/bin/b'], '/w/provenance.intoto.jsonl'],
  [[], '/w/provenance.intoto.jsonl'],
])('the provenance of %j goes to %s', (paths, place) => {
  const files = paths.map((path) => ({ path }));
  expect(defaultOutput(files, '/w')).toBe(place);
});
