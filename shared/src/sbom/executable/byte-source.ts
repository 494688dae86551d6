import { open } from 'node:fs/promises';
import { ActionError } from '../../errors/action-error.ts';

/** Bytes that can be read anywhere, without holding all of them. */
export type ByteSource = {
  readonly size: number;
  /** The bytes from `offset` on, fewer than `length` only at the end. */
  read(offset: number, length: number): Promise<Buffer>;
};

// Headers are read once and a data section is searched once. Whoever asks for more has headers that point in circles.
const READS_PER_BYTE = 2;
const SPARE_BYTES = 16 * 1024 * 1024;

/** Opens a file for the time that `use` takes. Reading far more than the file's size throws BINARY_MALFORMED. */
export async function withFile<T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let budget = size * READS_PER_BYTE + SPARE_BYTES;
    return await use({
      size,
      read: async (offset, length) => {
        const wanted = within(offset, length, size);
        // Node refuses a position that no file can have, even to read nothing there.
        if (wanted === 0) return Buffer.alloc(0);
        budget -= wanted;
        if (budget < 0) throw malformed('its headers point to the same bytes again and again');
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, offset);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}

/** A part of `source` as a source of its own. */
export function part(source: ByteSource, start: number, length: number): ByteSource {
  const size = within(start, length, source.size);
  return { size, read: async (offset, wanted) => source.read(start + offset, within(offset, wanted, size)) };
}

/** Throws BINARY_MALFORMED where the source ends earlier, before anything is allocated. */
export async function readExactly(source: ByteSource, offset: number, length: number): Promise<Buffer> {
  if (within(offset, length, source.size) < length) throw malformed('it ends within its headers');
  return source.read(offset, length);
}

export function malformed(why: string): ActionError {
  return new ActionError('BINARY_MALFORMED', `This is no executable that can be loaded: ${why}.`);
}

function within(offset: number, length: number, size: number): number {
  return Math.max(0, Math.min(length, size - offset));
}
