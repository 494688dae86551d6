import { attachedByUs, attachToImage, type ResolvedImage } from '@release-actions/shared/attest/images';
import type { Self } from '@release-actions/shared/attest/kept';
import { IMAGE_SIGNATURE_TYPE, imageSignature } from '@release-actions/shared/intoto/image-signature';
import type { SigningSession } from '@release-actions/shared/sigstore/session';
import type { Signature } from './signature.ts';

/** Signs an image as `cosign sign` does, and attaches the bundle as a referrer, unless this run did so before. */
export async function signImage(
  image: ResolvedImage,
  session: Pick<SigningSession, 'signStatement'>,
  self: Self,
): Promise<Signature> {
  const { subject } = image;
  const earlier = await attachedByUs(image, IMAGE_SIGNATURE_TYPE, self);
  if (earlier !== undefined) {
    const { facts } = earlier.signed;
    return { subject, place: earlier.referrer, kept: true, logIndex: facts?.logIndex, signer: facts?.signer };
  }
  const signed = await session.signStatement(imageSignature(subject.digests.sha256));
  const { referrer } = await attachToImage(image, signed, IMAGE_SIGNATURE_TYPE, Date.now());
  const { facts } = signed;
  return { subject, place: referrer.digest, kept: false, logIndex: facts?.logIndex, signer: facts?.signer };
}
