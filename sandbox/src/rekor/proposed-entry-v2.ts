import type { KeyObject } from 'node:crypto';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { base64At, memberAt, stringAt } from '../encoding/json-body.ts';
import { verifiesDigest, type HashName, HASH_LENGTH } from './digest-signature.ts';
import { keyOfCertificate, parseSpki } from './verifier.ts';

type Algorithm = {
  readonly hash: HashName;
  readonly hashLabel: string;
  readonly curve?: string;
  readonly bits?: number;
};

/** The client algorithms that Rekor v2 takes by default, by their PublicKeyDetails. Ed25519 was removed in 2026. */
const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  PKIX_ECDSA_P256_SHA_256: { hash: 'sha256', hashLabel: 'SHA2_256', curve: 'prime256v1' },
  PKIX_ECDSA_P384_SHA_384: { hash: 'sha384', hashLabel: 'SHA2_384', curve: 'secp384r1' },
  PKIX_ECDSA_P521_SHA_512: { hash: 'sha512', hashLabel: 'SHA2_512', curve: 'secp521r1' },
  PKIX_RSA_PKCS1V15_2048_SHA256: { hash: 'sha256', hashLabel: 'SHA2_256', bits: 2048 },
  PKIX_RSA_PKCS1V15_3072_SHA256: { hash: 'sha256', hashLabel: 'SHA2_256', bits: 3072 },
  PKIX_RSA_PKCS1V15_4096_SHA256: { hash: 'sha256', hashLabel: 'SHA2_256', bits: 4096 },
};

/** The body that Rekor v2 stores for a `hashedRekordRequestV002`; undefined for one that it refuses. */
export async function canonicalHashedRekord(request: unknown): Promise<Buffer | undefined> {
  const keyDetails = stringAt(request, 'signature', 'verifier', 'keyDetails') ?? '';
  const algorithm = Object.hasOwn(ALGORITHMS, keyDetails) ? ALGORITHMS[keyDetails] : undefined;
  const digest = base64At(request, 'digest');
  const signature = base64At(request, 'signature', 'content');
  const verifier = verifierOf(memberAt(request, 'signature', 'verifier'));
  if (algorithm === undefined || digest === undefined || signature === undefined || verifier === undefined) {
    return undefined;
  }
  if (digest.length !== HASH_LENGTH[algorithm.hash] || !isOf(verifier.key, algorithm)) return undefined;
  if (!(await verifiesDigest(verifier.key, digest, signature, algorithm.hash))) return undefined;
  const hashedRekordV002 = {
    data: { algorithm: algorithm.hashLabel, digest: digest.toString('base64') },
    signature: { content: signature.toString('base64'), verifier: { keyDetails, ...verifier.member } },
  };
  return Buffer.from(canonicalJson({ apiVersion: '0.0.2', kind: 'hashedrekord', spec: { hashedRekordV002 } }));
}

function verifierOf(value: unknown): { readonly key: KeyObject; readonly member: object } | undefined {
  const certificate = base64At(value, 'x509Certificate', 'rawBytes');
  const publicKey = base64At(value, 'publicKey', 'rawBytes');
  if ((certificate === undefined) === (publicKey === undefined)) return undefined;
  const rawBytes = certificate ?? publicKey ?? Buffer.alloc(0);
  const key = certificate === undefined ? parseSpki(rawBytes) : keyOfCertificate(rawBytes);
  const name = certificate === undefined ? 'publicKey' : 'x509Certificate';
  return key === undefined ? undefined : { key, member: { [name]: { rawBytes: rawBytes.toString('base64') } } };
}

function isOf(key: KeyObject, algorithm: Algorithm): boolean {
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  return algorithm.curve === undefined
    ? key.asymmetricKeyType === 'rsa' && modulusLength === algorithm.bits
    : key.asymmetricKeyType === 'ec' && namedCurve === algorithm.curve;
}
