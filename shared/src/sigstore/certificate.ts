import type { ASN1Obj, X509Certificate } from '@sigstore/core';
import type { CertificateClaims } from '../claims/certificate-claims.ts';
import { ActionError } from '../errors/action-error.ts';

/** A leaf certificate of Fulcio, read. */
export type SigningCertificate = {
  readonly der: Buffer;
  readonly claims: CertificateClaims;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKeyDer: Buffer;
  /** That it may sign code, and may not issue certificates. */
  readonly isCodeSigning: boolean;
};

/** A Fulcio certificate has some 1 to 2 kB. */
const LARGEST_BYTES = 64 * 1024;

const FULCIO = '1.3.6.1.4.1.57264.1.';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const UTF8_STRING = 12;
/** GeneralName's choices: RFC 5280, section 4.2.1.6. */
const OTHER_NAME = 0;
const RFC822_NAME = 1;
const URI_NAME = 6;

/**
 * Reads a certificate without judging it. Throws CERTIFICATE_MALFORMED.
 * Extensions: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
export async function readCertificate(der: Buffer): Promise<SigningCertificate> {
  const { X509Certificate } = await import('@sigstore/core');
  try {
    // Before anything is trusted: the library would build a tree of whatever size.
    if (der.length > LARGEST_BYTES) throw new Error(`it has ${der.length} bytes`);
    const certificate = X509Certificate.parse(Buffer.from(der));
    return {
      der,
      claims: claimsOf(certificate),
      notBefore: certificate.notBefore.getTime(),
      notAfter: certificate.notAfter.getTime(),
      publicKeyDer: certificate.publicKey,
      isCodeSigning: !certificate.isCA && keyUsages(certificate).includes(CODE_SIGNING),
    };
  } catch (cause) {
    throw new ActionError('CERTIFICATE_MALFORMED', 'The signing certificate cannot be read.', { cause });
  }
}

function claimsOf(certificate: X509Certificate): CertificateClaims {
  const text = (number: number): string | undefined => {
    const extension = certificate.extension(`${FULCIO}${number}`);
    return extension === undefined ? undefined : textOf(extension.valueObj.subs[0]);
  };
  // Numbers 1 to 6 are the older form: bare text without an ASN.1 type of its own.
  const bare = (number: number): string | undefined => {
    const extension = certificate.extension(`${FULCIO}${number}`);
    return extension === undefined ? undefined : decode(extension.value);
  };
  return {
    identity: identityOf(certificate),
    issuer: text(8) ?? bare(1),
    buildSignerUri: text(9),
    buildSignerDigest: text(10),
    runnerEnvironment: text(11),
    sourceRepositoryUri: text(12),
    sourceRepositoryDigest: text(13),
    sourceRepositoryRef: text(14),
    sourceRepositoryId: text(15),
    sourceRepositoryOwnerUri: text(16),
    sourceRepositoryOwnerId: text(17),
    buildConfigUri: text(18),
    buildConfigDigest: text(19),
    buildTrigger: text(20),
    runInvocationUri: text(21),
    sourceRepositoryVisibility: text(22),
  };
}

/** The one subject alternative name. More than one would leave open whom the certificate speaks of. */
function identityOf(certificate: X509Certificate): string {
  const names = certificate.extension(SUBJECT_ALTERNATIVE_NAME)?.valueObj.subs[0]?.subs ?? [];
  const [name] = names;
  if (name === undefined || names.length !== 1) throw new Error(`it has ${names.length} subject alternative names`);
  if (name.tag.isContextSpecific(URI_NAME) || name.tag.isContextSpecific(RFC822_NAME)) return asciiOf(name.value);
  // Fulcio's OtherName, a user name: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
  if (name.tag.isContextSpecific(OTHER_NAME) && name.subs[0]?.toOID() === `${FULCIO}7`) {
    return textOf(name.subs[1]?.subs[0]);
  }
  throw new Error('its subject alternative name is of an unknown kind');
}

function keyUsages(certificate: X509Certificate): string[] {
  const usages = certificate.extension(EXTENDED_KEY_USAGE)?.valueObj.subs[0]?.subs ?? [];
  return usages.map((usage) => usage.toOID());
}

function textOf(value: ASN1Obj | undefined): string {
  if (value === undefined || !value.tag.isUniversal() || value.tag.number !== UTF8_STRING) {
    throw new Error('an extension holds no UTF8String');
  }
  return decode(value.value);
}

/** An IA5String. Other bytes are refused: some decoders drop their highest bit, so that they look like another name. */
function asciiOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  if (!/^[\x21-\x7e]+$/.test(text)) throw new Error('its subject alternative name is not ASCII');
  return text;
}

function decode(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
