import type { MessageSignature } from '@sigstore/bundle';
import type { SignedEntity } from '@sigstore/verify';
import type { KeyObject } from 'node:crypto';

type SignatureContent = SignedEntity['signature'];

/** The curves on which a signature can be checked from the digest alone. */
const CURVES = { 'P-256': 'p256', 'P-384': 'p384', 'P-521': 'p521' } as const;

/**
 * A signature over bytes whose SHA-256 is known, in the form that the verification library asks for. The library's own
 * needs the bytes themselves, in memory.
 */
export async function digestSignature(
  { signature }: Pick<MessageSignature, 'signature'>,
  sha256: Buffer,
): Promise<SignatureContent> {
  const curves = await import('@noble/curves/nist.js');
  return {
    signature,
    compareSignature: (other) => other.equals(signature),
    compareDigest: (other) => other.equals(sha256),
    compareSignedDigest: (other) => other.equals(sha256),
    verifySignature: (key) => {
      const { name, point } = pointOf(key);
      // Half of all signatures have a high S, which ECDSA allows; the log entry binds the very bytes.
      return curves[CURVES[name]].verify(signature, sha256, point, { prehash: false, lowS: false, format: 'der' });
    },
  };
}

/** The uncompressed point of a public key. Throws a plain Error for other kinds of key. */
function pointOf(key: KeyObject): { readonly name: keyof typeof CURVES; readonly point: Buffer } {
  const { kty, crv, x, y } = key.export({ format: 'jwk' });
  if (kty !== 'EC' || crv === undefined || !(crv in CURVES) || x === undefined || y === undefined) {
    throw new Error(`the signature was made with a key (${crv ?? kty}) that cannot be checked from a digest`);
  }
  const coordinates = [x, y].map((coordinate) => Buffer.from(coordinate, 'base64url'));
  return { name: crv as keyof typeof CURVES, point: Buffer.concat([Buffer.from([4]), ...coordinates]) };
}
