import { createHash } from 'node:crypto';
import { readElements, readElement } from '../encoding/der-reader.ts';
import {
  bitString,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  tagged,
  taggedPrimitive,
  trueValue,
} from '../encoding/der.ts';

export const EKU_CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
export const EKU_TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** Bits of KeyUsage with the count of unused ones (RFC 5280 §4.2.1.3). */
const KEY_USAGE = { digitalSignature: [0x80, 7], certificateSigning: [0x06, 1] } as const;

export function extension(oid: string, value: Uint8Array, critical = false): Buffer {
  return sequence(objectIdentifier(oid), ...(critical ? [trueValue()] : []), octetString(value));
}

/** For a certificate authority. `pathLength` counts the authorities allowed below it. */
export function basicConstraints(pathLength: number): Buffer {
  return extension('2.5.29.19', sequence(trueValue(), integer(pathLength)), true);
}

export function keyUsage(usage: keyof typeof KEY_USAGE): Buffer {
  const [bits, unused] = KEY_USAGE[usage];
  return extension('2.5.29.15', bitString(Buffer.from([bits]), unused), true);
}

export function extendedKeyUsage(purpose: string, critical = false): Buffer {
  return extension('2.5.29.37', sequence(objectIdentifier(purpose)), critical);
}

export function subjectKeyIdentifier(spki: Buffer): Buffer {
  return extension('2.5.29.14', octetString(keyIdentifier(spki)));
}

export function authorityKeyIdentifier(issuerSpki: Buffer): Buffer {
  return extension('2.5.29.35', sequence(taggedPrimitive(0, keyIdentifier(issuerSpki))));
}

/** Critical, as it must be where the subject is empty (RFC 5280 §4.2.1.6). */
export function subjectAlternativeUri(uri: string): Buffer {
  return extension('2.5.29.17', sequence(taggedPrimitive(6, Buffer.from(uri, 'ascii'))), true);
}

export function extensionsField(extensions: readonly Uint8Array[]): Buffer {
  return tagged(3, sequence(...extensions));
}

/** Method 1 of RFC 5280 §4.2.1.2: SHA-1 over the bits of the key without its algorithm. */
function keyIdentifier(spki: Buffer): Buffer {
  const [, bits] = readElements(readElement(spki).content);
  if (bits === undefined) throw new Error('not a SubjectPublicKeyInfo');
  return createHash('sha1').update(bits.content.subarray(1)).digest();
}
