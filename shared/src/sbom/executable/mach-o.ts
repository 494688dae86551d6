import type { ByteSource } from './byte-source.ts';
import { malformed, part, readExactly } from './byte-source.ts';
import type { Executable, Fields, Segment } from './executable.ts';
import { fieldsOf } from './executable.ts';

// Apple's <mach-o/loader.h> and <mach-o/fat.h>.
const SEGMENT_32 = 0x1;
const SEGMENT_64 = 0x19;
const READ_WRITE = 3;
const MAXIMUM_COMMANDS_BYTES = 4 * 1024 * 1024;
const MAXIMUM_ARCHITECTURES = 16;
// Each is looked through for each part of the data that is searched; linkers write a handful.
const MAXIMUM_SEGMENTS = 256;

type Place = { readonly name: string; readonly address: number; readonly size: number };

type LoadedSegment = Segment & {
  readonly name: string;
  readonly memorySize: number;
  readonly writable: boolean;
  readonly sections: readonly Place[];
};

/** The programs of a fat Mach-O file, one for each architecture. Throws BINARY_MALFORMED. */
export async function readFatMachO(bytes: ByteSource): Promise<Executable[]> {
  const head = fieldsOf(await readExactly(bytes, 0, 8), false);
  const wide = head.u32(0) === 0xcafebabf;
  const count = head.u32(4);
  if (count === 0 || count > MAXIMUM_ARCHITECTURES) throw malformed('it claims an impossible number of architectures');
  const entrySize = wide ? 32 : 20;
  const table = fieldsOf(await readExactly(bytes, 8, count * entrySize), false);
  const executables: Executable[] = [];
  for (let at = 0; at < count * entrySize; at += entrySize) {
    const [offset, size] = wide ? [table.u64(at + 8), table.u64(at + 16)] : [table.u32(at + 8), table.u32(at + 12)];
    executables.push(await readMachO(part(bytes, offset, size)));
  }
  return executables;
}

/** The headers of a Mach-O file for one architecture. Throws BINARY_MALFORMED. */
export async function readMachO(bytes: ByteSource): Promise<Executable> {
  const magic = (await readExactly(bytes, 0, 4)).readUInt32LE(0);
  const littleEndian = magic === 0xfeedface || magic === 0xfeedfacf;
  const wide = magic === 0xfeedfacf || magic === 0xcffaedfe;
  const headerSize = wide ? 32 : 28;
  const header = fieldsOf(await readExactly(bytes, 0, headerSize), littleEndian);
  if (header.u32(20) > MAXIMUM_COMMANDS_BYTES) throw malformed('its load commands have an impossible size');
  const commands = await readExactly(bytes, headerSize, header.u32(20));
  const segments = readSegments(commands, { littleEndian, count: header.u32(16) });
  const section = segments.flatMap(({ sections }) => sections).find(({ name }) => name === '__go_buildinfo');
  const writable = segments.find(({ address, size, writable }) => address !== 0 && size !== 0 && writable);
  return {
    platform: { os: 'darwin', architecture: architectureOf(header.u32(4)) },
    bytes,
    segments: segments.filter(({ name }) => name !== '__PAGEZERO'),
    data: section ?? (writable && { address: writable.address, size: writable.memorySize }),
  };
}

function readSegments(
  commands: Buffer,
  { littleEndian, count }: { readonly littleEndian: boolean; readonly count: number },
): LoadedSegment[] {
  const segments: LoadedSegment[] = [];
  for (let at = 0, index = 0; index < count; index += 1) {
    if (at + 8 > commands.length) throw malformed('its load commands end too early');
    const size = fieldsOf(commands, littleEndian).u32(at + 4);
    if (size < 8 || at + size > commands.length) throw malformed('a load command has an impossible size');
    const command = commands.subarray(at, at + size);
    const fields = fieldsOf(command, littleEndian);
    const kind = fields.u32(0);
    if (kind === SEGMENT_32 || kind === SEGMENT_64) segments.push(readSegment(command, fields, kind === SEGMENT_64));
    if (segments.length > MAXIMUM_SEGMENTS) throw malformed('it claims an impossible number of segments');
    at += size;
  }
  return segments;
}

function readSegment(command: Buffer, { u32, u64 }: Fields, wide: boolean): LoadedSegment {
  const headSize = wide ? 72 : 56;
  const sectionSize = wide ? 80 : 68;
  if (command.length < headSize) throw malformed('a segment is cut off');
  const sectionCount = u32(wide ? 64 : 48);
  if (headSize + sectionCount * sectionSize > command.length) throw malformed('a segment lists too many sections');
  const [maximum, initial] = wide ? [u32(56), u32(60)] : [u32(40), u32(44)];
  return {
    name: nameAt(command, 8),
    writable: maximum === READ_WRITE && initial === READ_WRITE,
    sections: Array.from({ length: sectionCount }, (_, index) => {
      const at = headSize + index * sectionSize;
      const [address, size] = wide ? [u64(at + 32), u64(at + 40)] : [u32(at + 32), u32(at + 36)];
      return { name: nameAt(command, at), address, size };
    }),
    ...(wide
      ? { address: u64(24), memorySize: u64(32), offset: u64(40), size: u64(48) }
      : { address: u32(24), memorySize: u32(28), offset: u32(32), size: u32(36) }),
  };
}

function nameAt(buffer: Buffer, at: number): string {
  return buffer.toString('latin1', at, at + 16).replace(/\0.*$/s, '');
}

const ARCHITECTURES: Readonly<Record<number, string>> = {
  0x7: '386',
  0xc: 'arm',
  0x12: 'ppc',
  0x1000007: 'amd64',
  0x100000c: 'arm64',
  0x1000012: 'ppc64',
};

function architectureOf(cpu: number): string {
  return ARCHITECTURES[cpu] ?? `mach-o-cpu-${cpu}`;
}
