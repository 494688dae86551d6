import { constants, publicDecrypt, type KeyObject } from 'node:crypto';
import { element, objectIdentifier, octetString, sequence } from '../encoding/der.ts';

export type HashName = 'sha256' | 'sha384' | 'sha512';

export const HASH_LENGTH: Readonly<Record<HashName, number>> = { sha256: 32, sha384: 48, sha512: 64 };

const HASH_OID: Readonly<Record<HashName, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};

/**
 * Whether `signature` is right for a message of which only the digest is known. ECDSA (DER) and RSA PKCS #1 v1.5;
 * false for every other kind of key.
 */
export async function verifiesDigest(
  key: KeyObject,
  digest: Buffer,
  signature: Buffer,
  hash: HashName,
): Promise<boolean> {
  if (key.asymmetricKeyType === 'ec') return verifiesEcdsa(key, digest, signature);
  return key.asymmetricKeyType === 'rsa' && verifiesRsa(key, digest, signature, hash);
}

// Node hashes whatever it verifies, so the curves come from a library (nodejs has no raw ECDSA mode).
async function verifiesEcdsa(key: KeyObject, digest: Buffer, signature: Buffer): Promise<boolean> {
  const { p256, p384, p521 } = await import('@noble/curves/nist.js');
  const { crv, x = '', y = '' } = key.export({ format: 'jwk' });
  const curve = { 'P-256': p256, 'P-384': p384, 'P-521': p521 }[crv ?? ''];
  if (curve === undefined) return false;
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  try {
    // Other signers do not normalise to low S; refusing high S would refuse half of all good signatures.
    return curve.verify(signature, digest, point, { prehash: false, lowS: false, format: 'der' });
  } catch {
    return false;
  }
}

function verifiesRsa(key: KeyObject, digest: Buffer, signature: Buffer, hash: HashName): boolean {
  // DigestInfo of RFC 8017 §9.2; the algorithm's parameters are NULL.
  const expected = sequence(sequence(objectIdentifier(HASH_OID[hash]), element(0x05)), octetString(digest));
  try {
    return publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature).equals(expected);
  } catch {
    return false;
  }
}
