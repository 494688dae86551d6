import type { CertificateClaims } from '../claims/certificate-claims.ts';
import type { Statement } from '../intoto/statement.ts';

/** What a bundle, cryptographically sound against one trust root, says: who signed what, and when. */
export type VerifiedBundle = {
  readonly signer: CertificateClaims;
  /** A signature over bytes, or over an in-toto statement in a DSSE envelope. */
  readonly content:
    | { readonly kind: 'signature'; readonly sha256: string }
    | { readonly kind: 'statement'; readonly statement: Statement };
  /** Earliest time that the log or a timestamp authority vouches for. ISO 8601. */
  readonly signedAt: string | undefined;
  /** In the transparency log, where there is an entry. */
  readonly logIndex: string | undefined;
  /** The trust root that vouches: `public-good`, `github`, or a path. */
  readonly trustRoot: string;
};

/** One piece of evidence that was found for a subject, and whether its cryptography holds. */
export type Evidence = {
  /** Where it was found, for people: a path, a URL, a referrer's digest. */
  readonly origin: string;
} & (
  | { readonly sound: true; readonly bundle: VerifiedBundle }
  /** Any failure at all. `reason` is one sentence with the failing value, free of secrets. */
  | { readonly sound: false; readonly reason: string }
);
