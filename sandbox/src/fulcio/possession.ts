import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { readElement, readElements, readObjectIdentifier } from '../encoding/der-reader.ts';
import { base64At, stringAt } from '../encoding/json-body.ts';
import { fromPem } from '../encoding/pem.ts';

/** A key whose holder has asked for a certificate, or the sentence by which Fulcio refuses. */
export type Possession = { readonly key: KeyObject } | { readonly refusal: string };

const UNPARSABLE_KEY = 'The public key supplied in the request could not be parsed';
const INSECURE_KEY = 'The public key supplied in the request is insecure';
const WRONG_SIGNATURE = 'The signature supplied in the request could not be verified';
const UNPARSABLE_REQUEST = 'The certificate signing request could not be parsed';

const CURVE_HASH: Readonly<Record<string, string>> = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };
const SIGNATURE_HASH: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
};

/** Checks that whoever sent the request holds the private key: by a CSR, or by a signature over the token's subject. */
export function checkPossession(request: unknown, subject: string): Possession {
  const csr = base64At(request, 'certificateSigningRequest');
  if (csr !== undefined) return checkSigningRequest(csr.toString('utf8'));
  const key = parsePublicKey(stringAt(request, 'publicKeyRequest', 'publicKey', 'content') ?? '');
  if (key === undefined) return { refusal: UNPARSABLE_KEY };
  if (!isStrong(key)) return { refusal: INSECURE_KEY };
  const proof = base64At(request, 'publicKeyRequest', 'proofOfPossession');
  if (proof === undefined || !verifies(key, Buffer.from(subject), proof)) return { refusal: WRONG_SIGNATURE };
  return { key };
}

function checkSigningRequest(pem: string): Possession {
  let parts: ReturnType<typeof readSigningRequest>;
  try {
    parts = readSigningRequest(pem);
  } catch {
    return { refusal: UNPARSABLE_REQUEST };
  }
  if (!isStrong(parts.key)) return { refusal: INSECURE_KEY };
  const hash = SIGNATURE_HASH[parts.algorithm];
  const right = hash !== undefined && verify(hash, parts.signedBytes, parts.key, parts.signature);
  return right ? { key: parts.key } : { refusal: WRONG_SIGNATURE };
}

/** PKCS #10 (RFC 2986 §4). */
function readSigningRequest(pem: string): {
  readonly key: KeyObject;
  readonly signedBytes: Buffer;
  readonly algorithm: string;
  readonly signature: Buffer;
} {
  const block = fromPem(pem);
  if (block === undefined || !block.label.endsWith('CERTIFICATE REQUEST')) throw new Error('not a PEM request');
  const [info, algorithm, signature] = readElements(readElement(block.der).content);
  const [, , spki] = readElements(info?.content ?? Buffer.alloc(0));
  const [oid] = readElements(algorithm?.content ?? Buffer.alloc(0));
  if (info === undefined || spki === undefined || oid === undefined || signature === undefined) {
    throw new Error('not a certificate signing request');
  }
  return {
    key: createPublicKey({ key: spki.encoding, format: 'der', type: 'spki' }),
    signedBytes: info.encoding,
    algorithm: readObjectIdentifier(oid),
    signature: signature.content.subarray(1),
  };
}

function parsePublicKey(pem: string): KeyObject | undefined {
  const block = fromPem(pem);
  if (block?.label !== 'PUBLIC KEY') return undefined;
  try {
    return createPublicKey({ key: block.der, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

function isStrong(key: KeyObject): boolean {
  const { namedCurve = '', modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') return Object.hasOwn(CURVE_HASH, namedCurve);
  if (key.asymmetricKeyType === 'rsa') return modulusLength >= 2048 && modulusLength <= 4096;
  return key.asymmetricKeyType === 'ed25519';
}

function verifies(key: KeyObject, data: Buffer, signature: Buffer): boolean {
  if (key.asymmetricKeyType === 'ed25519') return verify(null, data, key, signature);
  return verify(CURVE_HASH[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256', data, key, signature);
}
