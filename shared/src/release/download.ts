import type { Readable } from 'node:stream';
import { ActionError } from '../errors/action-error.ts';
import { describe } from '../errors/describe.ts';
import type { GitHubApi } from '../github/api.ts';
import { openAsset, type ReleaseAsset } from '../github/release-assets.ts';

const TRIES = 3;

/** What `read` makes of an asset's bytes; again from the start when the download breaks off. Throws NETWORK. */
export async function download<T>(
  api: GitHubApi,
  asset: ReleaseAsset,
  read: (body: Readable) => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await read(await openAsset(api, asset));
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
