// Smallest programs of each format that Go's linker could have made, written from the formats' specifications.

/** The text between the linker's marks: what `go version -m` prints, with tabs. */
export type Build = { readonly goVersion: string; readonly modules: string };

const MARK_START = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex');
const MARK_END = Buffer.from('f932433186182072008242104116d8f2', 'hex');

function framed(modules: string): Buffer {
  return Buffer.concat([MARK_START, Buffer.from(modules), MARK_END]);
}

/** The blob of Go 1.18 and later. */
export function inlineBlob({ goVersion, modules }: Build): Buffer {
  const header = Buffer.alloc(32);
  header.write('\xff Go buildinf:', 'latin1');
  header[14] = 8;
  header[15] = 2;
  return Buffer.concat([header, prefixed(Buffer.from(goVersion)), prefixed(framed(modules))]);
}

/** The blob before Go 1.18, to be loaded at `address`: pointers to string headers that follow it. */
export function pointerBlob({ goVersion, modules }: Build, address: number, bigEndian: boolean): Buffer {
  const [version, text] = [Buffer.from(goVersion), framed(modules)];
  const blob = Buffer.alloc(64);
  blob.write('\xff Go buildinf:', 'latin1');
  blob[14] = 8;
  blob[15] = bigEndian ? 1 : 0;
  const word = (value: number, at: number): void => {
    if (bigEndian) blob.writeBigUInt64BE(BigInt(value), at);
    else blob.writeBigUInt64LE(BigInt(value), at);
  };
  word(address + 32, 16);
  word(address + 48, 24);
  word(address + 64, 32);
  word(version.length, 40);
  word(address + 64 + version.length, 48);
  word(text.length, 56);
  return Buffer.concat([blob, version, text]);
}

function prefixed(text: Buffer): Buffer {
  const length: number[] = [];
  for (let rest = text.length; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.concat([Buffer.from([...length, rest]), text]);
    length.push((rest % 128) + 128);
  }
}

export const ADDRESS = 0x400000;

type ElfOptions = { readonly bigEndian?: boolean; readonly machine?: number; readonly sections?: boolean };

/** ELF, 64 bit: one writable segment, named `.go.buildinfo` unless `sections` is false. */
export function elf64(data: Buffer, { bigEndian = false, machine = 62, sections = true }: ElfOptions = {}): Buffer {
  const names = Buffer.from('\0.go.buildinfo\0');
  const dataAt = 64 + 56;
  const namesAt = dataAt + data.length;
  const sectionsAt = namesAt + names.length;
  const out = Buffer.alloc(sectionsAt + (sections ? 3 * 64 : 0));
  const { u16, u32, u64 } = writer(out, bigEndian);
  out.write('\x7fELF', 'latin1');
  out.set([2, bigEndian ? 2 : 1, 1], 4);
  u16(2, 16);
  u16(machine, 18);
  u64(64, 32);
  u64(sections ? sectionsAt : 0, 40);
  u16(56, 54);
  u16(1, 56);
  u16(64, 58);
  u16(sections ? 3 : 0, 60);
  u16(2, 62);
  u32(1, 64);
  u32(6, 68);
  u64(dataAt, 72);
  u64(ADDRESS, 80);
  u64(data.length, 96);
  u64(data.length, 104);
  out.set(data, dataAt);
  out.set(names, namesAt);
  if (!sections) return out;
  u32(1, sectionsAt + 64);
  u64(ADDRESS, sectionsAt + 64 + 16);
  u64(dataAt, sectionsAt + 64 + 24);
  u64(data.length, sectionsAt + 64 + 32);
  u64(namesAt, sectionsAt + 128 + 24);
  u64(names.length, sectionsAt + 128 + 32);
  return out;
}

/** ELF, 32 bit, little-endian, without section headers. */
export function elf32(data: Buffer, machine = 40): Buffer {
  const dataAt = 52 + 32;
  const out = Buffer.alloc(dataAt + data.length);
  const { u16, u32 } = writer(out, false);
  out.write('\x7fELF', 'latin1');
  out.set([1, 1, 1], 4);
  u16(machine, 18);
  u32(52, 28);
  u16(32, 42);
  u16(1, 44);
  u32(1, 52);
  u32(dataAt, 56);
  u32(ADDRESS, 60);
  u32(data.length, 68);
  u32(data.length, 72);
  u32(6, 76);
  out.set(data, dataAt);
  return out;
}

/** Mach-O, 64 bit: one writable segment with a section `__go_buildinfo`. */
export function machO64(data: Buffer, cpu = 0x100000c): Buffer {
  const dataAt = 32 + 152;
  const out = Buffer.alloc(dataAt + data.length);
  const { u32, u64 } = writer(out, false);
  u32(0xfeedfacf, 0);
  u32(cpu, 4);
  u32(1, 16);
  u32(152, 20);
  u32(0x19, 32);
  u32(152, 36);
  out.write('__DATA', 40);
  u64(ADDRESS, 56);
  u64(data.length, 64);
  u64(dataAt, 72);
  u64(data.length, 80);
  u32(3, 88);
  u32(3, 92);
  u32(1, 96);
  out.write('__go_buildinfo', 104);
  out.write('__DATA', 120);
  u64(ADDRESS, 136);
  u64(data.length, 144);
  u32(dataAt, 152);
  out.set(data, dataAt);
  return out;
}

/** Several Mach-O programs in one file. */
export function fatMachO(programs: readonly { readonly cpu: number; readonly bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(8 + programs.length * 20);
  const { u32 } = writer(head, true);
  u32(0xcafebabe, 0);
  u32(programs.length, 4);
  let offset = head.length;
  for (const [index, { cpu, bytes }] of programs.entries()) {
    const at = 8 + index * 20;
    u32(cpu, at);
    u32(offset, at + 8);
    u32(bytes.length, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...programs.map(({ bytes }) => bytes)]);
}

/** PE, 64 bit: one section for initialized data that may be written. */
export function pe64(data: Buffer): Buffer {
  const optionalAt = 64 + 24;
  const sectionsAt = optionalAt + 112;
  const dataAt = sectionsAt + 40;
  const out = Buffer.alloc(dataAt + data.length);
  const { u16, u32, u64 } = writer(out, false);
  out.write('MZ');
  u32(64, 0x3c);
  out.write('PE\0\0', 64);
  u16(0x8664, 68);
  u16(1, 70);
  u16(112, 84);
  u16(0x20b, optionalAt);
  u64(ADDRESS, optionalAt + 24);
  out.write('.data', sectionsAt);
  u32(data.length, sectionsAt + 8);
  u32(0x1000, sectionsAt + 12);
  u32(data.length, sectionsAt + 16);
  u32(dataAt, sectionsAt + 20);
  u32(0xc0000040, sectionsAt + 36);
  out.set(data, dataAt);
  return out;
}

function writer(out: Buffer, bigEndian: boolean) {
  return {
    u16: (value: number, at: number) => (bigEndian ? out.writeUInt16BE(value, at) : out.writeUInt16LE(value, at)),
    u32: (value: number, at: number) => (bigEndian ? out.writeUInt32BE(value, at) : out.writeUInt32LE(value, at)),
    u64: (value: number, at: number) =>
      bigEndian ? out.writeBigUInt64BE(BigInt(value), at) : out.writeBigUInt64LE(BigInt(value), at),
  };
}
