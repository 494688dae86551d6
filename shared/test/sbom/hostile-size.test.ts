import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogDirectory } from '../../src/sbom/catalog/directory.ts';
import { goModules } from '../../src/sbom/catalog/go-module.ts';
import { inspectFile } from '../../src/sbom/catalog/inspect-file.ts';
import { catalogManifests } from '../../src/sbom/catalog/manifest.ts';
import { npmLocks } from '../../src/sbom/catalog/npm-lock.ts';
import { catalogReleaseFile } from '../../src/sbom/catalog/release-file.ts';
import { parseGoMod } from '../../src/sbom/go/go-mod.ts';
import { isDirty } from '../../src/sbom/go/module-component.ts';
import type { Findings } from '../../src/sbom/inventory.ts';
import { outline } from '../../src/sbom/outline.ts';
import { fileSubjects } from '../../src/subject/file-subjects.ts';
import { elf64, inlineBlob } from './programs.ts';
import { noGit, sourceFolder } from './source-folder.ts';

// Each of about a megabyte. Honest work takes a fraction of this, what grows with the square far more.
const BOUND_MS = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'hostile-size-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function catalog(files: Readonly<Record<string, string>>): Promise<Findings> {
  using source = sourceFolder(files);
  const tree = await catalogDirectory(source.root, { git: noGit });
  return await catalogManifests(tree, { key: 'source:x', version: undefined }, [goModules, npmLocks]);
}

const lock = (packages: unknown): string => JSON.stringify({ lockfileVersion: 3, packages });
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `d${index}`);
const record = (count: number): Record<string, string> => Object.fromEntries(names(count).map((name) => [name, '1']));

async function timed<T>(work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  expect(performance.now() - started).toBeLessThan(BOUND_MS);
  return result;
}

describe('package-lock.json', () => {
  it('refuses a place that is deeper than packages are', { timeout: 60_000 }, async () => {
    const deep = `${'a/'.repeat(250_000)}b`;
    const text = lock({ '': {}, [deep]: { version: '1', dependencies: record(20_000) } });
    const { components, notes } = await timed(async () => catalog({ 'package-lock.json': text }));
    expect(components).toHaveLength(1);
    expect(notes.map(({ kind, detail }) => [kind, detail.length < 250])).toEqual([['manifest-not-read', true]]);
  });

  it('finds many names in many folders', { timeout: 60_000 }, async () => {
    const folders = Array.from({ length: 90 }, (_, index) => 'aaaaaaaaa/'.repeat(index + 1));
    const text = lock({
      ...Object.fromEntries(folders.map((above) => [`${above}node_modules/x`, { version: '1' }])),
      'node_modules/d59999': { version: '7' },
      [`${'aaaaaaaaa/'.repeat(90)}b`]: { version: '1', dependencies: record(60_000) },
    });
    const { relationships } = await timed(async () => catalog({ 'package-lock.json': text }));
    expect(relationships.filter(({ type }) => type === 'DEPENDS_ON').map(({ to }) => to)).toEqual(['npm:d59999@7']);
  });

  it('does not repeat a version that is a book', async () => {
    const text = JSON.stringify({ lockfileVersion: 'x'.repeat(1_000_000), packages: {} });
    const { notes } = await catalog({ 'package-lock.json': text });
    expect(notes[0]?.detail.length).toBeLessThan(250);
  });
});

describe('go.mod', () => {
  it('replaces many modules', { timeout: 60_000 }, async () => {
    const lines = names(20_000).map((name) => `require ${name} v1\nreplace ${name} => e/${name} v2\n`);
    const { requirements } = await timed(() => parseGoMod(`module m\n${lines.join('')}`, 'go.mod'));
    expect(requirements.at(-1)?.module.replacement?.path).toBe('e/d19999');
  });

  it('reads a line of many words and much space', { timeout: 60_000 }, async () => {
    const text = `module m\nexclude ${'a '.repeat(250_000)}${' '.repeat(500_000)}b\n`;
    expect((await timed(() => parseGoMod(text + ' '.repeat(500_000), 'go.mod'))).module).toBe('m');
    const trailing = `module m\nexclude ${'a '.repeat(250_000)}${' '.repeat(500_000)}\n`;
    expect((await timed(() => parseGoMod(trailing, 'go.mod'))).module).toBe('m');
  });

  it('refuses a version that is a book', () => {
    expect(() => parseGoMod(`module m\nrequire a v${'1'.repeat(1_000_000)}\n`, 'go.mod')).toThrow('Line 2');
  });

  it('looks for many folders among many files', { timeout: 60_000 }, async () => {
    const lines = names(20_000).map((name) => `require ${name} v1\nreplace ${name} => ./${name}\n`);
    const root = { files: [], notes: [], root: folder };
    const paths = new Set(names(20_000).map((name) => `x/${name}`));
    const files = [...paths].map((path) => ({ key: path, path, size: 0, digests: { sha1: '', sha256: '' } }));
    const manifest = { path: 'go.mod', text: `module m\n${lines.join('')}` };
    const tree = { ...root, files, paths };
    const { components } = await timed(() => goModules.catalog(manifest, tree, { key: 's', version: undefined }));
    expect(components).toHaveLength(20_001);
  });
});

it('reads a version of a million plus signs', async () => {
  expect(await timed(() => isDirty(`v${'+'.repeat(1_000_000)}`))).toBe(false);
});

it('draws a source with many modules', { timeout: 60_000 }, async () => {
  const keys = names(20_000);
  const inventory = {
    components: [...keys, 's'].map((key) => ({ key, kind: 'library' as const, name: key })),
    files: [],
    notes: [],
    relationships: keys.map((to) => ({ from: 's', type: 'CONTAINS' as const, to })),
    name: 'x',
    version: undefined,
    created: new Date(0),
    creators: { tool: 'x-1', organization: undefined },
    roots: ['s'],
  };
  expect(await timed(() => outline(inventory))).toContain('… and 19988 more');
});

/** A Mach-O program whose data lies in `count` segments of one byte, each where the search goes on. */
function manySegments(count: number): Buffer {
  const bytes = Buffer.alloc(32 + count * 72);
  bytes.writeUInt32LE(0xfeedfacf, 0);
  bytes.writeUInt32LE(count, 16);
  bytes.writeUInt32LE(count * 72, 20);
  for (let at = 32, index = 0; index < count; index += 1, at += 72) {
    bytes.writeUInt32LE(0x19, at);
    bytes.writeUInt32LE(72, at + 4);
    bytes.writeBigUInt64LE(BigInt(0x100000 * (index + 1)), at + 24);
    bytes.writeBigUInt64LE(BigInt(0x100000 * count), at + 32);
    bytes.writeBigUInt64LE(1n, at + 48);
    bytes.writeUInt32LE(3, at + 56);
    bytes.writeUInt32LE(3, at + 60);
  }
  return bytes;
}

describe('programs', () => {
  it('refuses segments by the ten thousand', { timeout: 60_000 }, async () => {
    const path = join(folder, 'segments');
    writeFileSync(path, manySegments(40_000));
    expect((await timed(async () => inspectFile(path))).fault).toContain('number of segments');
  });

  it('does not repeat a commit that is a book', async () => {
    const path = join(folder, 'revision');
    const modules = `path\tx\nmod\texample.org/x\tv1.0.0\t\nbuild\t-tags=${'t'.repeat(1_000_000)}\nbuild\tvcs.revision=${'f'.repeat(1_000_000)}\n`;
    writeFileSync(path, elf64(inlineBlob({ goVersion: 'go1.26.4', modules })));
    const [file] = await fileSubjects([{ name: 'tool', path, size: 1 }]);
    if (file === undefined) throw new Error('no file');
    const source = { key: 'source:x', commit: '0'.repeat(40), modules: new Map() };
    const context = { version: undefined, supplier: undefined, source, downloadUrl: undefined };
    const findings = await catalogReleaseFile(file, context);
    expect(findings.notes.map(({ kind }) => kind)).toEqual(['other-commit']);
    expect(JSON.stringify(findings).length).toBeLessThan(5_000);
  });

  it('refuses a module version that is a book, or not of one line', async () => {
    const path = join(folder, 'version');
    for (const version of ['v'.repeat(2_000), 'v1\u2028']) {
      const modules = `path\tx\nmod\texample.org/x\t${version}\t\n`;
      writeFileSync(path, elf64(inlineBlob({ goVersion: 'go1.26.4', modules })));
      expect((await inspectFile(path)).fault).toContain('module');
    }
    writeFileSync(path, elf64(inlineBlob({ goVersion: 'g'.repeat(2_000), modules: 'path\tx\n' })));
    expect((await inspectFile(path)).fault).toContain('Go version');
  });
});

it('reads no manifest of more than 16 MiB', async () => {
  const { notes } = await catalog({ 'go.mod': `module m\n//${'x'.repeat(16 * 1024 * 1024)}\n` });
  expect(notes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(['manifest-not-read go.mod']);
  expect(notes[0]?.detail).toContain('up to 16777216 are read');
});
