import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { ActionError } from '../errors/action-error.ts';

export type Algorithm = 'sha1' | 'sha256' | 'sha512';

/** Lower-case hex, by algorithm. */
export type Digests<A extends Algorithm = Algorithm> = { readonly [K in A]: string };

// 64 KiB chunks cost a tenth of the throughput, larger ones gain nothing.
const CHUNK_BYTES = 1024 * 1024;

/** All digests asked for, and the number of bytes, in one pass over a stream. */
export async function digestStream<A extends Algorithm>(
  stream: Readable,
  algorithms: readonly A[],
): Promise<{ readonly digests: Digests<A>; readonly size: number }> {
  const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const);
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (const [, hash] of hashes) hash.update(chunk);
    size += chunk.length;
  }
  return { digests: collect(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])), size };
}

/** As {@link digestStream}, for bytes at hand. */
export function digestBytes<A extends Algorithm>(bytes: Uint8Array | string, algorithms: readonly A[]): Digests<A> {
  return collect(algorithms.map((algorithm) => [algorithm, createHash(algorithm).update(bytes).digest('hex')]));
}

/** As {@link digestStream}, for a file. Throws FILE_UNREADABLE. */
export async function digestFile<A extends Algorithm>(
  path: string,
  algorithms: readonly A[],
): Promise<{ readonly digests: Digests<A>; readonly size: number }> {
  try {
    return await digestStream(createReadStream(path, { highWaterMark: CHUNK_BYTES }), algorithms);
  } catch (cause) {
    throw new ActionError('FILE_UNREADABLE', `Cannot read ${path}.`, {
      cause,
      file: path,
      hint: 'Check that the step which makes this file ran in the same job, and that the file may be read.',
    });
  }
}

/** SHA-256 of bytes at hand, as lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function collect<A extends Algorithm>(entries: readonly (readonly [A, string])[]): Digests<A> {
  return Object.fromEntries(entries) as Digests<A>;
}
