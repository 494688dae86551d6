import { sign } from 'node:crypto';
import { grpcRefusal } from '../encoding/grpc-status.ts';
import { memberAt, parseJson } from '../encoding/json-body.ts';
import type { Answer, Exchange } from '../service/exchange.ts';
import { startService, type Service } from '../service/service.ts';
import { generateEd25519, sha256, spkiOf } from '../x509/key-pair.ts';
import { signCheckpoint, type CheckpointSigner } from './checkpoint.ts';
import { createMerkleLog, leafHash, type MerkleLog } from './merkle-log.ts';
import { canonicalHashedRekord } from './proposed-entry-v2.ts';

export type RekorV2 = {
  readonly service: Service;
  readonly publicKey: Buffer;
  readonly logId: Buffer;
  readonly size: number;
};

const INVALID_ARGUMENT = 3;
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

/** Signature type of Ed25519 in a signed note's key id (C2SP signed-note). */
const ED25519_NOTE = 0x01;

/** Rekor v2 (rekor-tiles) with its own tree. `hostname` is the origin of its checkpoints. */
export async function startRekorV2(hostname: string): Promise<RekorV2> {
  const { publicKey, privateKey } = await generateEd25519();
  const spki = spkiOf(publicKey);
  // The raw key is the last 32 octets of the SubjectPublicKeyInfo (RFC 8410).
  const logId = sha256(Buffer.from(`${hostname}\n`), Buffer.from([ED25519_NOTE]), spki.subarray(-32));
  const signer: CheckpointSigner = { name: hostname, keyId: logId, sign: (text) => sign(null, text, privateKey) };
  const tree = createMerkleLog();
  const indexes = new Map<string, number>();

  async function createEntry(exchange: Exchange): Promise<Answer> {
    const body = await acceptedBody(parseJson(await exchange.body()));
    const hash = leafHash(body);
    const known = indexes.get(hash.toString('hex'));
    if (known !== undefined) throw duplicate(known);
    const index = tree.append(hash);
    indexes.set(hash.toString('hex'), index);
    return { status: 201, body: transparencyLogEntry(body, index, { tree, logId, signer }) };
  }

  const service = await startService('rekor-v2', async (exchange) => {
    switch (`${exchange.method} ${exchange.url.pathname}`) {
      case 'POST /api/v2/log/entries':
        return createEntry(exchange);
      case 'GET /api/v2/checkpoint':
        return {
          status: 200,
          headers: { 'content-type': 'application/octet-stream' },
          body: signCheckpoint(hostname, tree.size, tree.root(), signer),
        };
      case 'GET /healthz':
        return { status: 200, body: { status: 'SERVING' } };
      default:
        throw grpcRefusal(NOT_FOUND, 'Not Found');
    }
  });
  return {
    service,
    publicKey: spki,
    logId,
    get size() {
      return tree.size;
    },
  };
}

async function acceptedBody(request: unknown): Promise<Buffer> {
  const hashedRekord = memberAt(request, 'hashedRekordRequestV002');
  // DSSE entries were dropped (rekor-tiles#744); envelopes are logged by the digest of what they sign.
  if (hashedRekord === undefined) throw grpcRefusal(INVALID_ARGUMENT, 'invalid type, must be hashedrekord');
  const body = await canonicalHashedRekord(hashedRekord);
  if (body === undefined) throw grpcRefusal(INVALID_ARGUMENT, 'invalid hashedrekord request');
  return body;
}

function duplicate(index: number): Error {
  const message = `an equivalent entry already exists in the transparency log with index ${index}`;
  return grpcRefusal(ALREADY_EXISTS, message, { 'x-log-index': String(index) });
}

type Log = { readonly tree: MerkleLog; readonly logId: Buffer; readonly signer: CheckpointSigner };

/** The JSON form of TransparencyLogEntry. rekor-tiles writes fields without a value too, so clients see null and "0". */
function transparencyLogEntry(body: Buffer, index: number, { tree, logId, signer }: Log): object {
  const { root, size, hashes } = tree.prove(index);
  return {
    logIndex: String(index),
    logId: { keyId: logId.toString('base64') },
    kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
    integratedTime: '0',
    inclusionPromise: null,
    inclusionProof: {
      logIndex: String(index),
      rootHash: root.toString('base64'),
      treeSize: String(size),
      hashes: hashes.map((hash) => hash.toString('base64')),
      checkpoint: { envelope: signCheckpoint(signer.name, size, root, signer) },
    },
    canonicalizedBody: body.toString('base64'),
  };
}
