import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowClaims } from '../claims/workflow-claims.ts';
import { ActionError } from '../errors/action-error.ts';
import { selectServices, type SigningServices } from './services.ts';
import { parseSigningConfig } from './signing-config.ts';
import { readTrustRoots, type TrustRoot } from './trust-root.ts';
import { GITHUB_MIRROR, openTuf, PUBLIC_GOOD_MIRROR } from './tuf.ts';

/** A Sigstore instance: whose services sign, whose trust root vouches. */
export type Instance = 'public-good' | 'github' | 'custom';

/** The input `sigstore`. */
export type InstanceChoice = 'auto' | Instance;

/** The trust inputs that all actions share. Paths are absolute. */
export type TrustInputs = {
  readonly sigstore: InstanceChoice;
  readonly signingConfig: string | undefined;
  readonly trustedRoot: string | undefined;
  readonly tufUrl: string | undefined;
  readonly tufRoot: string | undefined;
};

type Surroundings = {
  /** GITHUB_SERVER_URL */
  readonly serverUrl: string;
  /** {@link tufCache} */
  readonly cachePath: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** Folder for TUF caches below RUNNER_TEMP: the same for all steps of a job, out of reach of other jobs. */
export function tufCache(temporary: string): string {
  return join(temporary, 'release-actions-tuf');
}

/**
 * The public-good instance's services, as its signing config `signing_config.v0.2.json` names them: Rekor v1 is the
 * default until its end is announced a year ahead.
 * Source: https://github.com/sigstore/root-signing/blob/main/targets/signing_config.v0.2.json
 */
const PUBLIC_GOOD: SigningServices = {
  fulcio: 'https://fulcio.sigstore.dev',
  logs: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
  timestampAuthorities: ['https://timestamp.sigstore.dev/api/v1/timestamp'],
};

/**
 * The instance for `sigstore: auto`: the public-good one writes the repository's name into a public log for ever, so only
 * public repositories use it. Pure; throws SIGSTORE_INSTANCE.
 */
export function chooseInstance(
  choice: InstanceChoice,
  claims: Pick<WorkflowClaims, 'repositoryVisibility'>,
  serverUrl: string,
): Instance {
  if (choice !== 'auto') return choice;
  switch (new URL(serverUrl).hostname.split('.').slice(-2).join('.')) {
    case 'github.com':
      return claims.repositoryVisibility === 'public' ? 'public-good' : 'github';
    case 'ghe.com':
      return 'github';
    default:
      throw new ActionError('SIGSTORE_INSTANCE', `No Sigstore instance is known for ${serverUrl}.`, {
        hint: 'Set "sigstore: custom" with "signing-config" and "trusted-root", or with "tuf-url" and "tuf-root".',
      });
  }
}

/**
 * GitHub's own instance: no log, timestamps only. Tenants of GHE.com have one under their own name.
 * Source: https://github.com/actions/toolkit/blob/main/packages/attest/src/endpoints.ts
 */
export function githubServices(serverUrl: string): SigningServices {
  const { hostname } = new URL(serverUrl);
  const host = hostname === 'github.com' ? 'githubapp.com' : hostname;
  return {
    fulcio: `https://fulcio.${host}`,
    logs: [],
    timestampAuthorities: [`https://timestamp.${host}/api/v1/timestamp`],
  };
}

/** The services that sign, for an instance. Throws SIGNING_CONFIG, SIGNING_CONFIG_SERVICES, TUF. */
export async function loadServices(
  instance: Instance,
  inputs: TrustInputs,
  { serverUrl, cachePath, now }: Surroundings,
): Promise<SigningServices> {
  if (inputs.signingConfig !== undefined) {
    return selectServices(parseSigningConfig(await readConfig(inputs.signingConfig), inputs.signingConfig), now);
  }
  if (instance === 'public-good') return PUBLIC_GOOD;
  if (instance === 'github') return githubServices(serverUrl);
  if (inputs.tufUrl === undefined) {
    throw new ActionError('SIGSTORE_INSTANCE', '"sigstore: custom" needs to know the services.', {
      hint: 'Give "signing-config", or "tuf-url" and "tuf-root".',
    });
  }
  const tuf = await openTuf({ mirror: inputs.tufUrl, rootPath: inputs.tufRoot, cachePath });
  return selectServices(await tuf.signingConfig(), now);
}

/**
 * The trust roots to verify with, each for itself. `auto` is both well-known instances. An empty list means that no root
 * is known: bundles of GitHub's instance need `trusted-root` or `tuf-root`. Throws TRUSTED_ROOT, TUF.
 */
export async function loadTrust(
  instance: InstanceChoice,
  inputs: TrustInputs,
  { cachePath }: Pick<Surroundings, 'cachePath'>,
): Promise<TrustRoot[]> {
  if (inputs.trustedRoot !== undefined) return readTrustRoots(inputs.trustedRoot);
  if (inputs.tufUrl !== undefined) {
    const tuf = await openTuf({ mirror: inputs.tufUrl, rootPath: inputs.tufRoot, cachePath });
    return [await tuf.trustRoot(instance === 'public-good' || instance === 'github' ? instance : inputs.tufUrl)];
  }
  const roots: TrustRoot[] = [];
  if (instance === 'auto' || instance === 'public-good') {
    const tuf = await openTuf({ mirror: PUBLIC_GOOD_MIRROR, rootPath: undefined, cachePath });
    roots.push(await tuf.trustRoot('public-good'));
  }
  if ((instance === 'auto' || instance === 'github') && inputs.tufRoot !== undefined) {
    const tuf = await openTuf({ mirror: GITHUB_MIRROR, rootPath: inputs.tufRoot, cachePath });
    roots.push(await tuf.trustRoot('github'));
  }
  return roots;
}

async function readConfig(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new ActionError('SIGNING_CONFIG', `Cannot read the signing config ${path}.`, {
      cause,
      file: path,
      hint: 'Check the path in "signing-config"; it is relative to the workspace.',
    });
  }
}
