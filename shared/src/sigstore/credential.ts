import type { WorkflowClaims } from '../claims/workflow-claims.ts';
import type { HttpClient } from '../http/message.ts';
import { requestCertificate, type IssuedCertificate } from './fulcio.ts';
import type { Identity } from './identity.ts';
import { generateSigningKey, type SigningKey } from './signing-key.ts';

/** A key and the certificate over it, good for many signatures. */
export type Credential = IssuedCertificate & {
  readonly key: SigningKey;
  /** Of the very token that got the certificate. */
  readonly claims: WorkflowClaims;
};

export type Credentials = {
  /** The current credential; a new one, with new key and token, when this one is about to expire. */
  current(): Promise<Credential>;
  /** Whether a credential's certificate was valid at this moment, by the server's clock. */
  isValid(credential: Credential): boolean;
};

type CredentialOptions = {
  readonly identity: Identity;
  readonly fulcio: string;
  readonly http: HttpClient;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** A log may take this long to date an entry; Fulcio's certificates live ten minutes. */
const RENEW_BEFORE_MS = 120_000;

/**
 * One certificate for all callers, however many ask at once: asked for with the first signature, and again only when it
 * is due. A refusal is final, so that hundreds of waiting artifacts do not each ask again.
 */
export function holdCredentials({ identity, fulcio, http, now }: CredentialOptions): Credentials {
  let held: Promise<Credential> | undefined;

  async function issue(): Promise<Credential> {
    const [{ token, claims }, key] = await Promise.all([identity.take(), generateSigningKey()]);
    const issued = await requestCertificate({ fulcio, token, subject: claims.subject, key }, http, now);
    return { ...issued, key, claims };
  }

  function leftMs({ certificate, clockAheadMs }: Credential): number {
    return certificate.notAfter - (now() + clockAheadMs);
  }

  /** The time in which a credential is used: all but its last two minutes, or half of a shorter life. */
  function isDue(credential: Credential): boolean {
    const { notBefore, notAfter } = credential.certificate;
    return leftMs(credential) < Math.min(RENEW_BEFORE_MS, (notAfter - notBefore) / 2);
  }

  return {
    current: async () => {
      held ??= issue();
      const asked = held;
      const credential = await asked;
      if (!isDue(credential)) return credential;
      // Whoever notices first renews; the others that waited on the same one share the new one.
      if (held === asked) held = issue();
      return held;
    },
    isValid: (credential) => leftMs(credential) > 0,
  };
}
