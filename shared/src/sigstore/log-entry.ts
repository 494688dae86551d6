import { X509Certificate, createPublicKey } from 'node:crypto';

/** What an entry of a transparency log says about the signature that it records. */
export type LoggedSignature = {
  readonly signature: Buffer;
  /** Hex SHA-256, and of which bytes: those that were signed, or a DSSE envelope's payload. */
  readonly digest: { readonly of: 'signed' | 'payload'; readonly sha256: string };
  /** SubjectPublicKeyInfo (DER) of the key or certificate that the log checked the signature with. */
  readonly publicKeyDer: Buffer;
  /** DER of the certificate, where the entry holds one. */
  readonly certificate: Buffer | undefined;
};

/**
 * Reads an entry's canonical body: hashedrekord 0.0.1, dsse 0.0.1 and the older intoto 0.0.2 of Rekor v1, hashedrekord
 * 0.0.2 and the older dsse 0.0.2 of Rekor v2. Throws a plain Error at anything else.
 * Sources: https://github.com/sigstore/rekor/tree/main/pkg/types,
 * https://github.com/sigstore/rekor-tiles/tree/main/api/proto/rekor/v2
 */
export function readLogEntry(body: Buffer): LoggedSignature {
  const entry: unknown = JSON.parse(body.toString('utf8'));
  const kind = `${textAt(entry, 'kind')} ${textAt(entry, 'apiVersion')}`;
  const spec = at(entry, 'spec');
  switch (kind) {
    case 'hashedrekord 0.0.1':
      return {
        signature: bytesAt(spec, 'signature', 'content'),
        digest: { of: 'signed', sha256: textAt(spec, 'data', 'hash', 'value') },
        ...fromPem(bytesAt(spec, 'signature', 'publicKey', 'content')),
      };
    case 'dsse 0.0.1': {
      const signature = only(at(spec, 'signatures'));
      return {
        signature: bytesAt(signature, 'signature'),
        digest: { of: 'payload', sha256: textAt(spec, 'payloadHash', 'value') },
        ...fromPem(bytesAt(signature, 'verifier')),
      };
    }
    case 'hashedrekord 0.0.2': {
      const record = at(spec, 'hashedRekordV002');
      return {
        signature: bytesAt(record, 'signature', 'content'),
        digest: { of: 'signed', sha256: bytesAt(record, 'data', 'digest').toString('hex') },
        ...fromVerifier(at(record, 'signature', 'verifier')),
      };
    }
    case 'intoto 0.0.2': {
      const signature = only(at(spec, 'content', 'envelope', 'signatures'));
      return {
        // Rekor encodes it a second time here.
        signature: Buffer.from(bytesAt(signature, 'sig').toString('latin1'), 'base64'),
        digest: { of: 'payload', sha256: textAt(spec, 'content', 'payloadHash', 'value') },
        ...fromPem(bytesAt(signature, 'publicKey')),
      };
    }
    case 'dsse 0.0.2': {
      const record = at(spec, 'dsseV002');
      const signature = only(at(record, 'signatures'));
      return {
        signature: bytesAt(signature, 'content'),
        digest: { of: 'payload', sha256: bytesAt(record, 'payloadHash', 'digest').toString('hex') },
        ...fromVerifier(at(signature, 'verifier')),
      };
    }
    default:
      throw new Error(`the log entry is of an unknown kind, ${JSON.stringify(kind).slice(0, 100)}`);
  }
}

type Verifier = Pick<LoggedSignature, 'publicKeyDer' | 'certificate'>;

/** Rekor v1 keeps the PEM of a certificate or of a public key. */
function fromPem(pem: Buffer): Verifier {
  if (pem.includes('BEGIN CERTIFICATE')) return fromCertificate(new X509Certificate(pem));
  return { publicKeyDer: createPublicKey(pem).export({ type: 'spki', format: 'der' }), certificate: undefined };
}

/** Rekor v2 keeps the DER of one or the other. */
function fromVerifier(verifier: unknown): Verifier {
  if (at(verifier, 'x509Certificate') === undefined) {
    return { publicKeyDer: bytesAt(verifier, 'publicKey', 'rawBytes'), certificate: undefined };
  }
  return fromCertificate(new X509Certificate(bytesAt(verifier, 'x509Certificate', 'rawBytes')));
}

function fromCertificate(certificate: X509Certificate): Verifier {
  return {
    publicKeyDer: certificate.publicKey.export({ type: 'spki', format: 'der' }),
    certificate: certificate.raw,
  };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[name] : undefined,
    value,
  );
}

function textAt(value: unknown, ...path: readonly string[]): string {
  const text = at(value, ...path);
  if (typeof text !== 'string' || text === '') throw new Error(`the log entry lacks ${path.join('.')}`);
  return text;
}

/** Of base64. */
function bytesAt(value: unknown, ...path: readonly string[]): Buffer {
  return Buffer.from(textAt(value, ...path), 'base64');
}

function only(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) throw new Error('the log entry has not exactly one signature');
  return value[0];
}
