import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createMerkleLog, leafHash, type InclusionProof } from '../../src/rekor/merkle-log.ts';

// RFC 6962 §2.1 and §2.1.1 word by word, slow and independent of the log's own way.

function hash(...parts: Uint8Array[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

function treeHash(entries: Buffer[]): Buffer {
  if (entries.length === 0) return hash();
  if (entries.length === 1) return hash(Buffer.from([0]), entries[0] ?? Buffer.alloc(0));
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return hash(Buffer.from([1]), treeHash(entries.slice(0, k)), treeHash(entries.slice(k)));
}

/** RFC 9162 §2.1.3.2: the root that an inclusion proof leads to. */
function rootFrom(index: number, size: number, leaf: Buffer, path: readonly Buffer[]): Buffer {
  let [fn, sn, r] = [index, size - 1, leaf];
  for (const p of path) {
    if (sn === 0) throw new Error('proof is too long');
    if (fn % 2 === 1 || fn === sn) {
      r = hash(Buffer.from([1]), p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else {
      r = hash(Buffer.from([1]), r, p);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  if (sn !== 0) throw new Error('proof is too short');
  return r;
}

test('roots and proofs of every leaf in every tree up to 70 leaves', () => {
  const log = createMerkleLog();
  const entries: Buffer[] = [];
  expect(log.root()).toEqual(treeHash([]));
  for (let size = 1; size <= 70; size += 1) {
    entries.push(Buffer.from(`entry ${size}`));
    expect(log.append(leafHash(entries[size - 1] ?? Buffer.alloc(0)))).toBe(size - 1);
  }
  for (let size = 1; size <= 70; size += 1) {
    const root = treeHash(entries.slice(0, size));
    expect(log.root(size)).toEqual(root);
    for (let index = 0; index < size; index += 1) {
      const proof = log.prove(index, size);
      expect(proof.root).toEqual(root);
      expect(rootFrom(index, size, leafHash(entries[index] ?? Buffer.alloc(0)), proof.hashes)).toEqual(root);
    }
  }
  expect(() => log.prove(70)).toThrow(RangeError);
  expect(() => log.prove(0, 71)).toThrow(RangeError);
});

test('ten thousand entries with a proof each take well under a second', () => {
  const log = createMerkleLog();
  const proofs: InclusionProof[] = [];
  const start = performance.now();
  for (let index = 0; index < 10_000; index += 1) {
    const leaf = leafHash(Buffer.from(String(index)));
    log.append(leaf);
    const proof = log.prove(index);
    proofs.push(proof);
  }
  for (const { index, size, root, hashes } of proofs.filter((proof) => proof.index % 1000 === 999)) {
    expect(rootFrom(index, size, leafHash(Buffer.from(String(index))), hashes)).toEqual(root);
  }
  // Measured 0.2 s; a log that hashed its whole tree for each proof would take minutes.
  expect(performance.now() - start).toBeLessThan(5000);
});
