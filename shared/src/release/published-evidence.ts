import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import pLimit from 'p-limit';
import { sha256 } from '../digest/digest.ts';
import { ActionError } from '../errors/action-error.ts';
import type { GitHubApi } from '../github/api.ts';
import type { ReleaseAsset } from '../github/release-assets.ts';
import type { WantedAsset } from './differences.ts';
import { download } from './download.ts';
import type { PublishedEvidence } from './plan.ts';

/** A bundle has a few kilobytes, with an SBOM in it some megabytes. */
const MOST_BYTES = 256 * 1024 * 1024;
const AT_ONCE = 4;

/** Downloads published evidence into a folder, under its names. Throws EVIDENCE_TOO_MUCH, GITHUB_FAILED, NETWORK. */
export async function downloadEvidence(
  api: GitHubApi,
  evidence: readonly PublishedEvidence[],
  folder: string,
): Promise<WantedAsset[]> {
  const bytes = evidence.reduce((sum, { asset }) => sum + asset.size, 0);
  if (bytes > MOST_BYTES) {
    throw new ActionError(
      'EVIDENCE_TOO_MUCH',
      `The published evidence has ${bytes} bytes, at most ${MOST_BYTES} are read.`,
      { hint: 'Look at the release’s page: evidence of this size is none that these actions made.' },
    );
  }
  return pLimit(AT_ONCE).map(evidence, async ({ asset }) => {
    const content = await download(api, asset, async (body) => bytesOf(body, asset));
    const digest = sha256(content);
    if (asset.sha256 !== undefined && asset.sha256 !== digest) throw otherBytes(asset, `sha256 ${digest}`);
    const path = join(folder, asset.name);
    await writeFile(path, content);
    return { name: asset.name, path, size: asset.size, sha256: digest };
  });
}

async function bytesOf(body: Readable, asset: ReleaseAsset): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Buffer).length;
    // Leaving the loop ends the download.
    if (size > asset.size) throw otherBytes(asset, `more than ${asset.size} bytes`);
    chunks.push(chunk as Buffer);
  }
  if (size < asset.size) throw otherBytes(asset, `${size} of ${asset.size} bytes`);
  return Buffer.concat(chunks);
}

function otherBytes({ name }: ReleaseAsset, what: string): ActionError {
  return new ActionError('GITHUB_FAILED', `The download of ${name} is not what GitHub lists: it has ${what}.`, {
    hint: 'Run the job again; see www.githubstatus.com.',
  });
}
