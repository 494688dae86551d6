import type { Answer } from '../service/exchange.ts';
import type { Call } from './call.ts';
import { failure, notFound } from './errors.ts';
import { blobSha, treeSha } from './git-objects.ts';
import { resolveCommit } from './history.ts';
import { reply, type Schemas } from './schema.ts';

type Entry = Schemas['content-directory'][number];

/** GET contents/{path}: a file (JSON, or raw bytes if Accept says so), or the list of a folder. */
export function getContents(call: Call): Answer {
  const path = (call.parameters['path'] ?? '').replaceAll(/^\/+|\/+$/g, '');
  const name = call.query.get('ref') ?? call.repository.defaultBranch;
  const commit = resolveCommit(call.repository, name);
  if (commit === undefined) throw failure(404, `No commit found for the ref ${name}`);
  const bytes = commit.files.get(path);
  if (bytes === undefined) {
    const entries = folderEntries(call, commit.files, { path, ref: name });
    if (entries.length === 0) throw notFound();
    return reply('repos/get-content', 200, entries);
  }
  if (/application\/vnd\.github(?:\.v3)?\.raw/.test(call.exchange.headers.accept ?? '')) {
    return { status: 200, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' }, body: bytes };
  }
  const entry = entryOf(call, { path, ref: name, sha: blobSha(bytes), type: 'file', size: bytes.length });
  return reply('repos/get-content', 200, {
    ...entry,
    type: 'file',
    encoding: 'base64',
    // In lines of 60, each with its end.
    content: bytes.toString('base64').replaceAll(/.{1,60}/g, '$&\n'),
  });
}

function folderEntries(
  call: Call,
  files: ReadonlyMap<string, Buffer>,
  { path, ref }: { readonly path: string; readonly ref: string },
): Entry[] {
  const prefix = path === '' ? '' : `${path}/`;
  const inside = [...files]
    .filter(([file]) => file.startsWith(prefix))
    .map(([file, bytes]) => [file.slice(prefix.length), bytes] as const);
  const names = [...new Set(inside.map(([file]) => file.split('/')[0] ?? file))].sort();
  return names.map((name) => {
    const file = inside.find(([entry]) => entry === name)?.[1];
    const below = inside
      .filter(([entry]) => entry.startsWith(`${name}/`))
      .map(([entry, bytes]) => [entry.slice(name.length + 1), bytes] as const);
    const sha = file === undefined ? treeSha(new Map(below)) : blobSha(file);
    const type = file === undefined ? 'dir' : 'file';
    return entryOf(call, { path: prefix + name, ref, sha, type, size: file?.length ?? 0 });
  });
}

function entryOf(
  { world, repository }: Call,
  entry: Pick<Entry, 'path' | 'sha' | 'size' | 'type'> & { readonly ref: string },
): Entry {
  const { path, ref, sha, size, type } = entry;
  const { api, web } = world.hosts();
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const url = `${api}/repos/${repository.fullName}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/repos/${repository.fullName}/git/${type === 'file' ? 'blobs' : 'trees'}/${sha}`;
  const html = `${web}/${repository.fullName}/${type === 'file' ? 'blob' : 'tree'}/${ref}/${encoded}`;
  return {
    type,
    size,
    name: path.split('/').at(-1) ?? path,
    path,
    sha,
    url,
    git_url: git,
    html_url: html,
    download_url: type === 'file' ? `${web}/${repository.fullName}/raw/${ref}/${encoded}` : null,
    _links: { self: url, git, html },
  };
}
