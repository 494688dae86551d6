import { appendFileSync } from 'node:fs';
import { appendFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { REPOSITORY, startReleaseWorld, type ReleaseWorld } from './release-world.ts';

const FILES = { bom: 'the program', 'bom.spdx.json': '{"spdxVersion":"SPDX-2.3"}' };
const SUBJECTS = [...Object.keys(FILES), 'release.json', 'SHA256SUMS', 'SHA512SUMS'];
const PUBLISH = { files: '*', evidence: '*.sigstore.json\n*.intoto.jsonl', body: 'Notes.' };

async function signed(): Promise<ReleaseWorld> {
  const world = await startReleaseWorld(FILES);
  await world.step({ mode: 'prepare', files: '*', output: '.' });
  await world.sign(SUBJECTS);
  return world;
}

/** A published release, and in the workspace the same files signed once more, as a second attempt finds them. */
async function signedAgain(by: Parameters<ReleaseWorld['sign']>[1] = {}): Promise<ReleaseWorld> {
  const world = await signed();
  if ('ref' in by) await world.sign(SUBJECTS, by);
  const first = { ...PUBLISH, ...world.trust, ...('ref' in by ? { verify: 'off' } : {}) };
  expect((await world.step(first)).error).toBeUndefined();
  await world.sign(SUBJECTS);
  return world;
}

test('a second attempt that signed again keeps the published evidence, since it verifies', async () => {
  const world = await signedAgain();
  const writes = (): number =>
    [...world.github.api.requests, ...world.github.uploads.requests].filter(({ method }) => method !== 'GET').length;
  const before = writes();
  const step = await world.step({ ...PUBLISH, ...world.trust });
  expect(step.error).toBeUndefined();
  expect(writes()).toBe(before);
  const [release, ...others] = world.github.releases(REPOSITORY);
  expect(others).toEqual([]);
  expect(step.outputs['published']).toBe('true');
  const assets = JSON.parse(step.outputs['assets'] ?? '') as { name: string; digest: string; url: string }[];
  const held = Object.fromEntries((release?.assets ?? []).map(({ name, digest }) => [name, digest]));
  expect(Object.fromEntries(assets.map(({ name, digest }) => [name, digest]))).toEqual(held);
  const plan = JSON.parse(step.outputs['plan'] ?? '') as { action: string }[];
  expect(new Set(plan.map(({ action }) => action))).toEqual(new Set(['kept']));
  expect(step.summary).toContain('The evidence that is published already was kept (6 of the files)');

  const dry = await world.step({ ...PUBLISH, ...world.trust, 'dry-run': 'true' });
  expect(dry.error).toBeUndefined();
  expect(dry.outputs['published']).toBe('true');
});

test('what is published by somebody else does not hold, and is not kept', async () => {
  const world = await signedAgain({ ref: 'refs/heads/main' });
  const step = await world.step({ ...PUBLISH, ...world.trust });
  expect(step.error).toMatchObject({
    code: 'RELEASE_DIFFERS',
    message: expect.stringMatching(/other evidence: .*does not hold.*refs\/heads\/main/s) as unknown,
  });
  expect(step.outputs).toEqual({});
});

test('without verification other evidence stays an error that says what to do', async () => {
  const world = await signedAgain();
  const step = await world.step({ ...PUBLISH, verify: 'off' });
  expect(step.error).toMatchObject({
    code: 'RELEASE_DIFFERS',
    hint: expect.stringContaining('verify: required') as unknown,
  });
});

test('with another file, or evidence of other names, it is another release', async () => {
  const world = await signedAgain();
  await appendFile(join(world.workspace, 'SHA256SUMS'), '\n');
  const other = await world.step({ ...PUBLISH, ...world.trust });
  expect(other.error).toMatchObject({
    code: 'RELEASE_DIFFERS',
    hint: expect.stringContaining('new version') as unknown,
  });
  await rename(join(world.workspace, 'provenance.intoto.jsonl'), join(world.workspace, 'other.intoto.jsonl'));
  expect((await world.step({ ...PUBLISH, ...world.trust })).error?.message).toContain(
    'provenance.intoto.jsonl is there, but nobody knows it',
  );
});

test('a published asset that comes down with other bytes than GitHub lists is not looked at', async () => {
  const world = await signedAgain();
  const asset = world.github.releases(REPOSITORY)[0]?.assets.find(({ name }) => name === 'bom.sigstore.json');
  asset?.bytes.fill('x', 0, 1);
  const step = await world.step({ ...PUBLISH, ...world.trust });
  expect(step.error?.code).toBe('GITHUB_FAILED');
  expect(step.error?.message).toContain('bom.sigstore.json is not what GitHub lists');
});

test('evidence of a draft is replaced', async () => {
  const world = await signed();
  const inputs = { ...PUBLISH, ...world.trust };
  expect((await world.step({ ...inputs, draft: 'true' })).error).toBeUndefined();
  await world.sign(SUBJECTS);
  const step = await world.step(inputs);
  expect(step.error).toBeUndefined();
  const plan = JSON.parse(step.outputs['plan'] ?? '') as { name: string; action: string }[];
  expect(plan.filter(({ action }) => action === 'replaced')).toHaveLength(6);
});

test('a release.json that changes after it was hashed is not read', async () => {
  const world = await signed();
  // Each look at the clock is seconds later, so that every hashed file is told.
  let later = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => (later += 10_000));
  onTestFinished(() => clock.mockRestore());
  const change = (line: string): void => {
    if (line !== 'Hashed: 11 of 11') return;
    clock.mockRestore();
    appendFileSync(join(world.workspace, 'release.json'), '\n');
  };
  const step = await world.step({ ...PUBLISH, verify: 'off' }, {}, change);
  expect(step.error).toMatchObject({
    code: 'FILE_CHANGED',
    message: expect.stringMatching(/^release.json/) as unknown,
  });
  expect(world.github.releases(REPOSITORY)).toEqual([]);
});

test.each(['bom', 'bom.sigstore.json', 'provenance.intoto.jsonl'])(
  '%s that changes between hashing and verifying is not published',
  async (name) => {
    const world = await signed();
    const change = (line: string): void => {
      // As good as before to whoever reads it, and yet not what was hashed.
      if (line.startsWith('Plan for')) appendFileSync(join(world.workspace, name), '\n');
    };
    const step = await world.step({ ...PUBLISH, ...world.trust }, {}, change);
    expect(step.error).toMatchObject({ code: 'FILE_CHANGED', message: expect.stringContaining(name) as unknown });
    expect(world.github.releases(REPOSITORY)).toEqual([]);
  },
);
