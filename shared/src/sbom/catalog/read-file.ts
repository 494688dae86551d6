import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Algorithm, Digests } from '../../digest/digest.ts';

const CHUNK_BYTES = 1024 * 1024;
// NONBLOCK, or opening a named pipe would wait for its writer for ever. Windows has neither flag.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A file's digests, and the id that git would give it as a blob where that was asked for; or why there are none: it is no regular file (`special`), a link, gone, or unreadable. */
export type FileRead<A extends Algorithm> =
  | { readonly kind: 'file'; readonly size: number; readonly digests: Digests<A>; readonly blob: string | undefined }
  | Unread;

/** Which digest git names its objects by. */
export type BlobAlgorithm = 'sha1' | 'sha256';

export type Unread =
  | { readonly kind: 'special' | 'symlink' | 'missing' }
  | { readonly kind: 'unreadable'; readonly error: unknown };

/**
 * A reader that digests files one after another. It is synchronous on purpose: for many small files each round trip to
 * libuv's threads costs more than hashing (20 000 files: half the time of any asynchronous reader).
 * `onBytes` is told of each chunk, so that a file of gigabytes is not silence.
 */
export function createFileReader<A extends Algorithm>(
  algorithms: readonly A[],
  onBytes: (bytes: number) => void = () => undefined,
): (path: string, blob?: BlobAlgorithm) => FileRead<A> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  return (path, blobAlgorithm) => {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(path, FLAGS);
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) return { kind: 'special' };
      const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const);
      const blob = blobAlgorithm === undefined ? undefined : blobHash(blobAlgorithm, stat.size);
      const all = [...hashes.map(([, hash]) => hash), ...(blob === undefined ? [] : [blob])];
      const size = update(descriptor, buffer, (chunk) => {
        for (const hash of all) hash.update(chunk);
        onBytes(chunk.length);
      });
      const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
      return { kind: 'file', size, digests: digests as Digests<A>, blob: blob?.digest('hex') };
    } catch (error) {
      return failure(error);
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  };
}

/** Git's id of a blob is a digest of its size and its content (gitformat-loose). */
export function blobHash(algorithm: BlobAlgorithm, size: number): Hash {
  return createHash(algorithm).update(`blob ${size}\0`);
}

function update(descriptor: number, buffer: Buffer, use: (chunk: Buffer) => void): number {
  let size = 0;
  for (;;) {
    const length = readSync(descriptor, buffer, 0, buffer.length, null);
    if (length === 0) return size;
    use(buffer.subarray(0, length));
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
