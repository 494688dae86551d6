import { appendFile, copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createHttpClient } from '@release-actions/shared/http/client';
import { imageSignature, IMAGE_SIGNATURE_TYPE } from '@release-actions/shared/intoto/image-signature';
import { attachBundle } from '@release-actions/shared/oci/attach';
import { pushImage } from '@release-actions/shared/oci/push';
import { openRegistry } from '@release-actions/shared/oci/registry';
import { expect, onTestFinished, test } from 'vitest';
import { startRegistry } from '../../sandbox/src/registry/registry.ts';
import { REPOSITORY, startReleaseWorld, TAG, type ReleaseWorld } from './release-world.ts';

const FILES = { 'bom-linux-amd64': 'the program', 'bom.spdx.json': '{"spdxVersion":"SPDX-2.3"}' };
const SUBJECTS = [...Object.keys(FILES), 'release.json', 'SHA256SUMS', 'SHA512SUMS'];
const PUBLISH = { files: '*', evidence: '*.sigstore.json\n*.intoto.jsonl', body: 'Notes.' };

async function prepared(): Promise<ReleaseWorld> {
  const world = await startReleaseWorld(FILES);
  const step = await world.step({ mode: 'prepare', files: '*', output: '.' }, { GITHUB_API_URL: 'http://127.0.0.1:1' });
  expect(step.error).toBeUndefined();
  return world;
}

async function signed(): Promise<ReleaseWorld> {
  const world = await prepared();
  await world.sign(SUBJECTS);
  return world;
}

test('prepare, sign, publish; again, and nothing is done twice', async () => {
  const world = await signed();
  const step = await world.step({ ...PUBLISH, ...world.trust });
  expect(step.error).toBeUndefined();
  const [release, ...others] = world.github.releases(REPOSITORY);
  expect(others).toEqual([]);
  expect(release).toMatchObject({ tag: TAG, draft: false, latest: true, body: 'Notes.' });
  const names = [...SUBJECTS, ...SUBJECTS.map((name) => `${name}.sigstore.json`), 'provenance.intoto.jsonl'].sort();
  expect(release?.assets.map(({ name }) => name).sort()).toEqual(names);
  expect(step.outputs).toMatchObject({ tag: TAG, published: 'true', 'release-id': String(release?.id) });
  const assets = JSON.parse(step.outputs['assets'] ?? '') as { name: string; digest: string }[];
  for (const { name, digest } of assets) {
    expect(release?.assets.find((asset) => asset.name === name)?.digest).toBe(digest);
  }
  expect(step.summary).toContain('🚀 Published');
  expect(step.summary).toContain(
    'Verified: 5 artifacts have a signature and provenance by <code>https://github.com/kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v1.2.3</code>.',
  );
  expect(step.summary).toMatch(/<code>bom-linux-amd64<\/code> \| 11 B \| <code>[0-9a-f]{12}<\/code> \| uploaded/);

  const again = await world.step({ ...PUBLISH, ...world.trust });
  expect(again.error).toBeUndefined();
  expect(world.github.releases(REPOSITORY)).toEqual([release]);
  expect(again.log).toContain('there is nothing to do');
});

test('a dry run verifies, shows the plan, and changes nothing', async () => {
  const world = await signed();
  const step = await world.step({ ...PUBLISH, ...world.trust, 'dry-run': 'true' });
  expect(step.error).toBeUndefined();
  expect(world.github.releases(REPOSITORY)).toEqual([]);
  expect(step.outputs).toMatchObject({ published: 'false', 'release-url': '' });
  expect(step.summary).toContain('would be uploaded');
  const plan = JSON.parse(step.outputs['plan'] ?? '') as { name: string; action: string }[];
  expect(plan).toContainEqual({ name: 'bom-linux-amd64', action: 'would-upload' });
  expect(step.log).toContain('would upload bom-linux-amd64');
  const assets = JSON.parse(step.outputs['assets'] ?? '') as object[];
  expect(assets).toHaveLength(11);
  expect(assets.filter((asset) => 'url' in asset)).toEqual([]);
});

const refusals: readonly (readonly [string, (world: ReleaseWorld) => Promise<void>, string, RegExp])[] = [
  [
    'a flipped byte in a file',
    async ({ workspace }) => appendFile(join(workspace, 'bom-linux-amd64'), '!'),
    'SET_DIFFERS',
    /bom-linux-amd64 has sha256/,
  ],
  [
    'a signature that is missing',
    async ({ workspace }) => rm(join(workspace, 'bom-linux-amd64.sigstore.json')),
    'NOT_VERIFIED',
    /bom-linux-amd64: no signature/,
  ],
  [
    'provenance that is missing',
    async ({ workspace }) => rm(join(workspace, 'provenance.intoto.jsonl')),
    'NO_FILES',
    /"evidence".*intoto\.jsonl/,
  ],
  [
    'provenance that is a copy of a signature',
    async ({ workspace }) =>
      copyFile(join(workspace, 'SHA256SUMS.sigstore.json'), join(workspace, 'provenance.intoto.jsonl')),
    'NOT_VERIFIED',
    /no provenance/,
  ],
  [
    'a file that is missing, its evidence not',
    async ({ workspace }) => rm(join(workspace, 'SHA512SUMS')),
    'NOT_VERIFIED',
    /SHA512SUMS.*not there/,
  ],
  [
    'signatures of a stranger’s repository by the same workflow file',
    async (world) => world.sign(SUBJECTS, { repository: 'stranger/bom', repositoryId: '666' }),
    'NOT_VERIFIED',
    /stranger\/bom/,
  ],
  [
    'signatures of another commit at the same tag',
    async (world) => world.sign(SUBJECTS, { sha: 'd'.repeat(40) }),
    'NOT_VERIFIED',
    /dddd/,
  ],
  [
    'signatures made on a branch',
    async (world) => world.sign(SUBJECTS, { ref: 'refs/heads/main' }),
    'NOT_VERIFIED',
    /refs\/heads\/main/,
  ],
];

test.each(refusals)('%s stops it before anything is uploaded', async (_, tamper, code, reason) => {
  const world = await signed();
  await tamper(world);
  const step = await world.step({ ...PUBLISH, ...world.trust });
  expect(step.error).toMatchObject({ code, message: expect.stringMatching(reason) as unknown });
  expect(world.github.releases(REPOSITORY)).toEqual([]);
  expect(world.github.uploads.requests).toEqual([]);
  expect(step.outputs).toEqual({});
});

test('unverified files are published only when that is asked for, and the summary says so', async () => {
  const world = await startReleaseWorld(FILES);
  const refused = await world.step({ files: '*' });
  expect(refused.error?.hint).toContain('verify: off');
  const step = await world.step({ files: '*', verify: 'off', draft: 'true' });
  expect(step.error).toBeUndefined();
  expect(step.summary).toContain('Nothing was verified');
  expect(step.summary).toContain('Complete draft');
  expect(step.outputs['published']).toBe('false');
  expect(world.github.releases(REPOSITORY)).toMatchObject([{ draft: true, name: TAG }]);
});

test('the token shows nowhere, and one that may not write is told apart', async () => {
  const world = await startReleaseWorld(FILES);
  const weak = world.github.addToken({ repository: REPOSITORY, permissions: { contents: 'read' } });
  const step = await world.step({ files: '*', verify: 'off', 'github-token': weak });
  expect(step.error).toMatchObject({
    code: 'NO_PERMISSION',
    hint: expect.stringContaining('contents: write') as unknown,
  });
  expect(step.secrets).toEqual([weak]);
  expect([step.log, step.summary, String(step.error), step.error?.hint].join('\n')).not.toContain(weak);
});

test('a component and notes in a file', async () => {
  const world = await startReleaseWorld({ ...FILES, 'NOTES.md': '# It’s <new> & "good"' });
  world.github.addTag(REPOSITORY, { name: 'api/v2.0.0-rc.1' });
  const inputs = { files: 'bom*', verify: 'off', tag: 'api/v2.0.0-rc.1', name: 'API 2', 'body-file': 'NOTES.md' };
  const step = await world.step(inputs);
  expect(step.error).toBeUndefined();
  expect(world.github.releases(REPOSITORY)).toMatchObject([
    { tag: 'api/v2.0.0-rc.1', name: 'API 2', prerelease: true, draft: false, body: '# It’s <new> & "good"' },
  ]);
});

test('images are verified where they lie, with what is attached to them', async () => {
  const world = await startReleaseWorld(FILES);
  const registry = await startRegistry();
  onTestFinished(async () => registry.close());
  const http = createHttpClient({ environment: {} });
  const name = { registry: registry.host, repository: 'team/bom' };
  const credentials = async (): Promise<undefined> => Promise.resolve(undefined);
  const repository = openRegistry({ http, credentials }).repository(name, 'push');
  const contents = { platform: { os: 'linux', architecture: 'amd64' }, files: [], created: '2026-01-01T00:00:00Z' };
  const image = await pushImage(repository, contents, 'v1.2.3');
  const [hex, reference] = [image.digest.slice('sha256:'.length), `${repository.name}@${image.digest}`];

  await world.step({ mode: 'prepare', files: '*', output: '.', images: reference });
  await world.sign(SUBJECTS, {}, [{ name: repository.name, digest: { sha256: hex } }]);
  const unsigned = await world.step({ ...PUBLISH, ...world.trust });
  expect(unsigned.error).toMatchObject({
    code: 'NOT_VERIFIED',
    message: expect.stringMatching(/no signature/) as unknown,
  });

  const { bundle } = await world.session().signStatement(imageSignature(hex));
  await attachBundle(repository, image, {
    text: bundle.json,
    mediaType: bundle.mediaType,
    content: 'dsse-envelope',
    predicateType: IMAGE_SIGNATURE_TYPE,
    created: '2026-01-01T00:00:00Z',
  });
  const step = await world.step({ ...PUBLISH, ...world.trust, images: `${repository.name}:v1.2.3` });
  expect(step.error).toBeUndefined();
  expect(step.summary).toContain('6 artifacts');
  expect(world.github.releases(REPOSITORY)).toMatchObject([{ draft: false }]);
});
