const PSEUDO_VERSION = /[-.]\d{14}-(?<revision>[0-9a-f]{12})(?:\+incompatible)?$/;

/**
 * Where the source of a module's version lies, in SPDX's form for version control. Only for hosts whose paths say it
 * with certainty (go.dev/ref/mod#vcs); undefined for all others, such as vanity import paths.
 */
export function moduleSource(path: string, version: string): string | undefined {
  const repository = repositoryOf(path);
  if (repository === undefined) return undefined;
  const revision = PSEUDO_VERSION.exec(version)?.groups?.['revision'];
  const tag = version.replace(/\+incompatible$/, '');
  const { url, folder } = repository;
  return `git+${url}@${revision ?? (folder === '' ? tag : `${folder}/${tag}`)}${folder === '' ? '' : `#${folder}`}`;
}

/** Repository of a module at one of the hosts that are known, and the module's folder in it. */
export function repositoryOf(path: string): { readonly url: string; readonly folder: string } | undefined {
  const segments = path.split('/');
  if (!segments.every((segment) => /^[\w.~-]+$/.test(segment))) return undefined;
  const [host, owner, name, ...rest] = segments;
  if (owner === undefined) return undefined;
  if (host === 'golang.org' && owner === 'x' && name !== undefined) {
    return { url: `https://go.googlesource.com/${name}`, folder: folderOf(rest) };
  }
  if (host !== 'github.com' || name === undefined) return undefined;
  return { url: `https://github.com/${owner}/${name}`, folder: folderOf(rest) };
}

/** The suffix `/v2` belongs to the version: it is a folder in few repositories, and the tag is the same either way. */
function folderOf(segments: readonly string[]): string {
  const last = segments.at(-1);
  return (last !== undefined && /^v\d+$/.test(last) ? segments.slice(0, -1) : segments).join('/');
}
