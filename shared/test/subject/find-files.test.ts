import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseFilePatterns } from '../../src/subject/file-pattern.ts';
import { fileSubjects } from '../../src/subject/file-subjects.ts';
import { findFiles } from '../../src/subject/find-files.ts';

let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'subject-')));
  mkdirSync(join(root, 'dist/linux'), { recursive: true });
  mkdirSync(join(root, 'dist/darwin'));
  for (const path of ['dist/linux/bom', 'dist/darwin/bom', 'dist/bom.yaml', 'dist/odd [1].txt', 'dist/note.tmp']) {
    writeFileSync(join(root, path), path);
  }
  writeFileSync(join(root, 'dist/empty'), '');
  symlinkSync(join(root, 'dist/bom.yaml'), join(root, 'dist/inner-link'));
  symlinkSync('/etc/hostname', join(root, 'outer-link'));
});
afterAll(() => rmSync(root, { recursive: true }));

const find = async (...lines: string[]) => findFiles(parseFilePatterns(lines, 'files'), root, 'files');
const names = async (...lines: string[]) => (await find(...lines)).map((file) => file.name);

test('globs, excludes and renames', async () => {
  expect(await names('dist/*', '!dist/*.tmp', '!dist/empty')).toEqual(['bom.yaml', 'inner-link', 'odd [1].txt']);
  expect(await names('dist/linux/bom => bom-linux', 'dist/darwin/bom => bom-darwin')).toEqual([
    'bom-darwin',
    'bom-linux',
  ]);
});

test.each([[['./dist/*', '!dist/*.tmp', '!./dist/empty']], [['dist/*', '!./dist/*.tmp', '!dist/empty']]])(
  'excludes are places, however they are written: %j',
  async (lines) => {
    expect(await names(...lines)).toEqual(['bom.yaml', 'inner-link', 'odd [1].txt']);
    const absolute = lines.map((line) => line.replace(/^(!?)/, `$1${root}/`));
    expect(await names(...absolute)).toEqual(['bom.yaml', 'inner-link', 'odd [1].txt']);
  },
);

test('a plain path may look like a glob, and a file matched twice counts once', async () => {
  expect(await names('dist/odd [1].txt', 'dist/*.txt')).toEqual(['odd [1].txt']);
});

test.each([
  [['nothing/*'], 'NO_FILES', 'nothing/*'],
  // A plain path is excluded as what a glob matches is.
  [['dist/note.tmp', '!**/*.tmp'], 'NO_FILES', 'dist/note.tmp'],
  [['dist/odd [1].txt', '!dist/*.txt'], 'NO_FILES', 'dist/odd [1].txt'],
  [['dist/*/bom'], 'NAME_TWICE', 'dist/linux/bom'],
  [['dist/*/bom => bom'], 'NAME_TWICE', 'matches 2 files'],
  [['dist/bom.yaml => a/b'], 'BAD_INPUT', 'a/b'],
  [['a => b => c'], 'BAD_INPUT', 'a => b => c'],
  [['!dist/x'], 'BAD_INPUT', '!dist/x'],
  [['outer-link'], 'LINK_OUTSIDE', 'outer-link'],
])('%j is refused with %s', async (lines, code, part) => {
  await expect(Promise.resolve().then(async () => find(...lines))).rejects.toMatchObject({
    code,
    message: expect.stringContaining(part) as string,
  });
});

test('an empty file is refused before anything is hashed', async () => {
  await expect(fileSubjects(await find('dist/empty', 'dist/bom.yaml'))).rejects.toMatchObject({ code: 'EMPTY_FILE' });
});

test('subjects keep their order and carry the digests asked for', async () => {
  const subjects = await fileSubjects(await find('dist/bom.yaml', 'dist/linux/bom'), ['sha512']);
  expect(subjects.map((subject) => [subject.name, subject.size, Object.keys(subject.digests)])).toEqual([
    ['bom', 14, ['sha256', 'sha512']],
    ['bom.yaml', 13, ['sha256', 'sha512']],
  ]);
});
