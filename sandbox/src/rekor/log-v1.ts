import { randomBytes, sign } from 'node:crypto';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { generateP256, spkiOf, sha256 } from '../x509/key-pair.ts';
import { signCheckpoint, type CheckpointSigner } from './checkpoint.ts';
import { createMerkleLog, leafHash } from './merkle-log.ts';

/** An entry as Rekor v1 keeps it. */
export type StoredEntry = {
  /** Tree id and leaf hash in hex, 80 digits: the name under which the API knows the entry. */
  readonly entryId: string;
  /** Its index within this tree. */
  readonly index: number;
  readonly body: string;
  readonly integratedTime: number;
  readonly signedEntryTimestamp: string;
};

/** The log behind Rekor v1: one active tree behind some frozen ones. */
export type LogV1 = {
  /** DER; its SHA-256 is the log's id and the hint in its checkpoints. */
  readonly publicKey: Buffer;
  readonly logId: Buffer;
  readonly treeId: string;
  readonly size: number;
  /** Returns what is there already for an entry of the same body. */
  add(body: Buffer, now: Date): { readonly entry: StoredEntry; readonly isNew: boolean };
  /** By entry id or by leaf hash. */
  find(uuid: string): StoredEntry | undefined;
  /** By its canonical body. */
  findBody(body: Buffer): StoredEntry | undefined;
  /** By the index over all trees. */
  at(logIndex: number): StoredEntry | undefined;
  /** The API's form of an entry, with a proof against the tree as it is now. */
  describe(entry: StoredEntry): object;
  /** The root in hex and the checkpoint over all entries. */
  head(): { readonly rootHash: string; readonly checkpoint: string };
};

/**
 * Entries in the frozen trees before this one. The public log has some too, so an entry's `logIndex` there is not the
 * index that its inclusion proof is for; a client that confuses the two fails here as it would there.
 */
const EARLIER_ENTRIES = 4_163_431;

export async function createLogV1(hostname: string): Promise<LogV1> {
  const { publicKey, privateKey } = await generateP256();
  const spki = spkiOf(publicKey);
  const logId = sha256(spki);
  // 63 bits: treeIDs are positive int64.
  const treeId = randomBytes(8).readBigUInt64BE() >> 1n;
  const signer: CheckpointSigner = { name: hostname, keyId: logId, sign: (text) => sign('sha256', text, privateKey) };
  const tree = createMerkleLog();
  const entries: StoredEntry[] = [];
  const byLeaf = new Map<string, StoredEntry>();

  const checkpoint = (size: number, root: Buffer): string =>
    signCheckpoint(`${hostname} - ${treeId}`, size, root, signer);

  function add(body: Buffer, now: Date): { entry: StoredEntry; isNew: boolean } {
    const hash = leafHash(body);
    const known = byLeaf.get(hash.toString('hex'));
    if (known !== undefined) return { entry: known, isNew: false };
    const index = tree.append(hash);
    const promised = {
      body: body.toString('base64'),
      integratedTime: Math.floor(now.getTime() / 1000),
      logID: logId.toString('hex'),
      logIndex: EARLIER_ENTRIES + index,
    };
    const entry: StoredEntry = {
      entryId: treeId.toString(16).padStart(16, '0') + hash.toString('hex'),
      index,
      body: promised.body,
      integratedTime: promised.integratedTime,
      signedEntryTimestamp: sign('sha256', Buffer.from(canonicalJson(promised)), privateKey).toString('base64'),
    };
    entries.push(entry);
    byLeaf.set(hash.toString('hex'), entry);
    return { entry, isNew: true };
  }

  return {
    publicKey: spki,
    logId,
    treeId: String(treeId),
    get size() {
      return tree.size;
    },
    add,
    find: (uuid) => {
      const entry = byLeaf.get(uuid.slice(-64));
      return uuid.length === 64 || entry?.entryId === uuid ? entry : undefined;
    },
    findBody: (body) => byLeaf.get(leafHash(body).toString('hex')),
    at: (logIndex) => entries[logIndex - EARLIER_ENTRIES],
    describe: (entry) => {
      const proof = tree.prove(entry.index);
      return {
        body: entry.body,
        integratedTime: entry.integratedTime,
        logID: logId.toString('hex'),
        logIndex: EARLIER_ENTRIES + entry.index,
        verification: {
          inclusionProof: {
            checkpoint: checkpoint(proof.size, proof.root),
            hashes: proof.hashes.map((hash) => hash.toString('hex')),
            logIndex: proof.index,
            rootHash: proof.root.toString('hex'),
            treeSize: proof.size,
          },
          signedEntryTimestamp: entry.signedEntryTimestamp,
        },
      };
    },
    head: () => {
      const root = tree.root();
      return { rootHash: root.toString('hex'), checkpoint: checkpoint(tree.size, root) };
    },
  };
}
