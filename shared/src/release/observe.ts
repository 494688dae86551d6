import pLimit from 'p-limit';
import { digestStream } from '../digest/digest.ts';
import { ActionError } from '../errors/action-error.ts';
import { describe } from '../errors/describe.ts';
import type { GitHubApi } from '../github/api.ts';
import { listAssets, openAsset, type ReleaseAsset } from '../github/release-assets.ts';
import { listReleases, type Release } from '../github/releases.ts';
import type { WantedAsset } from './differences.ts';
import { relevantRelease, type HeldReleases } from './plan.ts';

/** What GitHub holds before anything is done. */
export type Observation = HeldReleases & {
  /** Published releases of all tags. */
  readonly published: readonly Release[];
};

const DOWNLOADS = 4;
const TRIES = 3;

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
    return { ...asset, sha256: await downloadedDigest(api, asset) };
  });
}

async function downloadedDigest(api: GitHubApi, asset: ReleaseAsset): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    try {
      const { digests } = await digestStream(await openAsset(api, asset), ['sha256']);
      return digests.sha256;
    } catch (error) {
      // A body that breaks off is no ActionError; what GitHub refuses is.
      if (error instanceof ActionError) throw error;
      if (tried === TRIES) {
        throw new ActionError(
          'NETWORK',
          `The download of ${asset.name} broke off ${TRIES} times: ${describe(error)}.`,
          {
            cause: error,
            hint: 'Run the job again.',
          },
        );
      }
    }
  }
}
