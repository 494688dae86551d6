import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

/** A key pair that lives in this process only: it is never written, logged, exported or handed on. */
export type SigningKey = {
  /** SubjectPublicKeyInfo, PEM. */
  readonly publicKeyPem: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKeyDer: Buffer;
  /**
   * ECDSA over a SHA-256 digest (32 bytes), DER. Two signatures of one digest differ: Rekor refuses an entry that it has
   * already, and a signature with a fresh nonce is another entry.
   */
  sign(sha256: Uint8Array): Promise<Buffer>;
};

/** A new P-256 key. */
export async function generateSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
  const scalar = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
  return {
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    publicKeyDer: publicKey.export({ type: 'spki', format: 'der' }),
    sign: async (sha256) => {
      // Node's crypto only signs what it hashes itself, which would cost every large file a second reading.
      const { p256 } = await import('@noble/curves/nist.js');
      return Buffer.from(p256.sign(sha256, scalar, { prehash: false, lowS: false, format: 'der', extraEntropy: true }));
    },
  };
}
