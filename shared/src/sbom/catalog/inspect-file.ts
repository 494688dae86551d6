import { codeOf, describe } from '../../errors/describe.ts';
import type { ByteSource } from '../executable/byte-source.ts';
import { withFile } from '../executable/byte-source.ts';
import { readElf } from '../executable/elf.ts';
import type { Executable } from '../executable/executable.ts';
import { readFatMachO, readMachO } from '../executable/mach-o.ts';
import { readPe } from '../executable/pe.ts';
import type { FileFormat } from '../executable/recognise.ts';
import { HEAD_BYTES, recognise } from '../executable/recognise.ts';
import { readGoBuild } from '../go/build-info.ts';
import type { GoBuild } from '../go/module-info.ts';
import type { Platform } from '../inventory.ts';

/** What a released file is, as far as its bytes tell. */
export type Inspection = {
  readonly format: FileFormat;
  /** More than one for a fat Mach-O file. */
  readonly platforms: readonly Platform[];
  /** One for each platform that has build information. */
  readonly builds: readonly GoBuild[];
  /** Why the file could not be read to its end. */
  readonly fault: string | undefined;
};

/**
 * Reads the headers of a file and, for programs, what the Go linker left in them: a few kilobytes, whatever the size.
 * Hostile or damaged headers end in `fault`, as does a file that cannot be opened; it never throws.
 */
export async function inspectFile(path: string): Promise<Inspection> {
  try {
    return await withFile(path, inspect);
  } catch (error) {
    return { format: 'other', platforms: [], builds: [], fault: describe(error) };
  }
}

async function inspect(bytes: ByteSource): Promise<Inspection> {
  const format = recognise(await bytes.read(0, HEAD_BYTES));
  try {
    const executables = await READERS[format](bytes);
    const builds = await Promise.all(executables.map(readGoBuild));
    return {
      format,
      platforms: executables.map(({ platform }) => platform),
      builds: builds.filter((build) => build !== undefined),
      fault: undefined,
    };
  } catch (error) {
    if (codeOf(error) !== 'BINARY_MALFORMED') throw error;
    return { format, platforms: [], builds: [], fault: describe(error) };
  }
}

const READERS: Readonly<Record<FileFormat, (bytes: ByteSource) => Promise<readonly Executable[]>>> = {
  elf: async (bytes) => [await readElf(bytes)],
  'mach-o': async (bytes) => [await readMachO(bytes)],
  'fat-mach-o': readFatMachO,
  pe: async (bytes) => [await readPe(bytes)],
  archive: async () => [],
  other: async () => [],
};
