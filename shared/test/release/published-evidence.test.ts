import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { listAssets, type ReleaseAsset } from '../../src/github/release-assets.ts';
import type { WantedAsset } from '../../src/release/differences.ts';
import { assess, carryOut } from '../../src/release/publish.ts';
import { downloadEvidence } from '../../src/release/published-evidence.ts';
import { filesOf, intentOf, startWorld, temporaryFolder, type TestWorld } from './world.ts';

const CONTENTS = { bom: 'the program', 'bom.sigstore.json': '{"first":1}' };

async function published(): Promise<{ world: TestWorld; file: WantedAsset; asset: ReleaseAsset }> {
  const world = await startWorld();
  const intent = intentOf(await filesOf(CONTENTS));
  const { release } = await carryOut(world.api, intent, await assess(world.api, intent), { concurrency: 2 });
  const asset = (await listAssets(world.api, release.id)).find(({ name }) => name === 'bom.sigstore.json');
  const file = intent.files.find(({ name }) => name === 'bom.sigstore.json');
  if (asset === undefined || file === undefined) throw new Error('nothing is published');
  return { world, file, asset };
}

test('a release is not carried out over other evidence that nobody verified', async () => {
  const { world } = await published();
  const intent = intentOf(await filesOf({ ...CONTENTS, 'bom.sigstore.json': '{"second":22}' }));
  const assessment = await assess(world.api, intent);
  expect(assessment.plan).toMatchObject({ kind: 'other-evidence', steps: [{ file: { name: 'bom' } }] });
  await expect(carryOut(world.api, intent, assessment, { concurrency: 2 })).rejects.toThrow(
    expect.objectContaining({ code: 'RELEASE_DIFFERS' }),
  );
});

test('published evidence comes down as it is', async () => {
  const { world, file, asset } = await published();
  const folder = await temporaryFolder();
  const [held] = await downloadEvidence(world.api, [{ file, asset }], folder);
  expect(held).toEqual({ ...file, path: `${folder}/bom.sigstore.json` });
  expect(await readFile(`${folder}/bom.sigstore.json`, 'utf8')).toBe('{"first":1}');
  // Where GitHub names no digest, what came down counts.
  const [unnamed] = await downloadEvidence(world.api, [{ file, asset: { ...asset, sha256: undefined } }], folder);
  expect(unnamed).toEqual(held);
});

test.each<[string, Partial<ReleaseAsset>, string]>([
  ['more than anybody reads', { size: 257 * 1024 * 1024 }, 'EVIDENCE_TOO_MUCH'],
  ['longer than GitHub lists', { size: 5 }, 'GITHUB_FAILED'],
  ['shorter', { size: 50 }, 'GITHUB_FAILED'],
  ['of other bytes', { sha256: 'a'.repeat(64) }, 'GITHUB_FAILED'],
])('published evidence that is %s is refused', async (_, change, code) => {
  const { world, file, asset } = await published();
  const evidence = [{ file, asset: { ...asset, ...change } }];
  await expect(downloadEvidence(world.api, evidence, await temporaryFolder())).rejects.toThrow(
    expect.objectContaining({ code }),
  );
});
