import type { RunIdentity } from '../identity/run-identity.ts';
import { startFulcio, type Fulcio } from '../fulcio/fulcio.ts';
import { startOidc, type Oidc, type TokenAccess, type TokenOptions } from '../oidc/oidc.ts';
import { startRekorV1, type RekorV1 } from '../rekor/rekor-v1.ts';
import { startRekorV2, type RekorV2 } from '../rekor/rekor-v2.ts';
import { clientTrustConfig } from '../trust/client-trust-config.ts';
import { signingConfig, type SigningChoice } from '../trust/signing-config.ts';
import { trustedRoot } from '../trust/trusted-root.ts';
import { startTsa, type Tsa } from '../tsa/tsa.ts';
import { startTuf, type Tuf } from '../tuf/tuf.ts';

export type SigstoreOptions = {
  /** The time of all services; default the real one. A clock that is behind signs in the past. */
  readonly clock?: () => Date;
  /** The `iss` of ID tokens and so of certificates; default the URL of the sandbox's token service. */
  readonly issuer?: string;
  /** Whether certificates carry an SCT; default true. GitHub's own instance has no CT log. */
  readonly ctLog?: boolean;
};

/** A Sigstore instance of its own, with keys that no other instance knows. */
export type SigstoreSandbox = {
  readonly oidc: Oidc;
  readonly fulcio: Fulcio;
  readonly rekor: RekorV1;
  readonly rekorV2: RekorV2;
  readonly tsa: Tsa;
  readonly tuf: Tuf;
  /** `trusted_root.json` */
  readonly trustedRoot: object;
  /** `signing_config.v0.2.json` */
  signingConfig(choice?: SigningChoice): object;
  clientTrustConfig(choice?: SigningChoice): object;
  /** Gives a run the two variables by which it gets ID tokens. */
  registerRun(identity: RunIdentity, options?: TokenOptions): TokenAccess;
  close(): Promise<void>;
};

/** The name in the checkpoints of both logs: verifiers compare it with the host of the log's URL. */
const HOSTNAME = '127.0.0.1';
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Starts token service, Fulcio, both versions of Rekor, timestamp authority and TUF repository on loopback. */
export async function startSigstore(options: SigstoreOptions = {}): Promise<SigstoreSandbox> {
  const clock = options.clock ?? ((): Date => new Date());
  const since = new Date(clock().getTime() - YEAR_MS);
  const validity = { notBefore: since, notAfter: new Date(clock().getTime() + 9 * YEAR_MS) };
  const oidc = await startOidc(clock, options.issuer);
  const issuers = [{ issuer: oidc.issuer, url: oidc.service.url }];
  const [fulcio, rekor, rekorV2, tsa] = await Promise.all([
    startFulcio({ clock, issuers, validity, withCtLog: options.ctLog ?? true }),
    startRekorV1(clock, HOSTNAME),
    startRekorV2(HOSTNAME),
    startTsa(clock, validity),
  ]);
  const root = trustedRoot({ fulcio, rekor, rekorV2, tsa }, since);
  const urls = {
    fulcio: fulcio.service.url,
    oidc: oidc.service.url,
    rekor: rekor.service.url,
    rekorV2: rekorV2.service.url,
    tsa: tsa.url,
  };
  const config = (choice?: SigningChoice): object => signingConfig(urls, since, choice);
  // The targets of the public good instance: v1 by default, v2 on request.
  const tuf = await startTuf(
    () => ({
      'trusted_root.json': root,
      'signing_config.v0.2.json': config(),
      'signing_config_rekor_v2.v0.2.json': config({ rekor: 'both' }),
    }),
    validity.notAfter,
  );
  return {
    oidc,
    fulcio,
    rekor,
    rekorV2,
    tsa,
    tuf,
    trustedRoot: root,
    signingConfig: config,
    clientTrustConfig: (choice) => clientTrustConfig(root, config(choice)),
    registerRun: (identity, options) => oidc.registerRun(identity, options),
    close: async () => {
      await Promise.all([oidc, fulcio, rekor, rekorV2, tsa, tuf].map(async ({ service }) => service.close()));
    },
  };
}
