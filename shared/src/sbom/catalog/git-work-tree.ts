import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Runs git in a folder and returns what it prints; undefined where git is missing or refuses. */
export type Git = (args: readonly string[], directory: string) => Promise<string | undefined>;

/** The work tree that a folder lies in. */
export type WorkTree = {
  /** Runs git at the tree's top: paths that go in and come out are relative to it. */
  readonly git: (args: readonly string[]) => Promise<string | undefined>;
  /** From the tree's top to the folder, ending in a slash; empty for the top itself. */
  readonly prefix: string;
  /** Path arguments that limit a command to the folder; none for the top itself. */
  readonly below: readonly string[];
};

// Nothing of the source is run here. A repository inside it must not be taken for the one around it (a folder with HEAD,
// objects and refs is a bare repository to git, with a configuration of its own), no setting may name a program to ask
// about changes, and nothing may be fetched. Git before 2.38 does not know the first, and needs no harm from it.
const SETTINGS = [
  'safe.bareRepository=explicit',
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'protocol.allow=never',
];
const GUARDED = ['--no-pager', ...SETTINGS.flatMap((setting) => ['-c', setting])];

/**
 * The work tree around `directory`, undefined where there is none. Git would look for a repository at each folder on
 * its way up, and so find what the source holds: it is started at the nearest folder with a `.git`, a name under which
 * no commit can bring anything.
 */
export async function findWorkTree(git: Git, directory: string): Promise<WorkTree | undefined> {
  const folder = await realpath(directory).catch(() => undefined);
  const top = folder === undefined ? undefined : await topOf(folder);
  if (folder === undefined || top === undefined) return undefined;
  // Where `.git` is no repository, git would look further.
  if ((await git([...GUARDED, 'rev-parse', '--resolve-git-dir', '.git'], top)) === undefined) return undefined;
  const path = relative(top, folder).split(sep).join('/');
  return {
    git: async (args) => git([...GUARDED, ...args], top),
    prefix: path === '' ? '' : `${path}/`,
    // Without the mark, brackets and stars in a folder's name would be a pattern.
    below: path === '' ? [] : [`:(literal)${path}`],
  };
}

async function topOf(folder: string): Promise<string | undefined> {
  const found = await lstat(join(folder, '.git')).catch(() => undefined);
  if (found !== undefined) return folder;
  return dirname(folder) === folder ? undefined : topOf(dirname(folder));
}
