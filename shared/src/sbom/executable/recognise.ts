/** What a file is by its first bytes. A name may lie, and most programs have none. */
export type FileFormat = 'elf' | 'mach-o' | 'fat-mach-o' | 'pe' | 'archive' | 'other';

/** As many bytes as {@link recognise} needs to see. */
export const HEAD_BYTES = 512;

const MACH_O = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe]);
// Java's class files start like fat Mach-O, but then comes the version of the format, which is at least 45.
const MOST_ARCHITECTURES = 44;

const ARCHIVES: readonly (readonly [at: number, magic: string])[] = [
  [0, '\x1f\x8b'],
  [0, 'PK\x03\x04'],
  [0, '\xfd7zXZ\x00'],
  [0, '\x28\xb5\x2f\xfd'],
  [0, 'BZh'],
  [0, '7z\xbc\xaf\x27\x1c'],
  // deb packages and static libraries
  [0, '!<arch>\n'],
  // rpm packages
  [0, '\xed\xab\xee\xdb'],
  [257, 'ustar'],
];

export function recognise(head: Buffer): FileFormat {
  if (head.length < 4) return 'other';
  if (head.toString('latin1', 0, 4) === '\x7fELF') return 'elf';
  const magic = head.readUInt32BE(0);
  if (MACH_O.has(magic)) return 'mach-o';
  if (
    (magic === 0xcafebabe || magic === 0xcafebabf) &&
    head.length >= 8 &&
    head.readUInt32BE(4) <= MOST_ARCHITECTURES
  ) {
    return 'fat-mach-o';
  }
  if (head.toString('latin1', 0, 2) === 'MZ') return 'pe';
  const isArchive = ARCHIVES.some(([at, text]) => head.toString('latin1', at, at + text.length) === text);
  return isArchive ? 'archive' : 'other';
}
