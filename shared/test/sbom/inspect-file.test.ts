import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectFile } from '../../src/sbom/catalog/inspect-file.ts';
import { ADDRESS, elf32, elf64, fatMachO, inlineBlob, machO64, pe64, pointerBlob } from './programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'inspect-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BUILD = {
  goVersion: 'go1.26.4',
  modules:
    'path\texample.org/tool/cmd/tool\nmod\texample.org/tool\tv1.2.3\t\ndep\texample.org/a\tv0.1.0\th1:xyz=\n' +
    'dep\texample.org/b\tv1.0.0\t\n=>\texample.org/fork\tv1.0.1\th1:abc=\nbuild\tvcs.revision=0123\n',
};
const blob = inlineBlob(BUILD);

async function inspectBytes(bytes: Buffer): ReturnType<typeof inspectFile> {
  const path = join(folder, 'program');
  writeFileSync(path, bytes);
  return inspectFile(path);
}

describe('Go programs', () => {
  it.each([
    ['ELF', elf64(blob), 'linux', 'amd64'],
    ['ELF without section headers', elf64(blob, { sections: false }), 'linux', 'amd64'],
    ['ELF, big-endian', elf64(blob, { bigEndian: true, machine: 22 }), 'linux', 's390x'],
    ['ELF, 32 bit', elf32(blob), 'linux', 'arm'],
    ['ELF of Go 1.17', elf64(pointerBlob(BUILD, ADDRESS, false)), 'linux', 'amd64'],
    ['ELF of Go 1.17, big-endian', elf64(pointerBlob(BUILD, ADDRESS, true), { bigEndian: true }), 'linux', 'amd64'],
    ['Mach-O', machO64(blob), 'darwin', 'arm64'],
    ['PE', pe64(blob), 'windows', 'amd64'],
    [
      'ELF with the blob after an unaligned one',
      elf64(Buffer.concat([Buffer.alloc(8), blob.subarray(0, 16), Buffer.alloc(8), blob])),
      'linux',
      'amd64',
    ],
    [
      'ELF with the blob behind the first chunk',
      elf64(Buffer.concat([Buffer.alloc(3 * 1024 * 1024), blob])),
      'linux',
      'amd64',
    ],
  ])('reads %s', async (_, bytes, os, architecture) => {
    const { platforms, builds, fault } = await inspectBytes(bytes);
    expect(fault).toBeUndefined();
    expect(platforms).toEqual([{ os, architecture }]);
    expect(builds).toEqual([
      {
        goVersion: 'go1.26.4',
        mainPackage: 'example.org/tool/cmd/tool',
        main: { path: 'example.org/tool', version: 'v1.2.3' },
        dependencies: [
          { path: 'example.org/a', version: 'v0.1.0' },
          { path: 'example.org/b', version: 'v1.0.0', replacement: { path: 'example.org/fork', version: 'v1.0.1' } },
        ],
        settings: new Map([['vcs.revision', '0123']]),
      },
    ]);
  });

  it('reads every program of a fat Mach-O file', async () => {
    const other = inlineBlob({ ...BUILD, goVersion: 'go1.26.5' });
    const { platforms, builds } = await inspectBytes(
      fatMachO([
        { cpu: 0x1000007, bytes: machO64(blob, 0x1000007) },
        { cpu: 0x100000c, bytes: machO64(other) },
      ]),
    );
    expect(platforms.map(({ architecture }) => architecture)).toEqual(['amd64', 'arm64']);
    expect(builds.map(({ goVersion }) => goVersion)).toEqual(['go1.26.4', 'go1.26.5']);
  });

  it('finds nothing in a program without build information', async () => {
    const { format, builds, fault } = await inspectBytes(elf64(Buffer.alloc(4096)));
    expect({ format, builds, fault }).toEqual({ format: 'elf', builds: [], fault: undefined });
  });
});

describe('other files', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'other'],
    ['text', Buffer.from('apiVersion: v1\n'), 'other'],
    ['a gzip archive', Buffer.from('1f8b0800', 'hex'), 'archive'],
    ['a zip archive', Buffer.from('PK\x03\x04'), 'archive'],
    ['a tar archive', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\0')]), 'archive'],
    // The four bytes after the magic of a Java class are its version, 0x41 = 65 for Java 21.
    ['a Java class', Buffer.from('cafebabe00000041', 'hex'), 'other'],
  ])('takes %s for what it is', async (_, bytes, format) => {
    expect(await inspectBytes(bytes)).toMatchObject({ format, platforms: [], fault: undefined });
  });

  it('says why a file cannot be opened', async () => {
    expect((await inspectFile(join(folder, 'none'))).fault).toContain('ENOENT');
  });
});

describe('hostile programs', () => {
  const programs: readonly (readonly [string, Buffer])[] = [
    ['ELF', elf64(blob)],
    ['ELF, 32 bit', elf32(blob)],
    ['ELF of Go 1.17', elf64(pointerBlob(BUILD, ADDRESS, false))],
    ['Mach-O', machO64(blob)],
    ['fat Mach-O', fatMachO([{ cpu: 0x100000c, bytes: machO64(blob) }])],
    ['PE', pe64(blob)],
  ];

  it.each(programs)('%s cut off anywhere ends in a fault or in nothing', async (_, bytes) => {
    for (let length = 0; length < bytes.length; length += 7)
      expect(await harm(bytes.subarray(0, length))).toBeUndefined();
  });

  it.each(programs)('%s with lying fields ends in a fault, in nothing or in other text', async (_, bytes) => {
    const random = createRandom(42);
    for (let round = 0; round < 250; round += 1) {
      const damaged = Buffer.from(bytes);
      const at = random(Math.min(damaged.length - 8, 400));
      const value = [0xff, 0x7f, 0x80, 0x00, random(256)][random(5)] ?? 0;
      damaged.fill(value, at, at + [1, 2, 4, 8][random(4)]!);
      expect(await harm(damaged)).toBeUndefined();
    }
  });

  it('refuses a length that no memory could hold', async () => {
    const huge = Buffer.concat([blob.subarray(0, 32), Buffer.from('ffffffffffffffff7f', 'hex'), Buffer.alloc(64)]);
    expect((await inspectBytes(elf64(huge))).fault).toContain('impossible length');
  });

  it('refuses build information that is cut off', async () => {
    expect((await inspectBytes(elf64(blob.subarray(0, blob.length - 20)))).fault).toContain('cut off');
  });

  it('refuses a module whose path holds a line break in disguise', async () => {
    const modules = 'path\tx\nmod\texample.org/\u2028evil\tv1.0.0\t\n';
    expect((await inspectBytes(elf64(inlineBlob({ goVersion: 'go1.26.4', modules })))).fault).toContain('module');
  });

  it('reads no more than a fixed multiple of the file, whatever the headers claim', async () => {
    // Sixteen programs that are all the whole file, whose data is never what is looked for.
    const program = machO64(Buffer.alloc(4 * 1024 * 1024, 0xff));
    const same = fatMachO(Array.from({ length: 16 }, (_, index) => ({ cpu: index, bytes: Buffer.alloc(0) })));
    const bytes = Buffer.concat([same, program]);
    for (let index = 0; index < 16; index += 1) {
      bytes.writeUInt32BE(same.length, 8 + index * 20 + 8);
      bytes.writeUInt32BE(program.length, 8 + index * 20 + 12);
    }
    expect((await inspectBytes(bytes)).fault).toContain('again and again');
  });
});

/** What was thrown by mistake: on purpose it is only that the file is no program. */
async function harm(bytes: Buffer): Promise<string | undefined> {
  const { fault } = await inspectBytes(bytes);
  return fault?.startsWith('This is no executable') === true ? undefined : fault;
}

/** The same numbers in every run: a linear congruential generator. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}
