import { createHash } from 'node:crypto';
import type { Person } from './state.ts';

/** Object names as git computes them (SHA-1), so that clones and answers agree. */
export function blobSha(bytes: Uint8Array): string {
  return objectSha('blob', bytes);
}

/** The name of the tree of all `files`, each a regular file. */
export function treeSha(files: ReadonlyMap<string, Uint8Array>): string {
  const folders = new Map<string, Map<string, Uint8Array>>();
  const entries: { readonly name: string; readonly mode: string; readonly sha: string }[] = [];
  for (const [path, bytes] of files) {
    const slash = path.indexOf('/');
    if (slash === -1) {
      entries.push({ name: path, mode: '100644', sha: blobSha(bytes) });
      continue;
    }
    const folder = folders.get(path.slice(0, slash)) ?? new Map<string, Uint8Array>();
    folders.set(path.slice(0, slash), folder.set(path.slice(slash + 1), bytes));
  }
  for (const [name, inside] of folders) entries.push({ name, mode: '40000', sha: treeSha(inside) });
  // Git sorts a folder as if its name ended in a slash.
  const key = ({ name, mode }: { name: string; mode: string }): Buffer =>
    Buffer.from(mode === '40000' ? `${name}/` : name);
  entries.sort((left, right) => Buffer.compare(key(left), key(right)));
  const parts = entries.flatMap(({ name, mode, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]);
  return objectSha('tree', Buffer.concat(parts));
}

export function commitSha(commit: {
  readonly treeSha: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly message: string;
}): string {
  const lines = [
    `tree ${commit.treeSha}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${signature(commit.author)}`,
    `committer ${signature(commit.author)}`,
    '',
    commit.message,
  ];
  return objectSha('commit', Buffer.from(lines.join('\n')));
}

export function tagSha(tag: {
  readonly target: string;
  readonly tag: string;
  readonly tagger: Person;
  readonly message: string;
}): string {
  const { target, tag: name, tagger, message } = tag;
  return objectSha(
    'tag',
    Buffer.from(`object ${target}\ntype commit\ntag ${name}\ntagger ${signature(tagger)}\n\n${message}`),
  );
}

function signature({ name, email, date }: Person): string {
  return `${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000`;
}

function objectSha(type: string, bytes: Uint8Array): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
