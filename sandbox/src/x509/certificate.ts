import { randomBytes, sign, type KeyObject } from 'node:crypto';
import { bitString, integer, objectIdentifier, sequence, setOf, tagged, time, utf8String } from '../encoding/der.ts';
import { extensionsField } from './extensions.ts';

/** Every authority of the sandbox signs with P-256 and SHA-256. */
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';

export type Certificate = {
  /** DER of its Name. */
  readonly issuer: Buffer;
  readonly serial: Buffer;
  readonly publicKey: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** DER of its Name; `distinguishedName()` is the empty one. */
  readonly subject: Buffer;
  readonly extensions: readonly Buffer[];
};

export function distinguishedName(organization?: string, commonName?: string): Buffer {
  const attribute = (oid: string, text: string | undefined): Buffer[] =>
    text === undefined ? [] : [setOf(sequence(objectIdentifier(oid), utf8String(text)))];
  return sequence(...attribute('2.5.4.10', organization), ...attribute('2.5.4.3', commonName));
}

/** 16 random octets, positive. */
export function randomSerial(): Buffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial;
}

/** DER of the TBSCertificate, version 3 (RFC 5280 §4.1). */
export function toBeSigned(certificate: Certificate): Buffer {
  return sequence(
    tagged(0, integer(2)),
    integer(certificate.serial),
    ecdsaWithSha256(),
    certificate.issuer,
    sequence(time(certificate.notBefore), time(certificate.notAfter)),
    certificate.subject,
    certificate.publicKey,
    extensionsField(certificate.extensions),
  );
}

/** DER of the signed certificate. */
export function signCertificate(certificate: Certificate, key: KeyObject): Buffer {
  const tbs = toBeSigned(certificate);
  return sequence(tbs, ecdsaWithSha256(), bitString(sign('sha256', tbs, key)));
}

export function ecdsaWithSha256(): Buffer {
  return sequence(objectIdentifier(ECDSA_WITH_SHA256));
}
