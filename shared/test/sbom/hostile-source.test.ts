import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogDirectory } from '../../src/sbom/catalog/directory.ts';
import type { Git } from '../../src/sbom/catalog/git.ts';
import { readCommit } from '../../src/sbom/catalog/git.ts';
import type { SourceFolder } from './source-folder.ts';
import { realGit, sourceFolder } from './source-folder.ts';

// As git before 2.38, which does not know that setting.
const oldGit: Git = async (args, directory) =>
  realGit(
    args.map((arg) => arg.replace(/^safe\.bareRepository=.*/, 'safe.bareRepository=all')),
    directory,
  );

/** A source that holds a bare repository as plain files, whose filter is a program, and a submodule's place in it. */
function hostileSource(): SourceFolder & { readonly marker: string; readonly commit: string } {
  const folder = sourceFolder({ 'a.txt': 'a', 'x/w/.gitattributes': '* filter=p\n', 'x/w/f.txt': 'before' });
  const marker = join(folder.root, '.git/ran');
  folder.git('init', '-q', '--bare', 'x');
  folder.git('--git-dir=x', '--work-tree=x/w', 'add', '-A');
  folder.git('--git-dir=x', '--work-tree=x/w', 'commit', '-qm', 'x');
  folder.write(
    'x/config',
    `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = w\n\tfsmonitor = "touch ${marker};"\n` +
      `[filter "p"]\n\tclean = "touch ${marker}; cat"\n`,
  );
  folder.write('x/w/f.txt', 'after!');
  folder.git('init', '-q');
  folder.git('add', '-A');
  folder.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},x/sub`);
  folder.git('commit', '-qm', 'x');
  mkdirSync(join(folder.root, 'x/sub'));
  return { ...folder, marker, commit: folder.git('rev-parse', 'HEAD').trim() };
}

describe('a repository that was committed as plain files', () => {
  describe.each([
    ['git of today', realGit],
    ['git before 2.38', oldGit],
  ])('%s', (_, git) => {
    it.each(['', 'x', 'x/sub', 'x/w'])('has its programs not run for the source "%s"', async (source) => {
      using folder = hostileSource();
      const directory = join(folder.root, source);
      const tree = await catalogDirectory(directory, { git });
      expect(existsSync(folder.marker)).toBe(false);
      expect((await readCommit(git, directory))?.sha).toBe(folder.commit);
      expect(existsSync(folder.marker)).toBe(false);
      // Its files are listed like any others, by the repository around it.
      const peer = folder
        .git('ls-files', '-z', `./${source}`)
        .split('\0')
        .filter((path) => path !== '' && path !== 'x/sub');
      const prefix = source === '' ? '' : `${source}/`;
      expect(tree.files.map(({ path }) => prefix + path).sort()).toEqual(peer.sort());
      const above = ['', 'x'].includes(source);
      expect(tree.notes.map(({ kind }) => kind)).toEqual(above ? ['nested-repository'] : []);
    });
  });

  it('would have them run by a git that is started in it', () => {
    using folder = hostileSource();
    const inside = ['-C', 'x/sub', '-c', 'safe.bareRepository=all', '-c', 'core.fsmonitor='];
    folder.git(...inside, 'diff', '--name-only', 'HEAD');
    expect(existsSync(folder.marker)).toBe(true);
  });
});

describe('what the checkout’s own configuration names', () => {
  it('is not run either, and what its filters made is not said to be changed', async () => {
    using folder = sourceFolder({
      '.gitattributes': '*.big filter=p\n*.txt text\n',
      'a.big': 'large',
      'b.txt': 'b\n',
      'c.bin': 'c\n',
      'd.md': 'd\n',
      'e.txt': 'e\n',
    });
    const marker = join(folder.root, '.git/ran');
    const program = join(folder.root, '.git/program');
    folder.git('init', '-q');
    writeFileSync(program, `#!/bin/sh\ntouch ${marker}\necho pointer\n`);
    chmodSync(program, 0o755);
    folder.git('config', 'filter.p.clean', program);
    folder.git('add', '-A');
    folder.git('commit', '-qm', 'x');
    folder.git('config', 'core.fsmonitor', program);
    folder.git('config', 'diff.external', program);
    folder.write('a.big', 'other');
    folder.write('b.txt', 'b\r\n');
    folder.write('c.bin', 'C\n');
    folder.write('e.txt', 'E\n');
    folder.git('-c', 'core.fsmonitor=', 'add', 'e.txt');
    // It was run by what set the scene, so it would be now.
    rmSync(marker);
    const tree = await catalogDirectory(folder.root, { git: realGit });
    expect(existsSync(marker)).toBe(false);
    expect(tree.notes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'changed-file c.bin',
      'changed-file e.txt',
    ]);
  });
});
