import { createHash, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export type KeyPair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

const generate = promisify(generateKeyPair);

export async function generateP256(): Promise<KeyPair> {
  return generate('ec', { namedCurve: 'P-256' });
}

export async function generateEd25519(): Promise<KeyPair> {
  return generate('ed25519');
}

export async function generateRsa2048(): Promise<KeyPair> {
  return generate('rsa', { modulusLength: 2048 });
}

/** DER of the SubjectPublicKeyInfo. */
export function spkiOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' });
}

export function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
