import { sha256 } from '../x509/key-pair.ts';

/** Where a leaf stands in a tree, with what is needed to compute the tree's root from it (RFC 6962 §2.1.1). */
export type InclusionProof = {
  readonly index: number;
  readonly size: number;
  readonly root: Buffer;
  readonly hashes: readonly Buffer[];
};

/** An append-only log. Appending costs O(1) hashes on average, a proof O(log² n). */
export type MerkleLog = {
  readonly size: number;
  /** Returns the index of the new leaf. */
  append(leafHash: Buffer): number;
  /** The root over the first `size` leaves; over all without it. */
  root(size?: number): Buffer;
  /** The proof that leaf `index` is in the tree of the first `size` leaves. */
  prove(index: number, size?: number): InclusionProof;
};

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export function leafHash(entry: Uint8Array): Buffer {
  return sha256(LEAF, entry);
}

export function createMerkleLog(): MerkleLog {
  // levels[k][i] is the root of the complete subtree over the leaves from i·2^k to (i+1)·2^k.
  const levels: Buffer[][] = [[]];
  const count = (): number => levels[0]?.length ?? 0;

  function append(hash: Buffer): number {
    let node = hash;
    for (let height = 0; ; height += 1) {
      const level = (levels[height] ??= []);
      level.push(node);
      const left = level.at(-2);
      if (level.length % 2 === 1 || left === undefined) return count() - 1;
      node = sha256(NODE, left, node);
    }
  }

  /** The Merkle tree hash over the leaves from `start` to `end`; `start` is a multiple of a power of two ≥ the span. */
  function hashOf(start: number, end: number): Buffer {
    const span = end - start;
    if (span === 0) return sha256();
    const complete = Number.isInteger(Math.log2(span)) ? levels[Math.log2(span)]?.[start / span] : undefined;
    if (complete !== undefined) return complete;
    const middle = start + split(span);
    return sha256(NODE, hashOf(start, middle), hashOf(middle, end));
  }

  function path(index: number, start: number, end: number): Buffer[] {
    if (end - start <= 1) return [];
    const middle = start + split(end - start);
    return index < middle
      ? [...path(index, start, middle), hashOf(middle, end)]
      : [...path(index, middle, end), hashOf(start, middle)];
  }

  return {
    get size() {
      return count();
    },
    append,
    root: (size = count()) => hashOf(0, size),
    prove: (index, size = count()) => {
      if (index < 0 || index >= size || size > count()) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
      return { index, size, root: hashOf(0, size), hashes: path(index, 0, size) };
    },
  };
}

/** The largest power of two below `span`. */
function split(span: number): number {
  return 2 ** Math.floor(Math.log2(span - 1));
}
