import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Algorithm, Digests } from '../../digest/digest.ts';

const CHUNK_BYTES = 1024 * 1024;
// NONBLOCK, or opening a named pipe would wait for its writer for ever. Windows has neither flag.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A file's digests; or why there are none: it is no regular file (`special`), a link, gone, or unreadable. */
export type FileRead<A extends Algorithm> =
  | { readonly kind: 'file'; readonly size: number; readonly digests: Digests<A> }
  | Unread;

export type Unread =
  | { readonly kind: 'special' | 'symlink' | 'missing' }
  | { readonly kind: 'unreadable'; readonly error: unknown };

/**
 * A reader that digests files one after another. It is synchronous on purpose: for many small files each round trip to
 * libuv's threads costs more than hashing (20 000 files: half the time of any asynchronous reader).
 */
export function createFileReader<A extends Algorithm>(algorithms: readonly A[]): (path: string) => FileRead<A> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  return (path) => {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(path, FLAGS);
      if (!fstatSync(descriptor).isFile()) return { kind: 'special' };
      const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const);
      const size = update(descriptor, buffer, hashes);
      const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
      return { kind: 'file', size, digests: digests as Digests<A> };
    } catch (error) {
      return failure(error);
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  };
}

function update(descriptor: number, buffer: Buffer, hashes: readonly (readonly [Algorithm, Hash])[]): number {
  let size = 0;
  for (;;) {
    const length = readSync(descriptor, buffer, 0, buffer.length, null);
    if (length === 0) return size;
    const chunk = buffer.subarray(0, length);
    for (const [, hash] of hashes) hash.update(chunk);
    size += length;
  }
}

function failure(error: unknown): Unread {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  // FreeBSD answers EMLINK where others say ELOOP; a socket cannot be opened at all.
  if (code === 'ELOOP' || code === 'EMLINK') return { kind: 'symlink' };
  if (code === 'ENXIO') return { kind: 'special' };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  return { kind: 'unreadable', error };
}
