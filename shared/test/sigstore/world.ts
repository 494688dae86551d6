import { createHash, randomBytes } from 'node:crypto';
import { runIdentity, type RunOptions } from '../../../sandbox/src/identity/run-identity.ts';
import type { TokenOptions } from '../../../sandbox/src/oidc/oidc.ts';
import { startSigstore, type SigstoreOptions, type SigstoreSandbox } from '../../../sandbox/src/sigstore/sigstore.ts';
import type { SigningChoice } from '../../../sandbox/src/trust/signing-config.ts';
import { createHttpClient } from '../../src/http/client.ts';
import type { HttpClient } from '../../src/http/message.ts';
import { createIdentity, runnerIdToken, type Identity } from '../../src/sigstore/identity.ts';
import { selectServices } from '../../src/sigstore/services.ts';
import { openSigningSession, type SigningSession } from '../../src/sigstore/session.ts';
import { parseSigningConfig } from '../../src/sigstore/signing-config.ts';
import { parseTrustRoot, type TrustRoot } from '../../src/sigstore/trust-root.ts';

/** A Sigstore instance on loopback, and what our side needs to use it. */
export type World = {
  readonly sigstore: SigstoreSandbox;
  readonly http: HttpClient;
  readonly trust: TrustRoot;
  /** Tokens that the host was told to mask. */
  readonly masked: string[];
  identity(run?: Partial<RunOptions>, token?: TokenOptions): Identity;
  session(options?: SessionSetup): SigningSession;
  close(): Promise<void>;
};

type SessionSetup = SigningChoice & {
  readonly run?: Partial<RunOptions>;
  readonly token?: TokenOptions;
  readonly now?: () => number;
  readonly verified?: boolean;
};

export async function startWorld(options: SigstoreOptions = {}): Promise<World> {
  const sigstore = await startSigstore(options);
  const http = createHttpClient({ environment: {} });
  const trust = await parseTrustRoot(JSON.stringify(sigstore.trustedRoot), 'sandbox');
  const masked: string[] = [];

  function identity(run: Partial<RunOptions> = {}, token: TokenOptions = {}): Identity {
    const access = sigstore.registerRun(runIdentity({ repository: 'kubernetes-sigs/bom', ...run }), token);
    const service = { url: access.ACTIONS_ID_TOKEN_REQUEST_URL, token: access.ACTIONS_ID_TOKEN_REQUEST_TOKEN };
    return createIdentity(
      runnerIdToken(service, http, (secret) => void masked.push(secret)),
      Date.now,
    );
  }

  return {
    sigstore,
    http,
    trust,
    masked,
    identity,
    session: ({ run, token, now, verified, ...choice } = {}) =>
      openSigningSession({
        identity: identity(run, token),
        services: selectServices(
          parseSigningConfig(JSON.stringify(sigstore.signingConfig(choice)), 'sandbox'),
          Date.now(),
        ),
        trust: verified === false ? undefined : trust,
        http,
        now: now ?? Date.now,
        wait: () => Promise.resolve(),
      }),
    close: () => sigstore.close(),
  };
}

/** Bytes and their name, each time others. */
export function artifact(name = 'bom-linux-amd64'): { name: string; bytes: Buffer; sha256: string } {
  const bytes = randomBytes(64);
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
