import { createReadStream } from 'node:fs';
import { ActionError } from '../errors/action-error.ts';

/** A file of a tar archive. */
export type TarEntry = {
  /** Path in the archive: relative, with `/`. */
  readonly name: string;
  /** Where its bytes are. */
  readonly source: string;
  /** Bytes. */
  readonly size: number;
  /** Permission bits, e.g. 0o755. */
  readonly mode: number;
};

const BLOCK = 512;
const CHUNK_BYTES = 1024 * 1024;
// Eleven octal digits: the largest size that POSIX ustar can say.
const SIZE_LIMIT = 8 ** 11 - 1;

/**
 * A POSIX ustar archive of files and their folders. The same files give the same bytes: owner 0, time 0, in the order
 * given. Throws TAR_NAME, TAR_SIZE, FILE_CHANGED.
 */
export async function* ustar(entries: readonly TarEntry[]): AsyncGenerator<Buffer> {
  const folders = new Set<string>();
  for (const entry of entries) {
    for (const folder of foldersOf(entry.name)) {
      if (folders.has(folder)) continue;
      folders.add(folder);
      yield header({ name: folder, size: 0, mode: 0o755, type: '5' });
    }
    yield header({ ...entry, type: '0' });
    yield* contentOf(entry);
    yield Buffer.alloc(padding(entry.size));
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** Bytes of {@link ustar}'s archive. */
export function ustarSize(entries: readonly TarEntry[]): number {
  const folders = new Set(entries.flatMap(({ name }) => foldersOf(name)));
  return entries.reduce((sum, { size }) => sum + BLOCK + size + padding(size), (folders.size + 2) * BLOCK);
}

async function* contentOf(entry: TarEntry): AsyncGenerator<Buffer> {
  let seen = 0;
  for await (const chunk of createReadStream(entry.source, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    seen += chunk.length;
    // More bytes than announced would be read as the next header.
    if (seen > entry.size) break;
    yield chunk;
  }
  if (seen === entry.size) return;
  throw new ActionError('FILE_CHANGED', `${entry.source} changed while it was packed.`, {
    file: entry.source,
    hint: 'Let the build end before this step.',
  });
}

type Header = { readonly name: string; readonly size: number; readonly mode: number; readonly type: '0' | '5' };

/** IEEE Std 1003.1, pax, "ustar Interchange Format". */
function header({ name, size, mode, type }: Header): Buffer {
  if (size > SIZE_LIMIT) {
    throw new ActionError('TAR_SIZE', `${name} is too large for an image layer: ${size} bytes.`, {
      hint: 'A file in a layer may have 8 GiB.',
    });
  }
  const block = Buffer.alloc(BLOCK);
  const [prefix, base] = splitName(name);
  block.write(base, 0);
  block.write(octal(mode, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  block.write(' '.repeat(8), 148);
  block.write(type, 156);
  block.write('ustar\u000000', 257);
  block.write(octal(0, 8), 329);
  block.write(octal(0, 8), 337);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function splitName(name: string): readonly [string, string] {
  if (Buffer.byteLength(name) <= 100) return ['', name];
  for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
    const [prefix, base] = [name.slice(0, slash), name.slice(slash + 1)];
    if (base !== '' && Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(base) <= 100) return [prefix, base];
  }
  throw new ActionError('TAR_NAME', `The path ${name} is too long for an image layer.`, {
    hint: 'Names may have 100 bytes, paths 255.',
  });
}

function foldersOf(name: string): readonly string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`;
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}
