import type { Platform } from '../inventory.ts';
import type { ByteSource } from './byte-source.ts';
import { malformed, readExactly } from './byte-source.ts';
import type { Executable, Fields, Segment } from './executable.ts';
import { fieldsOf } from './executable.ts';

// https://gabi.xinuos.com, chapters "ELF Header", "Sections", "Program Header".
const LOADABLE = 1;
const EXECUTE = 1;
const WRITE = 2;
const MAXIMUM_HEADERS = 4096;
const NAMES_LIMIT_BYTES = 1024 * 1024;

type Layout = {
  readonly wide: boolean;
  readonly littleEndian: boolean;
  readonly header: Fields;
};

type Program = Segment & { readonly type: number; readonly flags: number; readonly memorySize: number };
type Section = { readonly name: string; readonly address: number; readonly size: number };

/** The headers of an ELF file. Throws BINARY_MALFORMED. */
export async function readElf(bytes: ByteSource): Promise<Executable> {
  const ident = await readExactly(bytes, 0, 16);
  const wide = ident[4] === 2;
  const littleEndian = ident[5] === 1;
  const layout = { wide, littleEndian, header: fieldsOf(await readExactly(bytes, 0, wide ? 64 : 52), littleEndian) };
  const programs = await readPrograms(bytes, layout);
  const section = (await readSections(bytes, layout)).find(({ name }) => name === '.go.buildinfo');
  // Older linkers, and tools which strip section headers, leave the first writable data as the only hint.
  const writable = programs.find(({ type, flags }) => type === LOADABLE && (flags & (WRITE | EXECUTE)) === WRITE);
  return {
    platform: platformOf(ident[7] ?? 0, layout),
    bytes,
    segments: programs,
    data: section ?? (writable && { address: writable.address, size: writable.memorySize }),
  };
}

async function readPrograms(bytes: ByteSource, { wide, littleEndian, header }: Layout): Promise<Program[]> {
  const offset = wide ? header.u64(32) : header.u32(28);
  const entrySize = header.u16(wide ? 54 : 42);
  return readTable(bytes, { offset, entrySize, count: header.u16(wide ? 56 : 44), least: wide ? 56 : 32 }, (entry) => {
    const { u32, u64 } = fieldsOf(entry, littleEndian);
    return wide
      ? { type: u32(0), flags: u32(4), offset: u64(8), address: u64(16), size: u64(32), memorySize: u64(40) }
      : { type: u32(0), flags: u32(24), offset: u32(4), address: u32(8), size: u32(16), memorySize: u32(20) };
  });
}

async function readSections(bytes: ByteSource, { wide, littleEndian, header }: Layout): Promise<Section[]> {
  const offset = wide ? header.u64(40) : header.u32(32);
  const entrySize = header.u16(wide ? 58 : 46);
  const count = offset === 0 ? 0 : header.u16(wide ? 60 : 48);
  const entries = await readTable(bytes, { offset, entrySize, count, least: wide ? 64 : 40 }, (entry) => {
    const { u32, u64 } = fieldsOf(entry, littleEndian);
    return wide
      ? { name: u32(0), address: u64(16), offset: u64(24), size: u64(32) }
      : { name: u32(0), address: u32(12), offset: u32(16), size: u32(20) };
  });
  const table = entries[header.u16(wide ? 62 : 50)];
  if (table === undefined) return [];
  const names = await readExactly(bytes, table.offset, Math.min(table.size, NAMES_LIMIT_BYTES));
  return entries.map(({ name, address, size }) => ({ name: textAt(names, name), address, size }));
}

async function readTable<T>(
  bytes: ByteSource,
  table: { readonly offset: number; readonly entrySize: number; readonly count: number; readonly least: number },
  parse: (entry: Buffer) => T,
): Promise<T[]> {
  const { offset, entrySize, count, least } = table;
  if (count === 0) return [];
  if (entrySize < least || count > MAXIMUM_HEADERS) throw malformed('its header tables have an impossible size');
  const buffer = await readExactly(bytes, offset, entrySize * count);
  return Array.from({ length: count }, (_, index) =>
    parse(buffer.subarray(index * entrySize, (index + 1) * entrySize)),
  );
}

function textAt(names: Buffer, start: number): string {
  const end = names.indexOf(0, start);
  return start < names.length && end !== -1 ? names.toString('latin1', start, end) : '';
}

const OPERATING_SYSTEMS: Readonly<Record<number, string>> = { 2: 'netbsd', 6: 'solaris', 9: 'freebsd', 12: 'openbsd' };

const ARCHITECTURES: Readonly<Record<number, string>> = {
  3: '386',
  22: 's390x',
  40: 'arm',
  62: 'amd64',
  183: 'arm64',
  243: 'riscv64',
  258: 'loong64',
};

function platformOf(abi: number, { wide, littleEndian, header }: Layout): Platform {
  const machine = header.u16(18);
  const order = littleEndian ? 'le' : '';
  const architecture =
    machine === 21
      ? `ppc64${order}`
      : machine === 8
        ? `mips${wide ? '64' : ''}${order}`
        : (ARCHITECTURES[machine] ?? `elf-machine-${machine}`);
  // Linux uses the number 0, "System V", like every system that has no number of its own.
  return { os: OPERATING_SYSTEMS[abi] ?? 'linux', architecture };
}
