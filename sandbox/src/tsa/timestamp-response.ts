import { sign, type KeyObject } from 'node:crypto';
import {
  generalizedTime,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  time,
} from '../encoding/der.ts';
import { ecdsaWithSha256, randomSerial } from '../x509/certificate.ts';
import { sha256 } from '../x509/key-pair.ts';
import type { TimestampRequest } from './timestamp-request.ts';

/** Who signs timestamps. */
export type TimestampSigner = {
  /** DER of the signing certificate, of the issuer's name in it, and its serial number. */
  readonly certificate: Buffer;
  readonly issuer: Buffer;
  readonly serial: Buffer;
  readonly privateKey: KeyObject;
  /** Sent along when a client asks for certificates: all above the signer. */
  readonly chain: readonly Buffer[];
};

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

/** Sigstore's policy, for requests that name none. */
const DEFAULT_POLICY = '1.3.6.1.4.1.57264.2';
const ACCURACY_SECONDS = 1;

/** DER of a TimeStampResp with status granted (RFC 3161 §2.4.2). */
export function timestampResponse(request: TimestampRequest, signer: TimestampSigner, now: Date): Buffer {
  const info = timestampInfo(request, now);
  const signedData = sequence(
    integer(3),
    setOf(sha256Algorithm()),
    sequence(objectIdentifier(OID.timestampInfo), tagged(0, octetString(info))),
    ...(request.withCertificates ? [tagged(0, signer.certificate, ...signer.chain)] : []),
    setOf(signerInfo(info, signer, now)),
  );
  const token = sequence(objectIdentifier(OID.signedData), tagged(0, signedData));
  return sequence(sequence(integer(0)), token);
}

function timestampInfo(request: TimestampRequest, now: Date): Buffer {
  return sequence(
    integer(1),
    objectIdentifier(request.policy ?? DEFAULT_POLICY),
    sequence(sequence(objectIdentifier(request.hashOid)), octetString(request.digest)),
    integer(randomSerial()),
    generalizedTime(now),
    sequence(integer(ACCURACY_SECONDS)),
    ...(request.nonce === undefined ? [] : [integer(request.nonce)]),
  );
}

/** SignerInfo of RFC 5652 §5.3, with the attributes that RFC 3161 and RFC 5816 ask for. */
function signerInfo(info: Buffer, signer: TimestampSigner, now: Date): Buffer {
  // ESSCertIDv2 with its default hash, SHA-256 (RFC 5035 §4): binds the token to this very certificate.
  const certificateId = sequence(sequence(sequence(octetString(sha256(signer.certificate)))));
  const attributes = setOf(
    attribute(OID.contentType, objectIdentifier(OID.timestampInfo)),
    attribute(OID.signingTime, time(now)),
    attribute(OID.messageDigest, octetString(sha256(info))),
    attribute(OID.signingCertificateV2, certificateId),
  );
  // Signed as a SET, sent as [0] IMPLICIT (RFC 5652 §5.4).
  const implicit = Buffer.from(attributes);
  implicit[0] = 0xa0;
  return sequence(
    integer(1),
    sequence(signer.issuer, integer(signer.serial)),
    sha256Algorithm(),
    implicit,
    ecdsaWithSha256(),
    octetString(sign('sha256', attributes, signer.privateKey)),
  );
}

function attribute(oid: string, value: Buffer): Buffer {
  return sequence(objectIdentifier(oid), setOf(value));
}

function sha256Algorithm(): Buffer {
  return sequence(objectIdentifier(OID.sha256));
}
