import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { roleOf } from '@release-actions/shared/policy/role';
import type { Checks } from './checks.ts';
import { DOWNLOADED, downloadRelease, hashOf } from './download.ts';
import { expectedIdentity, RELEASE, trustInputs } from './release-steps.ts';
import { rowsOf, type Published, type PublishedAsset, type Row } from './rows.ts';
import { runStep, type Place } from './step.ts';
import { releaseRun, type World } from './world.ts';

/** What a stranger finds. */
export type Findings = {
  readonly rows: readonly Row[];
  /** Number of published bundles. */
  readonly evidence: number;
  /** Those that `release.json` names, with digests. */
  readonly images: readonly string[];
};

/**
 * Looks at the published release as a stranger does: lists and downloads it with GitHub's own client, compares it with
 * what was made, and verifies it from the downloads alone.
 */
export async function recheckRelease(world: World, place: Place, checks: Checks): Promise<Findings> {
  const assets = await downloadRelease(world, place.workspace);
  const different = await differences(assets, join(place.workspace, RELEASE));
  checks.add(
    `${assets.length} assets downloaded, same bytes as made`,
    assets.length > 0 && different.length === 0,
    different.length === 0 ? undefined : `not the same: ${different.join(', ')}`,
    'always',
  );
  const sums = await readText(place, 'SHA256SUMS');
  const listed = assets.filter(({ name }) => !['evidence', 'checksums'].includes(roleOf(name)));
  const unlisted = listed.filter(({ name, sha256 }) => !sums.includes(`${sha256}  ${name}\n`));
  checks.add(
    'SHA256SUMS agrees with them',
    listed.length > 0 && unlisted.length === 0,
    unlisted.length === 0 ? undefined : `missing or other digests: ${unlisted.map(({ name }) => name).join(', ')}`,
    'always',
  );
  const images = imagesOf(await readText(place, 'release.json'));
  const published: Published = { assets, images };
  const verdicts = await verifyAll(world, place, images, checks);
  const evidence = assets.filter(({ name }) => roleOf(name) === 'evidence').length;
  return { rows: rowsOf(published, verdicts), evidence, images };
}

async function verifyAll(world: World, place: Place, images: readonly string[], checks: Checks): Promise<string[]> {
  const verdicts: string[] = [];
  const verify = async (name: string, title: string, inputs: Record<string, string>): Promise<void> => {
    const step = { name, action: 'verify', job: 'reader', identity: releaseRun(world, 1), inputs } as const;
    const result = await runStep(world, place, step, checks);
    checks.add(title, result.exitCode === 0, result.annotations[0]?.value, 'always');
    verdicts.push(result.outputs['verdict'] ?? '{}');
  };
  await verify('09-verify-downloads', 'verifies from the downloads alone', filesToVerify(world, DOWNLOADED));
  if (images.length > 0) {
    const title = images.length === 1 ? 'the image verifies' : `${images.length} images verify`;
    await verify('10-verify-images', title, imagesToVerify(world, images));
  }
  return verdicts;
}

/** How a user of the release verifies a folder that holds it. */
export function filesToVerify(world: World, folder: string): Record<string, string> {
  return {
    ...trustInputs(world),
    ...expectedIdentity(world),
    files: [`${folder}/*`, `!${folder}/*.sigstore.json`, `!${folder}/*.intoto.jsonl`].join('\n'),
    evidence: [`${folder}/*.sigstore.json`, `${folder}/*.intoto.jsonl`].join('\n'),
    require: 'signature, provenance, sbom',
  };
}

/** How a user of the release verifies its images. They bring no SBOM of their own yet. */
export function imagesToVerify(world: World, images: readonly string[]): Record<string, string> {
  return {
    ...trustInputs(world),
    ...expectedIdentity(world),
    images: images.join('\n'),
    require: 'signature, provenance',
  };
}

/** Names of files that are on one side only, or have other bytes. */
async function differences(assets: readonly PublishedAsset[], folder: string): Promise<string[]> {
  const made = new Map<string, string>();
  for (const name of await readdir(folder)) made.set(name, hashOf(await readFile(join(folder, name))));
  const published = new Map(assets.map(({ name, sha256 }) => [name, sha256]));
  return [...new Set([...made.keys(), ...published.keys()])].filter((name) => made.get(name) !== published.get(name));
}

async function readText({ workspace }: Place, name: string): Promise<string> {
  return readFile(join(workspace, DOWNLOADED, name), 'utf8').catch(() => '');
}

function imagesOf(metadata: string): string[] {
  if (metadata === '') return [];
  const { images = [] } = JSON.parse(metadata) as {
    readonly images?: readonly { readonly name: string; readonly digest: string }[];
  };
  return images.map(({ name, digest }) => `${name}@${digest}`);
}
