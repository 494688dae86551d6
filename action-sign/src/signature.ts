import type { CertificateClaims } from '@release-actions/shared/claims/certificate-claims';
import type { FileSubject, ImageSubject } from '@release-actions/shared/subject/subject';

/** A signed artifact and where its bundle lies. */
export type Signature = {
  readonly subject: FileSubject | ImageSubject;
  /** Path of the bundle, or the referrer's digest for an image. */
  readonly place: string;
  /** Whether an earlier attempt of this run had made it. */
  readonly kept: boolean;
  readonly logIndex: string | undefined;
  readonly signer: CertificateClaims | undefined;
};
