import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getOctokit } from '@actions/github';
import type { PublishedAsset } from './rows.ts';
import type { World } from './world.ts';

/** The folder of the downloads, below the workspace. */
export const DOWNLOADED = 'downloaded';

/** Downloads a published release with GitHub's own client, as anybody can. Drafts are not found. Sorted by name. */
export async function downloadRelease(world: World, workspace: string): Promise<PublishedAsset[]> {
  const { github } = world.sandbox;
  const [owner = '', repo = ''] = world.project.repository.split('/');
  const token = github.addToken({ repository: world.project.repository, permissions: {} });
  const { rest } = getOctokit(token, { baseUrl: github.apiUrl });
  const { data: release } = await rest.repos.getReleaseByTag({ owner, repo, tag: world.tag });
  const folder = join(workspace, DOWNLOADED);
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

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
