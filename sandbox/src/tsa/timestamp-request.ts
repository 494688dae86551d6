import {
  readElement,
  readElements,
  readInteger,
  readObjectIdentifier,
  type DerElement,
} from '../encoding/der-reader.ts';
import { base64At, memberAt, parseJson, stringAt } from '../encoding/json-body.ts';

/** What shall be stamped, and how. */
export type TimestampRequest = {
  readonly hashOid: string;
  readonly digest: Buffer;
  readonly nonce: bigint | undefined;
  /** The policy asked for, dotted. */
  readonly policy: string | undefined;
  readonly withCertificates: boolean;
};

type Hash = { readonly oid: string; readonly length: number };

/** The hashes that timestamp-authority accepts; SHA-1 is refused as weak. */
const HASHES: Readonly<Record<string, Hash>> = {
  sha256: { oid: '2.16.840.1.101.3.4.2.1', length: 32 },
  sha384: { oid: '2.16.840.1.101.3.4.2.2', length: 48 },
  sha512: { oid: '2.16.840.1.101.3.4.2.3', length: 64 },
};

/** timestamp-authority's own JSON form. Throws an Error with the service's words. */
export function readJsonRequest(body: Buffer): TimestampRequest {
  const request = parseJson(body);
  const digest = base64At(request, 'artifactHash');
  if (digest === undefined) throw new Error('Error generating timestamp response');
  const hash = HASHES[stringAt(request, 'hashAlgorithm')?.toLowerCase().replace('-', '') ?? ''];
  const nonce = memberAt(request, 'nonce');
  return checked(hash, {
    digest,
    nonce: typeof nonce === 'number' && Number.isInteger(nonce) && nonce >= 0 ? BigInt(nonce) : undefined,
    policy: stringAt(request, 'tsaPolicyOID'),
    withCertificates: memberAt(request, 'certificates') === true,
  });
}

/** A TimeStampReq (RFC 3161 §2.4.1) in DER. Throws an Error with the service's words. */
export function readDerRequest(body: Buffer): TimestampRequest {
  try {
    return fromElements(readElements(readElement(body).content));
  } catch (error) {
    throw error instanceof RequestError ? error : new Error('Error generating timestamp response', { cause: error });
  }
}

function fromElements([, imprint, ...optional]: readonly DerElement[]): TimestampRequest {
  const [algorithm, digest] = readElements(imprint?.content ?? Buffer.alloc(0));
  const [hashOid] = readElements(algorithm?.content ?? Buffer.alloc(0));
  if (hashOid === undefined || digest === undefined) throw new Error('no message imprint');
  const oid = readObjectIdentifier(hashOid);
  const find = (tag: number): DerElement | undefined => optional.find((each) => each.tag === tag);
  const [policy, nonce, certificates] = [find(0x06), find(0x02), find(0x01)];
  return checked(
    Object.values(HASHES).find((hash) => hash.oid === oid),
    {
      digest: digest.content,
      nonce: nonce === undefined ? undefined : readInteger(nonce),
      policy: policy === undefined ? undefined : readObjectIdentifier(policy),
      withCertificates: certificates?.content[0] === 0xff,
    },
  );
}

/** A request that was understood and refused. */
class RequestError extends Error {}

function checked(hash: Hash | undefined, rest: Omit<TimestampRequest, 'hashOid'>): TimestampRequest {
  if (hash === undefined) throw new RequestError('Weak hash algorithm in timestamp request');
  if (rest.digest.length !== hash.length) {
    throw new RequestError('Message digest has incorrect length for specified algorithm');
  }
  return { ...rest, hashOid: hash.oid };
}
