import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ActionError } from '../../errors/action-error.ts';
import { describe } from '../../errors/describe.ts';
import type { ContainedFile, Findings } from '../inventory.ts';
import type { Note, NoteKind } from '../note.ts';
import { blobAlgorithm, isCommitted } from './committed-content.ts';
import type { Git } from './git.ts';
import { listWithGit } from './git.ts';
import type { Unread } from './read-file.ts';
import { createFileReader } from './read-file.ts';
import { walk } from './walk.ts';

/** A folder of source: its files, and where they can be read again. */
export type SourceTree = {
  /** Absolute. */
  readonly root: string;
  readonly files: readonly ContainedFile[];
  /** Of the files. */
  readonly paths: ReadonlySet<string>;
  readonly notes: readonly Note[];
};

export type DirectoryOptions = {
  readonly git: Git;
  /** Absolute paths that are no source although they lie in the folder: what the build made, an SBOM of before. */
  readonly exclude?: readonly string[];
  /** SHA-512 costs as much again as SHA-1 and SHA-256 together. */
  readonly sha512?: boolean;
  /** Told of each chunk that was read. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
};

type Listed = {
  readonly path: string;
  readonly state: 'committed' | 'changed' | 'untracked';
  /** Id of the content that is committed, where the file must have it. */
  readonly blob?: string | undefined;
};

// Between batches timers and the network get their turn.
const BATCH = 256;

/**
 * The files of a source tree as git sees them, tracked or at least not ignored, each read once for all its digests.
 * What cannot be read becomes a note. Throws SOURCE_MISSING where there is no such folder.
 */
export async function catalogDirectory(directory: string, options: DirectoryOptions): Promise<SourceTree> {
  const root = await realpath(directory).catch((cause: unknown) => {
    throw missingSource(directory, cause);
  });
  const { listed, notes } = await list(root, options.git);
  const excluded = new Set(
    (options.exclude ?? []).flatMap((path) =>
      // The caller may know the folder under a name with links in it.
      [root, directory].map((base) => relative(base, path).split(sep).join('/')),
    ),
  );
  const algorithms = ['sha1', 'sha256', ...(options.sha512 === true ? (['sha512'] as const) : [])] as const;
  const read = createFileReader(algorithms, options.onBytes);
  const wanted = listed.filter(({ path }) => !excluded.has(path));
  const files: ContainedFile[] = [];
  const found: Note[] = [];
  for (const [index, { path, state, blob }] of wanted.entries()) {
    if (index % BATCH === BATCH - 1) await nextTurn();
    const result = read(join(root, path), blobAlgorithm(blob));
    if (result.kind !== 'file') found.push(noteOf(path, result));
    else {
      files.push({ key: `file:${path}`, path, size: result.size, digests: result.digests });
      const now = isCommitted(join(root, path), result, blob) ? state : 'changed';
      if (now !== 'committed') found.push({ ...STATES[now], subject: path });
    }
  }
  return { root, files, paths: new Set(files.map(({ path }) => path)), notes: [...notes, ...found] };
}

/** The tree's files as part of the component `key`. */
export function treeFindings(tree: SourceTree, key: string): Findings {
  return {
    components: [],
    files: tree.files,
    relationships: tree.files.map((file) => ({ from: key, type: 'CONTAINS', to: file.key })),
    notes: tree.notes,
  };
}

async function list(root: string, git: Git): Promise<{ listed: readonly Listed[]; notes: readonly Note[] }> {
  const listing = await listWithGit(git, root);
  if (listing !== undefined) {
    const { tracked, untracked, nested } = listing;
    const staged = new Set(listing.staged);
    const listed = [
      ...tracked.map(({ path, blob }) => ({ path, blob, state: staged.has(path) ? 'changed' : 'committed' }) as const),
      ...untracked.map((path) => ({ path, state: 'untracked' }) as const),
    ];
    return { listed: sorted(listed), notes: nested.map(nestedRepository) };
  }
  const { paths, nested, notes } = await walk(root);
  const noGit: Note = {
    kind: 'no-git',
    subject: '.',
    detail: 'Git is missing or refuses the folder, so its files were chosen by .gitignore alone.',
  };
  return {
    listed: sorted(paths.map((path) => ({ path, state: 'committed' }))),
    notes: [noGit, ...notes, ...nested.map(nestedRepository)],
  };
}

function sorted(listed: readonly Listed[]): Listed[] {
  return [...listed].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function nestedRepository(path: string): Note {
  return {
    kind: 'nested-repository',
    subject: path,
    detail: 'It is a repository of its own, or a submodule that is not checked out.',
  };
}

const STATES = {
  changed: { kind: 'changed-file', detail: 'It is not as the commit has it.' },
  untracked: { kind: 'untracked', detail: 'It is neither committed nor ignored.' },
} as const satisfies Record<string, { readonly kind: NoteKind; readonly detail: string }>;

const UNREAD: Readonly<Record<Unread['kind'], { readonly kind: NoteKind; readonly detail: string }>> = {
  symlink: { kind: 'symlink', detail: 'What it points to is listed where it lies, if it lies in the source.' },
  special: { kind: 'special-file', detail: 'It is no regular file.' },
  missing: { kind: 'missing-file', detail: 'It is listed but does not exist.' },
  unreadable: { kind: 'unreadable', detail: 'It could not be read.' },
};

function noteOf(path: string, unread: Unread): Note {
  const { kind, detail } = UNREAD[unread.kind];
  return { kind, subject: path, detail: unread.kind === 'unreadable' ? describe(unread.error) : detail };
}

function missingSource(directory: string, cause: unknown): ActionError {
  return new ActionError('SOURCE_MISSING', `There is no source folder ${directory}.`, {
    cause,
    hint: 'Check out the repository in an earlier step (actions/checkout), and check the input "source".',
  });
}
