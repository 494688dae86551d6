import type { Bundle } from '@sigstore/bundle';
import type { Witness } from '@sigstore/sign';
import { createHash } from 'node:crypto';

export type { Witness };

/** What a log or a timestamp authority is told about. */
export type BundleContent = Bundle['content'];

/** The signature of a bundle's content. */
export function signatureOf(content: BundleContent): Buffer {
  if (content.$case === 'messageSignature') return content.messageSignature.signature;
  const [signature, ...others] = content.dsseEnvelope.signatures;
  if (signature === undefined || others.length > 0) throw new Error('the envelope has not exactly one signature');
  return signature.sig;
}

/** SHA-256 of the bytes that were signed: the artifact's, or those of the envelope's encoding. */
export function signedDigest(content: BundleContent): Buffer {
  if (content.$case === 'messageSignature') return content.messageSignature.messageDigest.digest;
  return envelopeDigest(content.dsseEnvelope.payloadType, content.dsseEnvelope.payload);
}

/** SHA-256 of DSSE's pre-authentication encoding: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
export function envelopeDigest(payloadType: string, payload: Buffer): Buffer {
  return createHash('sha256')
    .update(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `)
    .update(payload)
    .digest();
}
