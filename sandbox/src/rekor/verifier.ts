import { createPublicKey, X509Certificate, verify, type KeyObject } from 'node:crypto';
import { fromPem, toPem } from '../encoding/pem.ts';

/** A certificate or public key that came with a signature. */
export type Verifier = { readonly key: KeyObject; readonly pem: string };

/** Reads a PEM certificate or public key, and writes it anew as Rekor does; undefined for anything else. */
export function parseVerifier(pem: string): Verifier | undefined {
  const block = fromPem(pem);
  if (block?.label !== 'CERTIFICATE' && block?.label !== 'PUBLIC KEY') return undefined;
  const key = block.label === 'CERTIFICATE' ? keyOfCertificate(block.der) : parseSpki(block.der);
  return key === undefined ? undefined : { key, pem: toPem(block.label, block.der) };
}

export function keyOfCertificate(der: Buffer): KeyObject | undefined {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    return undefined;
  }
}

export function parseSpki(der: Buffer): KeyObject | undefined {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

/** Whether `signature` over the whole message is right, with the hash that goes with the key. */
export function verifiesMessage(key: KeyObject, message: Buffer, signature: Buffer): boolean {
  if (key.asymmetricKeyType === 'ed25519') return verify(null, message, key, signature);
  const hash = { secp384r1: 'sha384', secp521r1: 'sha512' }[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256';
  return verify(hash, message, key, signature);
}
