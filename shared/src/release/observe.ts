import pLimit from 'p-limit';
import { digestStream } from '../digest/digest.ts';
import type { GitHubApi } from '../github/api.ts';
import { listAssets, type ReleaseAsset } from '../github/release-assets.ts';
import { listReleases, type Release } from '../github/releases.ts';
import type { WantedAsset } from './differences.ts';
import { download } from './download.ts';
import { relevantRelease, type HeldReleases } from './plan.ts';

/** What GitHub holds before anything is done. */
export type Observation = HeldReleases & {
  /** Published releases of all tags. */
  readonly published: readonly Release[];
};

const DOWNLOADS = 4;

/** Reads all releases, and all assets of the one that counts for the tag. */
export async function observe(api: GitHubApi, tag: string, wanted: readonly WantedAsset[]): Promise<Observation> {
  const all = await listReleases(api);
  const releases = all.filter((release) => release.tag === tag);
  const release = relevantRelease(releases);
  return {
    releases,
    published: all.filter(({ draft }) => !draft),
    assets: release === undefined ? [] : await heldAssets(api, release.id, wanted),
  };
}

/** All assets of a release; those that could be right but for which GitHub names no digest are downloaded and hashed. */
export async function heldAssets(
  api: GitHubApi,
  releaseId: number,
  wanted: readonly WantedAsset[],
): Promise<ReleaseAsset[]> {
  const sizes = new Map(wanted.map(({ name, size }) => [name, size]));
  return pLimit(DOWNLOADS).map(await listAssets(api, releaseId), async (asset) => {
    if (asset.sha256 !== undefined || !asset.complete || sizes.get(asset.name) !== asset.size) return asset;
    const { digests } = await download(api, asset, async (body) => digestStream(body, ['sha256']));
    return { ...asset, sha256: digests.sha256 };
  });
}
