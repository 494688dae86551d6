import type { TUF } from '@sigstore/tuf';
import { ActionError } from '../errors/action-error.ts';
import { describe } from '../errors/describe.ts';
import { hostOf } from '../http/message.ts';
import { parseSigningConfig, type SigningConfig } from './signing-config.ts';
import { parseTrustRoot, type TrustRoot } from './trust-root.ts';

export const PUBLIC_GOOD_MIRROR = 'https://tuf-repo-cdn.sigstore.dev';

/** https://tuf-repo.github.com holds the trust of GitHub's own instance. */
export const GITHUB_MIRROR = 'https://tuf-repo.github.com';

export type TufOptions = {
  /** Base address of the repository. */
  readonly mirror: string;
  /** Path of its first root.json. Only the public-good instance's comes with us. */
  readonly rootPath: string | undefined;
  /** Folder for the cache; below RUNNER_TEMP, so that no other job writes there. */
  readonly cachePath: string;
};

/** A TUF repository, brought up to date. */
export type TufRepository = {
  /** `trusted_root.json`; `name` as in {@link parseTrustRoot}. */
  trustRoot(name: string): Promise<TrustRoot>;
  /** `signing_config.v0.2.json` */
  signingConfig(): Promise<SigningConfig>;
};

const TRIES = 3;
const TIMEOUT_MS = 20_000;

const repositories = new Map<string, Promise<TufRepository>>();

/**
 * Opens a TUF repository and verifies its metadata; once in the life of a process, since two clients that write to one
 * cache at the same time break it. Throws TUF.
 */
export function openTuf(options: TufOptions): Promise<TufRepository> {
  const key = JSON.stringify([options.mirror, options.rootPath, options.cachePath]);
  const known = repositories.get(key);
  if (known !== undefined) return known;
  const opened = initialise(options);
  repositories.set(key, opened);
  opened.catch(() => repositories.delete(key));
  return opened;
}

async function initialise({ mirror, rootPath, cachePath }: TufOptions): Promise<TufRepository> {
  const mirrorURL = mirror.replace(/\/$/, '');
  if (rootPath === undefined && mirrorURL !== PUBLIC_GOOD_MIRROR) {
    throw new ActionError('TUF', `No root of trust is known for the TUF repository ${hostOf(mirrorURL)}.`, {
      hint: 'Give the path of its root.json in "tuf-root"; get that file in a way that you trust.',
    });
  }
  const { initTUF } = await import('@sigstore/tuf');
  const repository = await guard(mirrorURL, () =>
    initTUF({
      mirrorURL,
      cachePath,
      ...(rootPath === undefined ? {} : { rootPath }),
      retry: { retries: TRIES - 1 },
      timeout: TIMEOUT_MS,
    }),
  );
  return {
    trustRoot: async (name) => parseTrustRoot(await target(repository, mirrorURL, 'trusted_root.json'), name),
    signingConfig: async () =>
      parseSigningConfig(
        await target(repository, mirrorURL, 'signing_config.v0.2.json'),
        `signing_config.v0.2.json of ${hostOf(mirrorURL)}`,
      ),
  };
}

function target(repository: TUF, mirror: string, name: string): Promise<string> {
  return guard(mirror, () => repository.getTarget(name));
}

async function guard<T>(mirror: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new ActionError('TUF', `The TUF repository ${hostOf(mirror)} cannot be used: ${describe(cause)}.`, {
      cause,
      hint: 'Check the address and, for a repository of your own, that "tuf-root" is its root.json. With "trusted-root" no TUF repository is needed.',
    });
  }
}
