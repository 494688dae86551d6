import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { components } from '@octokit/openapi-types';
import { ActionError } from '../errors/action-error.ts';
import type { GitHubApi } from './api.ts';
import { allPages } from './pages.ts';
import { alreadyExists, refusal } from './refusal.ts';

export type ReleaseAsset = {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Whether GitHub holds it whole; a broken upload can leave an unusable one (state `starter` or `open`). */
  readonly complete: boolean;
  /** Lower-case hex, as GitHub computed it; `undefined` for those uploaded before GitHub did. */
  readonly sha256: string | undefined;
  readonly downloadUrl: string;
};

/** A file to upload, under the name it will have. */
export type AssetUpload = { readonly name: string; readonly path: string; readonly size: number };

const PERMISSION = 'contents: write';
// Nothing comes back while GitHub stores the last bytes of a large file.
const UPLOAD_TIMEOUT_MS = 300_000;
/** An asset is smaller than 2 GiB. */
const ASSET_BYTES = 2 * 1024 ** 3;
const CHUNK_BYTES = 1024 * 1024;

export async function listAssets(api: GitHubApi, releaseId: number): Promise<ReleaseAsset[]> {
  return allPages(
    api,
    {
      path: `/releases/${releaseId}/assets?per_page=100`,
      purpose: `the assets of release ${releaseId}`,
      permission: PERMISSION,
    },
    (page) => (page as components['schemas']['release-asset'][]).map(assetFrom),
  );
}

/**
 * Streams a file to a release. `undefined` when an asset of that name is there. Not repeated when its answer is lost
 * (NETWORK, GITHUB_FAILED): an unusable asset may be left, see `complete`.
 */
export async function uploadAsset(
  api: GitHubApi,
  uploadUrl: string,
  upload: AssetUpload,
): Promise<ReleaseAsset | undefined> {
  const url = new URL(uploadUrl.replace(/\{.*\}$/, ''));
  // Encodes "+" too, which GitHub would otherwise read as a space and store as a dot.
  url.searchParams.set('name', upload.name);
  const purpose = `the upload of ${upload.name}`;
  const answer = await api.request({
    method: 'POST',
    path: url.href,
    upload: {
      length: upload.size,
      open: () => createReadStream(upload.path, { highWaterMark: CHUNK_BYTES, end: upload.size - 1 }),
    },
    purpose,
    permission: PERMISSION,
    timeoutMs: UPLOAD_TIMEOUT_MS,
    expect: [422],
  });
  if (answer.status !== 422) return assetFrom(answer.data as components['schemas']['release-asset']);
  if (alreadyExists(answer.raw)) return undefined;
  throw refusal({ purpose, permission: PERMISSION, repository: api.repository }, answer.raw);
}

/** No error when it is gone already. */
export async function deleteAsset(api: GitHubApi, asset: Pick<ReleaseAsset, 'id' | 'name'>): Promise<void> {
  await api.request({
    method: 'DELETE',
    path: `/releases/assets/${asset.id}`,
    purpose: `the removal of ${asset.name}`,
    permission: PERMISSION,
    expect: [404],
  });
}

/** An asset's bytes, of a draft too. Read or destroy them. */
export async function openAsset(api: GitHubApi, asset: Pick<ReleaseAsset, 'id' | 'name'>): Promise<Readable> {
  return api.open({
    path: `/releases/assets/${asset.id}`,
    purpose: `the download of ${asset.name}`,
    permission: PERMISSION,
    maxBytes: ASSET_BYTES,
  });
}

export function assetFrom(asset: components['schemas']['release-asset']): ReleaseAsset {
  return {
    id: asset.id,
    name: asset.name,
    size: asset.size,
    complete: asset.state === 'uploaded',
    sha256: sha256From(asset),
    downloadUrl: asset.browser_download_url,
  };
}

function sha256From({ digest, name }: components['schemas']['release-asset']): string | undefined {
  if (digest === null || digest === undefined) return undefined;
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
  if (hex === undefined) {
    throw new ActionError('GITHUB_REFUSED', `GitHub gives ${name} a digest that is no SHA-256: ${digest}.`);
  }
  return hex;
}
