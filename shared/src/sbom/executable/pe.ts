import type { ByteSource } from './byte-source.ts';
import { malformed, readExactly } from './byte-source.ts';
import type { Executable } from './executable.ts';
import { fieldsOf } from './executable.ts';

// Microsoft's "PE Format" specification: COFF file header, optional header, section table.
const SIGNATURE = 0x4550;
const INITIALIZED_READ_WRITE = 0xc0000040;
const ALIGNMENT_BITS = 0x00f00000;
const MAXIMUM_SECTIONS = 1024;

const ARCHITECTURES: Readonly<Record<number, string>> = {
  0x14c: '386',
  0x1c0: 'arm',
  0x1c4: 'arm',
  0x8664: 'amd64',
  0xaa64: 'arm64',
};

/** The headers of a Windows program. Throws BINARY_MALFORMED, also for the DOS programs that start alike. */
export async function readPe(bytes: ByteSource): Promise<Executable> {
  const start = (await readExactly(bytes, 0, 64)).readUInt32LE(0x3c);
  const coff = fieldsOf(await readExactly(bytes, start, 24), true);
  if (coff.u32(0) !== SIGNATURE) throw malformed('it has no PE header');
  const [count, optionalSize] = [coff.u16(6), coff.u16(20)];
  if (count > MAXIMUM_SECTIONS) throw malformed('it claims an impossible number of sections');
  const base = await readImageBase(bytes, start + 24, optionalSize);
  const table = fieldsOf(await readExactly(bytes, start + 24 + optionalSize, count * 40), true);
  const sections = Array.from({ length: count }, (_, index) => {
    const at = index * 40;
    return {
      address: base + table.u32(at + 12),
      memorySize: table.u32(at + 8),
      size: table.u32(at + 16),
      offset: table.u32(at + 20),
      isData: (table.u32(at + 36) & ~ALIGNMENT_BITS) >>> 0 === INITIALIZED_READ_WRITE && table.u32(at + 12) !== 0,
    };
  });
  const data = sections.find(({ isData, size }) => isData && size !== 0);
  return {
    platform: { os: 'windows', architecture: ARCHITECTURES[coff.u16(4)] ?? `pe-machine-${coff.u16(4)}` },
    bytes,
    segments: sections,
    data: data && { address: data.address, size: data.memorySize },
  };
}

async function readImageBase(bytes: ByteSource, at: number, size: number): Promise<number> {
  if (size < 32) return 0;
  const header = fieldsOf(await readExactly(bytes, at, 32), true);
  return header.u16(0) === 0x20b ? header.u64(24) : header.u32(28);
}
