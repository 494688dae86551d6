import type { Platform } from '../inventory.ts';
import type { ByteSource } from './byte-source.ts';

/** Bytes of the file that are loaded at an address. */
export type Segment = { readonly address: number; readonly offset: number; readonly size: number };

/** What the headers of a program say, as far as finding Go's build information needs it. */
export type Executable = {
  readonly platform: Platform;
  /** Offsets of segments count from its start. */
  readonly bytes: ByteSource;
  readonly segments: readonly Segment[];
  /** Addresses in which the build information lies, if there is any. */
  readonly data: { readonly address: number; readonly size: number } | undefined;
};

/** Up to `length` bytes that are loaded at `address`; none where nothing of the file is. */
export async function readAddress({ bytes, segments }: Executable, address: number, length: number): Promise<Buffer> {
  const segment = segments.find(({ address: start, size }) => start <= address && address < start + size);
  if (segment === undefined) return Buffer.alloc(0);
  const skip = address - segment.address;
  return bytes.read(segment.offset + skip, Math.min(length, segment.size - skip));
}

/** Reads the fixed fields of a header in the file's byte order. */
export type Fields = {
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
  /** Above 2^53 the value is rounded: far outside any file, so it is refused where it is used. */
  readonly u64: (at: number) => number;
};

export function fieldsOf(buffer: Buffer, littleEndian: boolean): Fields {
  return littleEndian
    ? {
        u16: (at) => buffer.readUInt16LE(at),
        u32: (at) => buffer.readUInt32LE(at),
        u64: (at) => Number(buffer.readBigUInt64LE(at)),
      }
    : {
        u16: (at) => buffer.readUInt16BE(at),
        u32: (at) => buffer.readUInt32BE(at),
        u64: (at) => Number(buffer.readBigUInt64BE(at)),
      };
}
