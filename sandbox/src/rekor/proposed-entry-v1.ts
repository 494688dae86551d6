import { createHash } from 'node:crypto';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { base64At, memberAt, parseJson, stringAt } from '../encoding/json-body.ts';
import { HASH_LENGTH, verifiesDigest, type HashName } from './digest-signature.ts';
import { parseVerifier, verifiesMessage, type Verifier } from './verifier.ts';

/**
 * The body that Rekor v1 stores for a proposed entry: RFC 8785 JSON. Throws an Error, in words like Rekor's, for an
 * entry it would refuse. `hashedrekord` and `dsse`, both 0.0.1.
 */
export async function canonicalEntry(proposed: unknown): Promise<Buffer> {
  const kind = stringAt(proposed, 'kind');
  const apiVersion = stringAt(proposed, 'apiVersion');
  if (apiVersion !== '0.0.1' || (kind !== 'hashedrekord' && kind !== 'dsse')) {
    throw new Error(`entry kind '${kind ?? ''}' with version '${apiVersion ?? ''}' is not supported`);
  }
  const given = memberAt(proposed, 'spec');
  const spec = kind === 'hashedrekord' ? await hashedRekord(given) : dsse(given);
  return Buffer.from(canonicalJson({ apiVersion, kind, spec }));
}

async function hashedRekord(spec: unknown): Promise<object> {
  const algorithm = stringAt(spec, 'data', 'hash', 'algorithm') ?? 'sha256';
  const value = stringAt(spec, 'data', 'hash', 'value')?.toLowerCase() ?? '';
  if (!isHash(algorithm) || !/^[0-9a-f]+$/.test(value) || value.length !== HASH_LENGTH[algorithm] * 2) {
    throw new Error('invalid value for hash');
  }
  const signature = required(base64At(spec, 'signature', 'content'), 'missing signature content');
  const verifier = verifierFrom(base64At(spec, 'signature', 'publicKey', 'content'));
  if (!(await verifiesDigest(verifier.key, Buffer.from(value, 'hex'), signature, algorithm))) {
    throw new Error('verifying signature: invalid signature when validating ASN.1 encoded signature');
  }
  return {
    data: { hash: { algorithm, value } },
    signature: { content: signature.toString('base64'), publicKey: { content: base64Of(verifier.pem) } },
  };
}

function dsse(spec: unknown): object {
  const text = required(stringAt(spec, 'proposedContent', 'envelope'), 'missing proposed content');
  const envelope = parseJson(Buffer.from(text));
  const payload = required(base64At(envelope, 'payload'), 'payload is not base64');
  const signatures = listAt(envelope, 'signatures').map((entry) =>
    required(base64At(entry, 'sig'), 'signature is not base64'),
  );
  const verifiers = listAt(spec, 'proposedContent', 'verifiers').map((entry) =>
    verifierFrom(base64At({ entry }, 'entry')),
  );
  if (signatures.length === 0 || verifiers.length === 0) throw new Error('envelope has no signatures or no verifiers');
  const message = preAuthenticationEncoding(stringAt(envelope, 'payloadType') ?? '', payload);
  const signed = signatures.map((signature) => {
    const verifier = verifiers.find(({ key }) => verifiesMessage(key, message, signature));
    return {
      signature,
      verifier: required(verifier, 'could not verify envelope: accepted signatures do not match threshold'),
    };
  });
  if (verifiers.some((verifier) => !signed.some((each) => each.verifier === verifier))) {
    throw new Error('a verifier verifies no signature');
  }
  return {
    envelopeHash: { algorithm: 'sha256', value: hexDigest(Buffer.from(text)) },
    payloadHash: { algorithm: 'sha256', value: hexDigest(payload) },
    signatures: signed.map(({ signature, verifier }) => ({
      signature: signature.toString('base64'),
      verifier: base64Of(verifier.pem),
    })),
  };
}

/** DSSE's PAE: what an envelope's signatures are over. */
function preAuthenticationEncoding(type: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

function verifierFrom(pem: Buffer | undefined): Verifier {
  return required(parseVerifier(pem?.toString('utf8') ?? ''), 'invalid public key: failure decoding PEM');
}

function required<Value>(value: Value | undefined, complaint: string): Value {
  if (value === undefined) throw new Error(complaint);
  return value;
}

function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = memberAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

function isHash(name: string): name is HashName {
  return Object.hasOwn(HASH_LENGTH, name);
}

function hexDigest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function base64Of(text: string): string {
  return Buffer.from(text).toString('base64');
}
