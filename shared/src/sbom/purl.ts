/** The parts of a package URL. `path` is namespace and name, with slashes between the segments. */
export type PackageUrl = {
  readonly type: 'github' | 'golang' | 'npm';
  readonly path: string;
  readonly version?: string | undefined;
};

/**
 * `pkg:type/namespace/name@version` as ECMA-427 writes it. Go's module paths keep their case, which the specification
 * would lower, since a module proxy and every scanner tell them apart (purl-spec#196).
 */
export function packageUrl({ type, path, version }: PackageUrl): string {
  const cased = type === 'golang' ? path : path.toLowerCase();
  const segments = cased.split('/').filter((segment) => segment !== '');
  return `pkg:${type}/${segments.map(encode).join('/')}${version === undefined ? '' : `@${encode(version)}`}`;
}

/** Letters, digits and `.-_~:` stand for themselves, all else is percent-encoded. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');
}
