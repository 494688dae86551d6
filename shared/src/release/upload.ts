import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../errors/action-error.ts';
import { describe } from '../errors/describe.ts';
import type { GitHubApi } from '../github/api.ts';
import { deleteAsset, listAssets, uploadAsset, type ReleaseAsset } from '../github/release-assets.ts';
import type { Release } from '../github/releases.ts';
import { isSame, type WantedAsset } from './differences.ts';
import { isLost } from './draft.ts';

const TRIES = 4;
const FIRST_WAIT_MS = 500;

/**
 * Uploads a file to a draft. After a lost answer it looks what arrived: the whole file is kept, a rest is removed and
 * the upload repeated. Throws UPLOAD_FAILED, NAME_CHANGED, FILE_CHANGED.
 */
export async function uploadFile(api: GitHubApi, draft: Release, file: WantedAsset): Promise<void> {
  await refuseChanged(file);
  let last: unknown;
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const outcome = await uploadOnce(api, draft, file);
    if ('asset' in outcome && isSame(file, outcome.asset)) return;
    last = 'asset' in outcome ? new Error('GitHub holds other bytes than were sent') : outcome.error;
    if (await settled(api, draft, file)) return;
    if (tried < TRIES) await sleep(FIRST_WAIT_MS * 2 ** (tried - 1));
  }
  throw new ActionError('UPLOAD_FAILED', `Cannot upload ${file.name} in ${TRIES} tries: ${describe(last)}.`, {
    cause: last,
    hint: 'Run the job again: what is uploaded already is kept. If it fails always, see www.githubstatus.com.',
  });
}

async function uploadOnce(
  api: GitHubApi,
  draft: Release,
  file: WantedAsset,
): Promise<{ readonly asset: ReleaseAsset } | { readonly error: unknown }> {
  try {
    const asset = await uploadAsset(api, draft.uploadUrl, file);
    if (asset === undefined) return { error: new Error('an asset of that name is in the way') };
    if (asset.name !== file.name) await refuseRenamed(api, file, asset);
    // A server that computes no digest is caught up with before publication, by a download.
    return { asset: asset.sha256 === undefined ? { ...asset, sha256: file.sha256 } : asset };
  } catch (error) {
    if (!isLost(error)) throw error;
    return { error };
  }
}

/** Whether the asset of that name is the whole file; anything else of that name is removed. */
async function settled(api: GitHubApi, draft: Release, file: WantedAsset): Promise<boolean> {
  const held = (await listAssets(api, draft.id)).find(({ name }) => name === file.name);
  if (held === undefined) return false;
  if (isSame(file, held)) return true;
  await deleteAsset(api, held);
  return false;
}

async function refuseRenamed(api: GitHubApi, file: WantedAsset, asset: ReleaseAsset): Promise<never> {
  await deleteAsset(api, asset);
  throw new ActionError('NAME_CHANGED', `GitHub stored ${file.name} under another name, ${asset.name}.`, {
    hint: 'Signatures and checksums would then name a file that does not exist. Rename it with a line "path => name".',
  });
}

async function refuseChanged(file: WantedAsset): Promise<void> {
  const { size } = await stat(file.path);
  if (size === file.size) return;
  throw new ActionError('FILE_CHANGED', `${file.name} changed while it was being released (${file.path}).`, {
    hint: 'Nothing may write to the files of the release while this action runs.',
    file: file.path,
  });
}
