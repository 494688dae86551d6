import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIdentity } from '../../sandbox/src/identity/run-identity.ts';
import { runnerEnvironment } from '../../sandbox/src/identity/runner-environment.ts';
import { newFolder, runStep, type Step } from './runner.ts';

const run = runIdentity({ repository: 'kubernetes-sigs/bom', ref: 'refs/tags/v1.2.3' });
// Any request would fail at once.
const CUSTOM = { 'trusted-root': 'none.json', sigstore: 'custom' };
const environment = { ...runnerEnvironment(run), GITHUB_API_URL: 'http://127.0.0.1:1', TOKEN: 'unused' };

async function step(workspace: string, inputs: Record<string, string>): Promise<Step> {
  return runStep(workspace, inputs, environment);
}

test('collect, then prepare in the same folder, twice: the files for the next action', async () => {
  const workspace = await newFolder({ 'out.bin': 'program', 'notes.txt': 'text', skipped: 'x' });
  const collected = await step(workspace, { mode: 'collect', files: 'out.bin => bom\nnotes.txt', output: 'release' });
  expect(collected.error).toBeUndefined();
  expect(collected.outputs['files']).toBe('release/bom\nrelease/notes.txt');

  expect(collected.summary).toContain('Collected 2 files, 11 B, in <code>release</code>');
  expect(collected.summary).toContain('| <code>bom</code> | 7 B |');

  const inputs = { mode: 'prepare', files: 'release/*', output: 'release' };
  const first = await step(workspace, inputs);
  const second = await step(workspace, inputs);
  expect(first.error).toBeUndefined();
  expect(second.outputs).toMatchObject({ ...first.outputs, metrics: expect.any(String) as unknown });
  expect(first.outputs).toMatchObject({
    tag: 'v1.2.3',
    'metadata-path': 'release/release.json',
    checksums: 'release/SHA256SUMS\nrelease/SHA512SUMS',
    files: ['SHA256SUMS', 'SHA512SUMS', 'bom', 'notes.txt', 'release.json'].map((name) => `release/${name}`).join('\n'),
  });
  expect(await readdir(join(workspace, 'release'))).toHaveLength(5);
  const metadata = JSON.parse(await readFile(join(workspace, 'release/release.json'), 'utf8')) as object;
  expect(metadata).toMatchObject({ tag: 'v1.2.3', commit: run.sha, repository: run.repository });
  expect(first.summary).toContain('Prepared v1.2.3');
});

test('a folder with files of another build is not collected into', async () => {
  const workspace = await newFolder({ a: 'x', b: 'y' });
  await step(workspace, { mode: 'collect', files: 'a', output: 'release' });
  const second = await step(workspace, { mode: 'collect', files: 'b', output: 'release' });
  expect(second.error?.code).toBe('FOLDER_NOT_EMPTY');
  expect(await readdir(join(workspace, 'release'))).toEqual(['a']);
});

test('renamed files go on under their names', async () => {
  const workspace = await newFolder({ 'out.bin': 'program' });
  const { outputs } = await step(workspace, { mode: 'prepare', files: 'out.bin => bom-linux-amd64' });
  expect(outputs['files']?.split('\n')).toContain('out.bin => bom-linux-amd64');
});

test.each<[Record<string, string>, string, RegExp]>([
  [{ mode: 'stage', files: 'a' }, 'BAD_INPUT', /one of collect, prepare, publish/],
  [{ mode: 'prepare' }, 'BAD_INPUT', /"files" is missing/],
  [{ mode: 'prepare', files: 'nothing*' }, 'NO_FILES', /nothing\*/],
  [{ mode: 'prepare', files: 'a', tag: 'v2.0.0' }, 'BAD_INPUT', /which commit v2\.0\.0 names/],
  [{ mode: 'prepare', files: 'a', tag: 'v 2' }, 'BAD_TAG', /v 2/],
  [{ mode: 'prepare', files: 'a', images: 'ghcr.io/a/b:v1' }, 'BAD_INPUT', /without a digest/],
  [{ mode: 'prepare', files: 'a', commit: 'abc' }, 'BAD_INPUT', /40 or 64 hex digits/],
  [{ mode: 'prepare', files: 'a => a b' }, 'NAME_CHANGED', /"a b" as "a\.b"/],
  [{ mode: 'prepare', files: 'a => bom.sigstore.json' }, 'NAME_RESERVED', /bom\.sigstore\.json/],
  [{ mode: 'prepare', files: 'empty' }, 'EMPTY_FILE', /empty/],
  [{ mode: 'collect', files: 'a' }, 'BAD_INPUT', /"output" is missing/],
  [{ files: 'a' }, 'BAD_INPUT', /no evidence/],
  [{ ...CUSTOM, files: 'a', evidence: 'a' }, 'NOT_EVIDENCE', /: a\./],
  [{ files: 'a', verify: 'off', body: 'x', 'body-file': 'y' }, 'BAD_INPUT', /not both/],
  [{ files: 'a', verify: 'off', repository: 'x' }, 'BAD_INPUT', /owner\/name/],
  [{ files: 'a', verify: 'off', draft: 'yes' }, 'BAD_INPUT', /true or false/],
  [{ files: 'a', verify: 'off', 'make-latest': 'maybe' }, 'BAD_INPUT', /make-latest/],
  [{ files: 'a', verify: 'off', concurrency: '99' }, 'BAD_INPUT', /1 to 16/],
  [{ files: 'a', verify: 'off', 'github-token': '' }, 'BAD_INPUT', /"github-token" is missing/],
  [{ files: 'a', evidence: 'a', 'registry-username': 'me' }, 'BAD_INPUT', /"registry-password" is missing/],
])('%j is refused with %s before anything is sent', async (inputs, code, message) => {
  const workspace = await newFolder({ a: 'x', empty: '' });
  const { error } = await step(workspace, inputs);
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) as unknown });
  expect(error?.hint ?? '').not.toBe('');
});
