import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getOctokit } from '@actions/github';
import type { Checks } from './checks.ts';
import { expectedIdentity, RELEASE, trustInputs } from './release-steps.ts';
import { rowsOf, type PublishedAsset, type Row } from './rows.ts';
import { runStep, type Place } from './step.ts';
import { releaseRun, type World } from './world.ts';

/**
 * Looks at the published release as a stranger does: lists and downloads it with GitHub's own client, compares it with
 * what was made, and verifies it from the downloads alone.
 */
export async function recheckRelease(world: World, place: Place, checks: Checks): Promise<Row[]> {
  const assets = await download(world, join(place.workspace, 'downloaded'), checks);
  const made = await readdir(join(place.workspace, RELEASE));
  checks.add('the release holds exactly what was made', sameNames(made, assets));
  for (const asset of assets) {
    const bytes = await readFile(join(place.workspace, RELEASE, asset.name)).catch(() => Buffer.alloc(0));
    checks.add(`${asset.name}: published as it was made`, hashOf(bytes) === asset.sha256);
  }
  const sums = await readFile(join(place.workspace, 'downloaded', 'SHA256SUMS'), 'utf8').catch(() => '');
  const payload = assets.filter(({ name }) => !isEvidence(name) && !/^SHA(?:256|512)SUMS$/.test(name));
  checks.add(
    'SHA256SUMS lists each file with its digest',
    payload.length > 0 && payload.every(({ name, sha256 }) => sums.includes(`${sha256}  ${name}\n`)),
  );
  const verdict = await runStep(
    world,
    place,
    {
      name: '08-verify-downloads',
      action: 'verify',
      job: 'reader',
      identity: releaseRun(world, 1),
      inputs: verifyInputs(world, 'downloaded'),
    },
    checks,
  );
  checks.add('the release verifies from its downloads alone', verdict.exitCode === 0, verdict.annotations[0]?.value);
  return rowsOf(assets, verdict.outputs['verdict'] ?? '{}');
}

/** How a user of the release verifies a folder that holds it. */
export function verifyInputs(world: World, folder: string): Record<string, string> {
  return {
    ...trustInputs(world),
    ...expectedIdentity(world),
    files: [`${folder}/*`, `!${folder}/*.sigstore.json`, `!${folder}/*.intoto.jsonl`].join('\n'),
    evidence: [`${folder}/*.sigstore.json`, `${folder}/*.intoto.jsonl`].join('\n'),
    require: 'signature, provenance, sbom',
  };
}

function isEvidence(name: string): boolean {
  return /\.(?:sigstore\.json|intoto\.jsonl)$/.test(name);
}

async function download(world: World, folder: string, checks: Checks): Promise<PublishedAsset[]> {
  const { github } = world.sandbox;
  const [owner = '', repo = ''] = world.project.repository.split('/');
  const token = github.addToken({ repository: world.project.repository, permissions: {} });
  const { rest } = getOctokit(token, { baseUrl: github.apiUrl });
  const { data: release } = await rest.repos.getReleaseByTag({ owner, repo, tag: world.tag });
  checks.add('the release is published', !release.draft && release.tag_name === world.tag);
  await mkdir(folder, { recursive: true });
  const assets: PublishedAsset[] = [];
  for (const asset of release.assets) {
    const answer = await fetch(asset.browser_download_url);
    const bytes = Buffer.from(await answer.arrayBuffer());
    await writeFile(join(folder, asset.name), bytes);
    assets.push({ name: asset.name, size: bytes.length, sha256: hashOf(bytes) });
  }
  return assets.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sameNames(made: readonly string[], assets: readonly PublishedAsset[]): boolean {
  return [...made].sort().join('\n') === assets.map(({ name }) => name).join('\n');
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
