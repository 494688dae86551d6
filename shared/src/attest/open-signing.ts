import { requireTag } from '../claims/require-tag.ts';
import type { WorkflowClaims } from '../claims/workflow-claims.ts';
import { ActionError } from '../errors/action-error.ts';
import type { HttpClient } from '../http/message.ts';
import { createIdentity, runnerIdToken } from '../sigstore/identity.ts';
import {
  chooseInstance,
  loadServices,
  loadTrust,
  tufCache,
  type Instance,
  type TrustInputs,
} from '../sigstore/instance.ts';
import { openSigningSession, type SigningSession } from '../sigstore/session.ts';
import type { TrustRoot } from '../sigstore/trust-root.ts';

export type SigningOptions = {
  /** For the runner's token service: ACTIONS_ID_TOKEN_REQUEST_URL and …_TOKEN. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Told each token before it is used, so that the runner masks it. */
  readonly mask: (secret: string) => void;
  readonly http: HttpClient;
  readonly trust: TrustInputs;
  /** Nothing is signed unless the run is on this tag. */
  readonly tag: string | undefined;
  /** GITHUB_SERVER_URL */
  readonly serverUrl: string;
  /** RUNNER_TEMP */
  readonly temporary: string;
  readonly concurrency: number;
};

export type Signing = {
  readonly session: SigningSession;
  readonly instance: Instance;
  /** Claims of the token that the first certificate is asked with. */
  readonly claims: WorkflowClaims;
  /** What bundles are verified with before they are handed out; `undefined` where no root is known. */
  readonly trust: TrustRoot | undefined;
};

/** What to tell people when bundles cannot be verified before they are handed out; `undefined` when they are. */
export function uncheckedNotice({ trust, instance }: Pick<Signing, 'trust' | 'instance'>): string | undefined {
  if (trust !== undefined) return undefined;
  return `What was signed was not verified here, since no trust root of the instance "${instance}" is known, and another attempt will sign it again. To have it checked, write "sigstore: custom" with "signing-config" and "trusted-root".`;
}

/** Asks who this run is, refuses what it may not sign, and opens a session with the instance that fits. */
export async function openSigning(options: SigningOptions): Promise<Signing> {
  const { http, trust, serverUrl } = options;
  const service = {
    url: options.environment['ACTIONS_ID_TOKEN_REQUEST_URL'] || undefined,
    token: options.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] || undefined,
  };
  const identity = createIdentity(runnerIdToken(service, http, options.mask), Date.now);
  const claims = await identity.claims();
  if (options.tag !== undefined) requireTag(claims, options.tag);
  const instance = chooseInstance(trust.sigstore, claims, serverUrl);
  const surroundings = { serverUrl, cachePath: tufCache(options.temporary), now: Date.now() };
  const [services, roots] = await Promise.all([
    loadServices(instance, trust, surroundings),
    loadTrust(instance, trust, surroundings),
  ]);
  if (roots.length > 1) {
    throw new ActionError(
      'TRUSTED_ROOT',
      `${trust.trustedRoot} holds ${roots.length} roots; signing needs exactly one.`,
      {
        hint: 'Give the root of the instance that "signing-config" names.',
      },
    );
  }
  const session = openSigningSession({
    identity,
    services,
    trust: roots[0],
    http,
    now: Date.now,
    concurrency: options.concurrency,
  });
  return { session, instance, claims, trust: roots[0] };
}
