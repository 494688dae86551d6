import { expect, test } from 'vitest';
import { readInputs, type Inputs } from '../src/inputs.ts';

const environment = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'kubernetes-sigs/bom',
  GITHUB_REPOSITORY_ID: '42',
  GITHUB_REF: 'refs/tags/v1.0.0',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_WORKFLOW_REF: 'kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v1.0.0',
};

function read(inputs: Readonly<Record<string, string>>): Inputs {
  return readInputs((name) => inputs[name] ?? '', environment, '/workspace');
}

test('few inputs say all', () => {
  const inputs = read({ files: 'dist/*\n!dist/*.tmp', images: 'ghcr.io/kubernetes-sigs/bom:v1.0.0' });
  expect(inputs.files).toEqual({ wanted: [{ glob: 'dist/*', name: undefined }], excluded: ['dist/*.tmp'] });
  expect(inputs.images).toMatchObject([{ registry: 'ghcr.io', repository: 'kubernetes-sigs/bom', tag: 'v1.0.0' }]);
  expect(inputs.policy).toMatchObject({ require: ['signature'], strict: false });
  expect(inputs.policy.identity.source).toEqual({
    repository: 'kubernetes-sigs/bom',
    repositoryId: '42',
    ref: 'refs/tags/v1.0.0',
    digest: 'a'.repeat(40),
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['nothing', {}, /nothing to verify/],
  ['an image that is none', { images: 'https://ghcr.io/x' }, /starts with a scheme/],
  ['a boolean that is none', { files: 'x', strict: 'yes' }, /"strict" must be true or false/],
  ['a user name alone', { files: 'x', 'registry-username': 'me' }, /"registry-password" is missing/],
  ['a trusted root without "custom"', { files: 'x', 'trusted-root': 'x' }, /sigstore: auto/],
  ['an unknown instance', { files: 'x', sigstore: 'mine' }, /must be one of auto/],
  ['a signer without a repository', { files: 'x', 'certificate-identity-regexp': '.*' }, /leaves open whose workflow/],
])('%s is refused', (_, inputs, message) => {
  expect(() => read(inputs)).toThrow(message);
});
