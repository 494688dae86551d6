import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { findWorkTree, type Git } from './git-work-tree.ts';

export type { Git } from './git-work-tree.ts';

/** What git says of a folder's files. Paths are relative to the folder, with POSIX slashes. */
export type GitListing = {
  /** Without folders and other repositories. */
  readonly tracked: readonly TrackedFile[];
  /** Neither in a commit nor ignored. */
  readonly untracked: readonly string[];
  /** Tracked, but not as the commit has them in git's index already. */
  readonly staged: readonly string[];
  /** Repositories in the folder that do not belong to it, such as another checkout. */
  readonly nested: readonly string[];
};

export type TrackedFile = {
  readonly path: string;
  /** Id of its content, in hex; undefined where git keeps other content than the file has (a filter, an encoding). */
  readonly blob: string | undefined;
};

/** The commit that is checked out, and when it was committed. */
export type GitCommit = { readonly sha: string; readonly time: Date };

type Entry = { readonly mode: string; readonly blob: string; readonly path: string };

const SUBMODULE_MODE = '160000';
const MAXIMUM_SUBMODULE_DEPTH = 8;
// gitattributes(5): what these attributes change on the way into git can be undone by running their programs only.
const CONVERTED = ':(exclude,attr:!filter !ident !working-tree-encoding)';

/**
 * The files below `directory` as git sees them, those of checked-out submodules included; undefined without git. Only
 * commands that read no file's content are asked, since git may run a filter, a program, for each file that it reads.
 */
export async function listWithGit(git: Git, directory: string, depth = 0): Promise<GitListing | undefined> {
  const tree = await findWorkTree(git, directory);
  if (tree === undefined) return undefined;
  const [cached, others, converted, changes] = await Promise.all([
    tree.git(['ls-files', '-z', '--stage', '--', ...tree.below]),
    tree.git(['ls-files', '-z', '--others', '--exclude-standard', '--', ...tree.below]),
    tree.git(['ls-files', '-z', '--cached', '--', ...tree.below, CONVERTED]),
    // Fails before the first commit, where there is nothing to differ from.
    tree.git([
      ...'diff-index -z --cached --name-only --no-renames --ignore-submodules=all HEAD --'.split(' '),
      ...tree.below,
    ]),
  ]);
  if (cached === undefined || others === undefined) return undefined;
  const inside = (path: string): string => path.slice(tree.prefix.length);
  // The folder itself may be the place of a submodule, which is not below it.
  const entries = splitPaths(cached)
    .map(readEntry)
    .filter(({ path }) => path.startsWith(tree.prefix));
  const unlike = new Set(splitPaths(converted ?? ''));
  // A conflict leaves up to three stages of one path.
  const files = new Map(entries.filter(({ mode }) => mode !== SUBMODULE_MODE).map((entry) => [entry.path, entry]));
  const paths = splitPaths(others).map(inside);
  const listing: GitListing = {
    tracked: [...files.values()].map(({ path, blob }) => ({
      path: inside(path),
      blob: unlike.has(path) ? undefined : blob,
    })),
    staged: splitPaths(changes ?? '').map(inside),
    untracked: paths.filter((path) => !path.endsWith('/')),
    nested: paths.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1)),
  };
  const submodules = new Set(entries.filter(({ mode }) => mode === SUBMODULE_MODE).map(({ path }) => inside(path)));
  return [...submodules].reduce<Promise<GitListing>>(
    async (known, path) => withSubmodule(await known, path, await listSubmodule(git, directory, path, depth)),
    Promise.resolve(listing),
  );
}

/** Undefined outside of a work tree, or before its first commit. */
export async function readCommit(git: Git, directory: string): Promise<GitCommit | undefined> {
  const tree = await findWorkTree(git, directory);
  const line = await tree?.git(['log', '-1', '--no-show-signature', '--format=%H %ct']);
  const { sha, seconds } = /^(?<sha>[0-9a-f]{40,64}) (?<seconds>\d+)\s*$/.exec(line ?? '')?.groups ?? {};
  return sha === undefined ? undefined : { sha, time: new Date(Number(seconds) * 1000) };
}

async function listSubmodule(
  git: Git,
  directory: string,
  path: string,
  depth: number,
): Promise<GitListing | undefined> {
  if (depth >= MAXIMUM_SUBMODULE_DEPTH) return undefined;
  const root = await realpath(directory);
  const folder = await realpath(join(root, path)).catch(() => undefined);
  // A link on the way would lead to a repository that is none of the source's.
  if (folder !== join(root, path)) return undefined;
  // In a submodule that is not checked out, git would answer for the repository around it.
  return (await findWorkTree(git, folder))?.prefix === '' ? listWithGit(git, folder, depth + 1) : undefined;
}

function withSubmodule(listing: GitListing, path: string, submodule: GitListing | undefined): GitListing {
  if (submodule === undefined) return { ...listing, nested: [...listing.nested, path] };
  const below = (paths: readonly string[]): string[] => paths.map((inner) => `${path}/${inner}`);
  const files = submodule.tracked.map((file) => ({ ...file, path: `${path}/${file.path}` }));
  return {
    tracked: [...listing.tracked, ...files],
    staged: [...listing.staged, ...below(submodule.staged)],
    untracked: [...listing.untracked, ...below(submodule.untracked)],
    nested: [...listing.nested, ...below(submodule.nested)],
  };
}

function splitPaths(text: string): string[] {
  return text.split('\0').filter((path) => path !== '');
}

/** `mode object stage`, a tab, the path. */
function readEntry(entry: string): Entry {
  const tab = entry.indexOf('\t');
  const [mode = '', blob = ''] = entry.slice(0, tab).split(' ');
  return { mode, blob, path: entry.slice(tab + 1) };
}
