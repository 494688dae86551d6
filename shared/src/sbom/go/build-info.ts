import { malformed } from '../executable/byte-source.ts';
import type { Executable } from '../executable/executable.ts';
import { fieldsOf, readAddress } from '../executable/executable.ts';
import type { GoBuild } from './module-info.ts';
import { parseModuleInfo } from './module-info.ts';

// The format is described in Go's source only: src/debug/buildinfo and cmd/link/internal/ld/data.go.
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const HEADER_BYTES = 32;
const INLINE_FLAG = 2;
const BIG_ENDIAN_FLAG = 1;
const SEARCH_BYTES = 1024 * 1024;
const TEXT_LIMIT_BYTES = 8 * 1024 * 1024;
const SENTINEL_BYTES = 16;

/**
 * What the Go linker wrote into a program, as `go version -m` shows it; undefined where there is nothing. Throws
 * BINARY_MALFORMED where something is there that cannot be read.
 */
export async function readGoBuild(executable: Executable): Promise<GoBuild | undefined> {
  const address = await findHeader(executable);
  if (address === undefined) return undefined;
  const header = await readAddress(executable, address, HEADER_BYTES);
  if (header.length < HEADER_BYTES) throw malformed('its Go build information is cut off');
  const [version, modules] =
    ((header[15] ?? 0) & INLINE_FLAG) === 0
      ? await readPointers(executable, header)
      : await readInline(executable, address + HEADER_BYTES);
  if (version.length === 0) return undefined;
  return parseModuleInfo(version.toString('utf8'), withoutSentinels(modules));
}

async function findHeader(executable: Executable): Promise<number | undefined> {
  if (executable.data === undefined) return undefined;
  const { address, size } = executable.data;
  const end = address + size;
  for (let start = Math.ceil(address / ALIGNMENT) * ALIGNMENT; start < end; start += SEARCH_BYTES) {
    // Aligned, so it never lies across two chunks.
    const chunk = await readAddress(executable, start, Math.min(SEARCH_BYTES, end - start));
    if (chunk.length === 0) return undefined;
    for (let at = chunk.indexOf(MAGIC); at !== -1; at = chunk.indexOf(MAGIC, at + 1)) {
      if (at % ALIGNMENT === 0) return start + at;
    }
  }
  return undefined;
}

/** Go 1.18 and later: both texts follow the header, each behind its length. */
async function readInline(executable: Executable, address: number): Promise<readonly [Buffer, Buffer]> {
  const version = await readPrefixed(executable, address);
  const modules = await readPrefixed(executable, version.end);
  return [version.text, modules.text];
}

async function readPrefixed(executable: Executable, address: number): Promise<{ text: Buffer; end: number }> {
  const { value, size } = decodeVarint(await readAddress(executable, address, 10));
  const text = await readText(executable, address + size, value);
  return { text, end: address + size + value };
}

/** An unsigned LEB128 number, as encoding/binary's Uvarint reads it. */
function decodeVarint(bytes: Buffer): { readonly value: number; readonly size: number } {
  let value = 0;
  for (const [index, byte] of bytes.entries()) {
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, size: index + 1 };
  }
  throw malformed('a length in its Go build information is cut off');
}

/** Before Go 1.18: the header points to two string headers, each a pointer and a length. */
async function readPointers(executable: Executable, header: Buffer): Promise<readonly [Buffer, Buffer]> {
  const wordSize = header[14] ?? 0;
  if (wordSize !== 4 && wordSize !== 8) throw malformed('its Go build information has an impossible pointer size');
  const littleEndian = ((header[15] ?? 0) & BIG_ENDIAN_FLAG) === 0;
  const word = (buffer: Buffer, index: number): number => {
    const fields = fieldsOf(buffer, littleEndian);
    return wordSize === 8 ? fields.u64(index * 8) : fields.u32(index * 4);
  };
  const readString = async (address: number): Promise<Buffer> => {
    const string = await readAddress(executable, address, 2 * wordSize);
    return string.length < 2 * wordSize ? Buffer.alloc(0) : readText(executable, word(string, 0), word(string, 1));
  };
  const pointers = header.subarray(16);
  return [await readString(word(pointers, 0)), await readString(word(pointers, 1))];
}

async function readText(executable: Executable, address: number, length: number): Promise<Buffer> {
  if (length > TEXT_LIMIT_BYTES) throw malformed('its Go build information claims an impossible length');
  const text = await readAddress(executable, address, length);
  if (text.length < length) throw malformed('its Go build information is cut off');
  return text;
}

/** The module list stands between two marks of 16 bytes; without them there is none. */
function withoutSentinels(text: Buffer): string {
  const framed = text.length > 2 * SENTINEL_BYTES && text[text.length - SENTINEL_BYTES - 1] === 0x0a;
  return framed ? text.toString('utf8', SENTINEL_BYTES, text.length - SENTINEL_BYTES) : '';
}
