/** What was not read, or is not as a reader would expect. A note never hides in a log: the document and the summary tell it. */
export type Note = {
  readonly kind: NoteKind;
  /** The file or component that it is about. */
  readonly subject: string;
  readonly detail: string;
};

export type NoteKind = keyof typeof NOTE_KINDS;

/** Whether something is missing from the inventory (`skipped`) or only remarkable, and a heading for people. */
export const NOTE_KINDS = {
  'archive-not-opened': { skipped: true, title: 'Archives that were not opened' },
  'binary-malformed': { skipped: true, title: 'Binaries with damaged headers' },
  'manifest-not-read': { skipped: true, title: 'Module and lock files that could not be read' },
  'nested-repository': { skipped: true, title: 'Other repositories inside the source' },
  'no-build-info': { skipped: true, title: 'Binaries without a list of their modules' },
  'special-file': { skipped: true, title: 'Files that are no regular files' },
  symlink: { skipped: true, title: 'Symbolic links, not followed' },
  unreadable: { skipped: true, title: 'Files and folders that could not be read' },
  'changed-file': { skipped: false, title: 'Files of the source that differ from its commit' },
  'current-time': { skipped: false, title: 'Documents that give the current time, so that another run differs' },
  dirty: { skipped: false, title: 'Binaries built from a changed work tree' },
  'incomplete-list': { skipped: false, title: 'Module files that do not name all modules' },
  'missing-file': { skipped: false, title: 'Files that git tracks but that are not there' },
  'no-git': { skipped: false, title: 'Source without git’s view' },
  'other-commit': { skipped: false, title: 'Binaries of another commit than the source' },
  untracked: { skipped: false, title: 'Files of the source that are in no commit' },
} as const satisfies Record<string, { readonly skipped: boolean; readonly title: string }>;

const QUOTED_LENGTH = 100;

/** Text of strangers for a note: a value of megabytes would fill the log, the document and the summary. */
export function quoted(text: string): string {
  return text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
}

/** How many notes there are of each kind, kinds in alphabetical order. */
export function countNotes(notes: readonly Note[]): ReadonlyMap<NoteKind, number> {
  const counts = new Map<NoteKind, number>();
  for (const { kind } of notes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
