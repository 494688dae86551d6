import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogDirectory } from '../../src/sbom/catalog/directory.ts';
import { readCommit } from '../../src/sbom/catalog/git.ts';
import type { Note } from '../../src/sbom/note.ts';
import { noGit, realGit, sourceFolder } from './source-folder.ts';

const IGNORED = {
  '.gitignore': '*.log\n/dist\n!keep.log\nbuild/\n',
  'main.go': 'package main\n',
  'dist/program': 'x',
  'a.log': 'x',
  'keep.log': 'x',
  'build/x': 'x',
  'sub/.gitignore': 'local\n!important.log\n*.tmp\n',
  'sub/important.log': 'x',
  'sub/other.log': 'x',
  'sub/local/file': 'x',
  'sub/deep/x.tmp': 'x',
  'sub/deep/dist/kept': 'x',
  'sub/deep/.gitignore': '!x.tmp\n',
  'wörter/ä b.txt': 'x',
};

// Of the text "a".
const A_BLOB = '2e65efe2a145dda7ee51d1741299f848e5bf752e';
const kinds = (notes: readonly Note[]): string[] => notes.map(({ kind, subject }) => `${kind} ${subject}`).sort();
const paths = (tree: { readonly files: readonly { readonly path: string }[] }): string[] =>
  tree.files.map(({ path }) => path).sort();

describe('which files are source', () => {
  it('are those of git, without git too', async () => {
    using folder = sourceFolder(IGNORED);
    folder.git('init', '-q');
    folder.git('add', '-A');
    const peer = folder.git('ls-files', '-z').split('\0').filter(Boolean).sort();
    expect(peer).toContain('sub/deep/x.tmp');
    expect(paths(await catalogDirectory(folder.root, { git: realGit }))).toEqual(peer);
    const walked = await catalogDirectory(folder.root, { git: noGit });
    expect(paths(walked)).toEqual(peer);
    expect(kinds(walked.notes)).toEqual(['no-git .']);
  });

  it('are tracked, or neither tracked nor ignored; what differs from the commit is told', async () => {
    using folder = sourceFolder({ '.gitignore': 'made\n', made: 'x', 'in/a.txt': 'a', 'in/gone': 'x', 'in/same': 'x' });
    folder.git('init', '-q');
    folder.git('add', '-A');
    folder.git('commit', '-qm', 'x');
    folder.write('in/new.txt', 'x');
    folder.write('in/a.txt', 'b');
    // Written again, so that git must look at its content.
    folder.write('in/same', 'x');
    rmSync(join(folder.root, 'in/gone'));
    const tree = await catalogDirectory(folder.root, { git: realGit });
    expect(paths(tree)).toEqual(['.gitignore', 'in/a.txt', 'in/new.txt', 'in/same']);
    expect(kinds(tree.notes)).toEqual(['changed-file in/a.txt', 'missing-file in/gone', 'untracked in/new.txt']);
    const inner = await catalogDirectory(join(folder.root, 'in'), { git: realGit });
    expect(kinds(inner.notes)).toEqual(['changed-file a.txt', 'missing-file gone', 'untracked new.txt']);
  });

  it('compares with the commit where git names its objects by SHA-256 too', async () => {
    using folder = sourceFolder({ 'a.txt': 'a', 'b.txt': 'b' });
    folder.git('init', '-q', '--object-format=sha256');
    folder.git('add', '-A');
    folder.git('commit', '-qm', 'x');
    folder.write('b.txt', 'B');
    expect(kinds((await catalogDirectory(folder.root, { git: realGit })).notes)).toEqual(['changed-file b.txt']);
  });

  it('leaves out what the build made, under any name of the folder', async () => {
    using folder = sourceFolder({ 'a.txt': 'a', 'out/program': 'x', 'out/x.spdx.json': 'x' });
    const link = `${folder.root}-link`;
    symlinkSync(folder.root, link);
    try {
      const exclude = [join(folder.root, 'out/program'), join(link, 'out/x.spdx.json'), '/somewhere/else'];
      expect(paths(await catalogDirectory(link, { git: noGit, exclude }))).toEqual(['a.txt']);
    } finally {
      rmSync(link);
    }
  });

  it('includes checked-out submodules, but no other repositories', async () => {
    using library = sourceFolder({ 'lib.go': 'package lib\n' });
    library.git('init', '-q');
    library.git('add', '-A');
    library.git('commit', '-qm', 'x');
    using folder = sourceFolder({ 'main.go': 'package main\n' });
    folder.git('init', '-q');
    folder.git('submodule', '--quiet', 'add', library.root, 'third/lib');
    folder.git('submodule', '--quiet', 'add', library.root, 'third/empty');
    folder.git('add', '-A');
    folder.git('commit', '-qm', 'x');
    folder.git('submodule', '--quiet', 'deinit', '-f', 'third/empty');
    execFileSync('git', ['clone', '-q', library.root, join(folder.root, 'tools')]);
    const tree = await catalogDirectory(folder.root, { git: realGit });
    expect(paths(tree)).toEqual(['.gitmodules', 'main.go', 'third/lib/lib.go']);
    expect(kinds(tree.notes)).toEqual(['nested-repository third/empty', 'nested-repository tools']);
    expect(paths(await catalogDirectory(folder.root, { git: noGit }))).toEqual(['.gitmodules', 'main.go']);
  });

  it.each(['sub', 'sub[1]*'])('is only the folder asked for: %s', async (name) => {
    using folder = sourceFolder({ 'a.txt': 'a', [`${name}/b.txt`]: 'b', 'sub1x/c.txt': 'c' });
    folder.git('init', '-q');
    folder.git('add', '-A');
    const tree = await catalogDirectory(join(folder.root, name), { git: realGit });
    expect(paths(tree)).toEqual(['b.txt']);
  });
});

describe('reading them', () => {
  it.each([realGit, noGit])('follows no link, neither out of the folder nor in a circle', async (git) => {
    using folder = sourceFolder({ 'a/file': 'x' });
    symlinkSync('/etc/passwd', join(folder.root, 'out'));
    symlinkSync('..', join(folder.root, 'a/circle'));
    symlinkSync('nowhere', join(folder.root, 'dangling'));
    folder.git('init', '-q');
    folder.git('add', '-A');
    const tree = await catalogDirectory(folder.root, { git });
    expect(paths(tree)).toEqual(['a/file']);
    expect(kinds(tree.notes).filter((note) => !note.startsWith('no-git'))).toEqual([
      'symlink a/circle',
      'symlink dangling',
      'symlink out',
    ]);
  });

  it('does not wait for a pipe’s writer', async () => {
    using folder = sourceFolder({ 'a.txt': 'a' });
    execFileSync('mkfifo', [join(folder.root, 'pipe')]);
    const tree = await catalogDirectory(folder.root, { git: noGit });
    expect(kinds(tree.notes)).toContain('special-file pipe');
  });

  it('notes what cannot be read, and reads the rest', async () => {
    using folder = sourceFolder({ 'a.txt': 'a' });
    folder.git('init', '-q');
    const tooLong = 'x'.repeat(300);
    const git = async (args: readonly string[]): Promise<string> =>
      args.includes('--stage') ? `100644 ${A_BLOB} 0\ta.txt\x00100644 ${A_BLOB} 0\t${tooLong}\x00` : '';
    const tree = await catalogDirectory(folder.root, { git });
    expect(paths(tree)).toEqual(['a.txt']);
    expect(kinds(tree.notes)).toEqual([`unreadable ${tooLong}`]);
    expect(tree.notes[0]?.detail).toContain('ENAMETOOLONG');
  });

  it('gives the digests that coreutils give', async () => {
    using folder = sourceFolder({ 'a.txt': 'hello', empty: '', large: 'x'.repeat(3 * 1024 * 1024 + 1) });
    const tree = await catalogDirectory(folder.root, { git: noGit, sha512: true });
    for (const { path, digests, size } of tree.files) {
      for (const algorithm of ['sha1', 'sha256', 'sha512'] as const) {
        const peer = execFileSync(`${algorithm}sum`, [join(folder.root, path)], { encoding: 'utf8' }).split(' ')[0];
        expect(digests[algorithm]).toBe(peer);
      }
      expect(size).toBe(Number(execFileSync('stat', ['-c', '%s', join(folder.root, path)], { encoding: 'utf8' })));
    }
    expect(tree.files).toHaveLength(3);
  });

  it('tells how much it has read, within one large file too', async () => {
    const size = 3 * 1024 * 1024 + 1;
    using folder = sourceFolder({ large: 'x'.repeat(size), small: 'x' });
    const chunks: number[] = [];
    await catalogDirectory(folder.root, { git: noGit, onBytes: (bytes) => void chunks.push(bytes) });
    expect(chunks.length).toBeGreaterThan(4);
    expect(chunks.reduce((sum, bytes) => sum + bytes, 0)).toBe(size + 1);
  });

  it('says that there is no such folder', async () => {
    await expect(catalogDirectory('/no/such/folder', { git: noGit })).rejects.toMatchObject({ code: 'SOURCE_MISSING' });
  });
});

describe('the commit', () => {
  it('is the one checked out, with its time', async () => {
    using folder = sourceFolder({ 'a.txt': 'a' });
    expect(await readCommit(realGit, folder.root)).toBeUndefined();
    folder.git('init', '-q');
    expect(await readCommit(realGit, folder.root)).toBeUndefined();
    folder.git('add', '-A');
    folder.git('commit', '-qm', 'x');
    expect(await readCommit(realGit, folder.root)).toEqual({
      sha: folder.git('rev-parse', 'HEAD').trim(),
      time: new Date('2026-07-08T04:22:40Z'),
    });
  });
});
