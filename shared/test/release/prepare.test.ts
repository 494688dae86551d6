import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAgreement } from '../../src/release/agreement.ts';
import { parseMetadata } from '../../src/release/metadata.ts';
import { prepareRelease, type Prepared } from '../../src/release/prepare.ts';
import { readNotes } from '../../src/release/notes.ts';
import { parseTag } from '../../src/release/tag.ts';
import { filesOf, temporaryFolder } from './world.ts';

const COMMIT = 'c'.repeat(40);
const CONTENTS = { 'bom-linux-amd64': 'elf', 'bom.spdx.json': '{"spdxVersion":"SPDX-2.3"}', 'bom.tar.gz': 'gz' };

async function prepared(contents: Readonly<Record<string, string>> = CONTENTS): Promise<Prepared> {
  return prepareRelease({
    repository: 'kubernetes-sigs/bom',
    tag: parseTag('v1.2.3-rc.1'),
    commit: COMMIT,
    files: await filesOf(contents),
    images: [{ name: 'registry.k8s.io/bom/bom', digest: `sha256:${'d'.repeat(64)}` }],
    directory: join(await temporaryFolder(), 'new', 'folder'),
  });
}

test('coreutils accept the checksum files, over all that is signed but themselves', async () => {
  const { files, checksums } = await prepared();
  const folder = await temporaryFolder();
  await mkdir(folder, { recursive: true });
  for (const { name, path } of files) await copyFile(path, join(folder, name));
  expect(checksums.map((path) => path.split('/').at(-1))).toEqual(['SHA256SUMS', 'SHA512SUMS']);
  const check = (algorithm: 'sha256' | 'sha512'): string =>
    execFileSync(`${algorithm}sum`, ['--check', '--strict', `${algorithm.toUpperCase()}SUMS`], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  for (const algorithm of ['sha256', 'sha512'] as const) {
    expect(check(algorithm)).toBe('bom-linux-amd64: OK\nbom.spdx.json: OK\nbom.tar.gz: OK\nrelease.json: OK\n');
  }
  await writeFile(join(folder, 'bom.tar.gz'), 'gZ');
  expect(() => check('sha256')).toThrow(/1 computed checksum did NOT match/);
});

test('release.json says what is released and which evidence will cover what', async () => {
  const { metadata, files } = await prepared();
  const value = parseMetadata(await readFile(metadata, 'utf8'), metadata);
  expect(value).toMatchObject({
    schemaVersion: 1,
    repository: 'kubernetes-sigs/bom',
    tag: 'v1.2.3-rc.1',
    commit: COMMIT,
    prerelease: true,
    files: [
      { name: 'bom-linux-amd64', size: 3, type: 'application/octet-stream' },
      { name: 'bom.spdx.json', type: 'application/spdx+json' },
      { name: 'bom.tar.gz', type: 'application/gzip' },
    ],
    images: [{ name: 'registry.k8s.io/bom/bom' }],
  });
  const names = files.map(({ name }) => name).sort();
  const of = (kind: string): (readonly string[])[] =>
    value.evidence.filter((piece) => piece.kind === kind).map(({ covers }) => covers);
  expect(of('provenance')).toEqual([names]);
  expect(of('signature').flat().sort()).toEqual(names);
  expect(value.evidence.find(({ name }) => name === 'release.json.sigstore.json')?.covers).toEqual(['release.json']);
});

test('the same payload gives the same bytes, in whatever order it comes', async () => {
  const [one, two] = [await prepared(), await prepared(Object.fromEntries(Object.entries(CONTENTS).reverse()))];
  const digests = ({ files }: Prepared): string[] => files.map(({ name, sha512 }) => `${name} ${sha512}`);
  expect(digests(one)).toEqual(digests(two));
});

test('nothing is written for a payload that cannot be released', async () => {
  await expect(prepared({ 'release.json': '{}' })).rejects.toMatchObject({ code: 'NAME_RESERVED' });
  await expect(prepared({ sha256sums: 'x' })).rejects.toMatchObject({ code: 'NAME_TWICE' });
  await expect(prepared({ empty: '' })).rejects.toMatchObject({ code: 'EMPTY_FILE' });
  const many = Object.fromEntries(Array.from({ length: 498 }, (_, index) => [`f${index}`, 'x']));
  await expect(prepared(many)).rejects.toMatchObject({ code: 'TOO_MANY_ASSETS' });
});

test('files that release.json was not made for are refused', async () => {
  const { metadata, files } = await prepared();
  const value = parseMetadata(await readFile(metadata, 'utf8'), metadata);
  const facts = { repository: 'kubernetes-sigs/bom', tag: 'v1.2.3-rc.1', commit: COMMIT, files };
  expect(() => checkAgreement(value, facts)).not.toThrow();
  const refused = (changes: Partial<typeof facts>): unknown => {
    try {
      return checkAgreement(value, { ...facts, ...changes });
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(refused({ tag: 'v1.2.3' })).toContain('for tag v1.2.3-rc.1, not v1.2.3');
  expect(refused({ commit: 'e'.repeat(40) })).toContain('for commit');
  expect(refused({ repository: 'stranger/bom' })).toContain('for repository');
  expect(refused({ files: files.filter(({ name }) => name !== 'bom.tar.gz') })).toContain('is missing');
  expect(refused({ files: files.map((file) => ({ ...file, sha256: 'f'.repeat(64) })) })).toContain('instead of');
  const extra = { name: 'extra', path: '/x', size: 1, sha256: 'f'.repeat(64), sha512: '' };
  expect(refused({ files: [...files, extra] })).toContain('does not know extra');
});

test.each(['', '[]', 'null', '{"schemaVersion":2}', '{"schemaVersion":1,"repository":"a/b","tag":"v1","commit":"c"}'])(
  'release.json that is %j is refused',
  (text) => {
    expect(() => parseMetadata(text, 'release.json')).toThrow(
      expect.objectContaining({ code: 'METADATA_MALFORMED' }) as Error,
    );
  },
);

test('notes come from a text or a file, and may not be too long', async () => {
  const [file] = await filesOf({ 'NOTES.md': 'From a file' });
  expect(await readNotes({ text: undefined, path: file?.path })).toBe('From a file');
  expect(await readNotes({ text: 'As text', path: undefined })).toBe('As text');
  expect(await readNotes({ text: undefined, path: undefined })).toBeUndefined();
  expect(await readNotes({ text: 'x'.repeat(125_000), path: undefined })).toHaveLength(125_000);
  await expect(readNotes({ text: 'x'.repeat(125_001), path: undefined })).rejects.toMatchObject({
    code: 'BODY_TOO_LONG',
  });
  await expect(readNotes({ text: undefined, path: '/nowhere/x.md' })).rejects.toMatchObject({
    code: 'FILE_UNREADABLE',
  });
});
