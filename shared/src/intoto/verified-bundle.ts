import type { CertificateClaims } from '../claims/certificate-claims.ts';
import type { Statement } from './statement.ts';

/** What a bundle, cryptographically sound against one trust root, says. Whether that is enough is the policy's to judge. */
export type VerifiedBundle = {
  readonly signer: CertificateClaims;
  /** A signature over bytes, or over an in-toto statement in a DSSE envelope. */
  readonly content:
    | { readonly kind: 'signature'; readonly sha256: string }
    | { readonly kind: 'statement'; readonly statement: Statement };
  /** Earliest time that a log or a timestamp authority vouches for. ISO 8601. */
  readonly signedAt: string | undefined;
  /** In the transparency log, where there is an entry. */
  readonly logIndex: string | undefined;
  /** The trust root that vouches: `public-good`, `github`, or the path or address that it came from. */
  readonly trustRoot: string;
};
