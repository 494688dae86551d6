import type { KeyObject } from 'node:crypto';
import type { Authority } from '../x509/authority.ts';
import { distinguishedName, randomSerial, signCertificate, toBeSigned, type Certificate } from '../x509/certificate.ts';
import {
  authorityKeyIdentifier,
  EKU_CODE_SIGNING,
  extendedKeyUsage,
  keyUsage,
  subjectKeyIdentifier,
} from '../x509/extensions.ts';
import { spkiOf } from '../x509/key-pair.ts';
import type { CtLog } from './ct-log.ts';

/** Fulcio's certificates live for ten minutes (fulcio, pkg/ca/common.go). */
const LIFETIME_MS = 10 * 60 * 1000;

/** DER of a leaf for `key`. With a CT log, an SCT over it is embedded. */
export function issueSigningCertificate(
  key: KeyObject,
  identityExtensions: readonly Buffer[],
  now: Date,
  { authority, ctLog }: { readonly authority: Authority; readonly ctLog: CtLog | undefined },
): Buffer {
  const publicKey = spkiOf(key);
  const precertificate: Certificate = {
    serial: randomSerial(),
    issuer: authority.name,
    subject: distinguishedName(),
    publicKey,
    notBefore: now,
    notAfter: new Date(now.getTime() + LIFETIME_MS),
    extensions: [
      keyUsage('digitalSignature'),
      extendedKeyUsage(EKU_CODE_SIGNING),
      subjectKeyIdentifier(publicKey),
      authorityKeyIdentifier(authority.publicKey),
      ...identityExtensions,
    ],
  };
  if (ctLog === undefined) return signCertificate(precertificate, authority.privateKey);
  // The log signs what the leaf will be but for the SCT itself (RFC 6962 §3.2: TBSCertificate without poison).
  const sct = ctLog.sctExtension(toBeSigned(precertificate), authority.publicKey, now);
  return signCertificate({ ...precertificate, extensions: [...precertificate.extensions, sct] }, authority.privateKey);
}
