/** Runs git in a folder and returns what it prints; undefined where git is missing or refuses. */
export type Git = (args: readonly string[], directory: string) => Promise<string | undefined>;

/** What git says of a folder's files. */
export type GitListing = {
  /** Paths relative to the folder, with POSIX slashes; both lists without folders and other repositories. */
  readonly tracked: readonly string[];
  /** Neither in a commit nor ignored. */
  readonly untracked: readonly string[];
  /** Tracked, but not as the commit has them; those that are gone too. */
  readonly changed: readonly string[];
  /** Repositories in the folder that do not belong to it, such as another checkout. */
  readonly nested: readonly string[];
};

/** The commit that is checked out, and when it was committed. */
export type GitCommit = { readonly sha: string; readonly time: Date };

const SUBMODULE_MODE = '160000';
const MAXIMUM_SUBMODULE_DEPTH = 8;
// A repository's own settings may name a program to ask about changes; nothing of the source is run here.
const QUIET = ['-c', 'core.fsmonitor=false'] as const;

/** The files below `directory` as git sees them, those of checked-out submodules included; undefined without git. */
export async function listWithGit(git: Git, directory: string, depth = 0): Promise<GitListing | undefined> {
  const [staged, others, changes] = await Promise.all([
    git([...QUIET, 'ls-files', '-z', '--cached', '--stage'], directory),
    git([...QUIET, 'ls-files', '-z', '--others', '--exclude-standard'], directory),
    // Fails before the first commit, where there is nothing to differ from.
    git([...QUIET, 'diff', '-z', '--name-only', '--relative', '--no-ext-diff', '--no-textconv', 'HEAD'], directory),
  ]);
  if (staged === undefined || others === undefined) return undefined;
  const entries = splitPaths(staged).map(readEntry);
  const paths = splitPaths(others);
  const listing: GitListing = {
    // A conflict leaves up to three stages of one path.
    tracked: [...new Set(entries.filter(({ mode }) => mode !== SUBMODULE_MODE).map(({ path }) => path))],
    changed: splitPaths(changes ?? ''),
    untracked: paths.filter((path) => !path.endsWith('/')),
    nested: paths.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1)),
  };
  const submodules = entries.filter(({ mode }) => mode === SUBMODULE_MODE);
  return submodules.reduce<Promise<GitListing>>(
    async (known, { path }) => withSubmodule(await known, path, await listSubmodule(git, directory, path, depth)),
    Promise.resolve(listing),
  );
}

/** Undefined outside of a work tree, or before its first commit. */
export async function readCommit(git: Git, directory: string): Promise<GitCommit | undefined> {
  const line = await git(['log', '-1', '--no-show-signature', '--format=%H %ct'], directory);
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
  const inside = `${directory}/${path}`;
  // In a submodule that is not checked out, git would answer for the repository around it.
  const prefix = await git(['rev-parse', '--show-prefix'], inside);
  return prefix?.trim() === '' ? listWithGit(git, inside, depth + 1) : undefined;
}

function withSubmodule(listing: GitListing, path: string, submodule: GitListing | undefined): GitListing {
  if (submodule === undefined) return { ...listing, nested: [...listing.nested, path] };
  const below = (paths: readonly string[]): string[] => paths.map((inner) => `${path}/${inner}`);
  return {
    tracked: [...listing.tracked, ...below(submodule.tracked)],
    changed: [...listing.changed, ...below(submodule.changed)],
    untracked: [...listing.untracked, ...below(submodule.untracked)],
    nested: [...listing.nested, ...below(submodule.nested)],
  };
}

function splitPaths(text: string): string[] {
  return text.split('\0').filter((path) => path !== '');
}

/** `mode object stage`, a tab, the path. */
function readEntry(entry: string): { readonly mode: string; readonly path: string } {
  const tab = entry.indexOf('\t');
  return { mode: entry.slice(0, entry.indexOf(' ')), path: entry.slice(tab + 1) };
}
