import { ActionError } from '../errors/action-error.ts';
import { compareVersions, parseVersion, type Version } from './version.ts';

/** A release's tag, read: `v1.2.3`, or `api/v1.2.3` and `chart-1.2.3` for a part of the repository. */
export type ReleaseTag = {
  readonly name: string;
  /** `api`; `undefined` for the repository itself, or when the tag is no version. */
  readonly component: string | undefined;
  readonly version: Version | undefined;
};

/** The tag to release: the one given, else the one whose push started the run. Throws NO_TAG, BAD_TAG. */
export function tagFrom(given: string | undefined, ref: string | undefined): ReleaseTag {
  const pushed = ref?.startsWith('refs/tags/') === true ? ref.slice('refs/tags/'.length) : undefined;
  const name = given?.replace(/^refs\/tags\//, '') ?? pushed;
  if (name === undefined) {
    throw new ActionError('NO_TAG', `There is no tag to release: the run is on ${ref ?? 'no ref'}.`, {
      hint: 'Start the workflow with "on: push: tags: [\'v*\']", or set the input "tag" to a tag that exists.',
    });
  }
  return parseTag(name);
}

/** Reads a tag's name. Throws BAD_TAG when git would not take it. */
export function parseTag(name: string): ReleaseTag {
  if (!isRefName(name)) {
    throw new ActionError('BAD_TAG', `"${JSON.stringify(name).slice(1, -1)}" cannot be the name of a tag.`, {
      hint: 'Name the tag as git does, for instance v1.2.3 or api/v1.2.3.',
    });
  }
  // The shortest prefix, so that "chart-1.2.3-4.5.6" is a prerelease of chart 1.2.3.
  for (const match of name.matchAll(/^|[/-]/g)) {
    const version = parseVersion(name.slice(match.index + match[0].length));
    if (version !== undefined) {
      return { name, component: match.index === 0 ? undefined : name.slice(0, match.index), version };
    }
  }
  return { name, component: undefined, version: undefined };
}

export function isPrerelease(tag: ReleaseTag): boolean {
  return (tag.version?.prerelease.length ?? 0) > 0;
}

/**
 * Whether a release becomes GitHub's "latest", of which a repository has one. By version, not by date: the highest of
 * its component, so that a backport does not. A component's release does only where none is of the repository itself.
 * A tag that is no version leaves it to GitHub (`legacy`).
 */
export function latestRule(
  tag: ReleaseTag,
  prerelease: boolean,
  published: readonly { readonly tag: string; readonly prerelease: boolean }[],
): 'true' | 'false' | 'legacy' {
  if (prerelease) return 'false';
  const { version } = tag;
  if (version === undefined) return 'legacy';
  const others = published
    .filter((release) => !release.prerelease && release.tag !== tag.name && isRefName(release.tag))
    .map((release) => parseTag(release.tag))
    .filter((other) => other.version !== undefined);
  if (tag.component !== undefined && others.some((other) => other.component === undefined)) return 'false';
  const higher = others.some(
    (other) =>
      other.component === tag.component && other.version !== undefined && compareVersions(other.version, version) > 0,
  );
  return higher ? 'false' : 'true';
}

/** git-check-ref-format(1). */
function isRefName(name: string): boolean {
  return (
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    !/[\u0000-\u0020\u007F~^:?*[\\]|\.\.|@\{|\/\/|^[/-]|[/.]$/.test(name) &&
    name.length > 0 &&
    name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'))
  );
}
