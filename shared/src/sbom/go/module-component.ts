import type { Component, ComponentKind } from '../inventory.ts';
import { packageUrl } from '../purl.ts';
import { moduleSource } from './module-source.ts';
import type { GoModule } from './module-info.ts';

/** What Go says in place of a version that it does not know. */
export const DEVELOPMENT = '(devel)';

/**
 * A module as a component. One that was replaced is what it was replaced by, since that is what was built. go.sum's
 * `h1:` is no digest of a file that anyone can download, so it is not given as one.
 */
export function moduleComponent(module: GoModule, kind: ComponentKind = 'library'): Component {
  const { replacement } = module;
  if (replacement === undefined) return plain(module, kind);
  const original = module.version === undefined ? module.path : `${module.path}@${module.version}`;
  if (isFolder(replacement)) {
    return {
      ...plain({ path: module.path, version: undefined }, kind),
      comment: `Version ${module.version ?? 'unknown'} was replaced by the local folder ${replacement.path}.`,
    };
  }
  return { ...plain(replacement, kind), comment: `Replaces ${original}.` };
}

/** Go's own packages, which are part of every Go program. */
export function standardLibrary(goVersion: string): Component {
  // Experiments follow the number: "go1.26.4 X:jsonv2". A development version has no number at all.
  const release = /^go(?<version>\d+\.\d+(?:\.\d+)?(?:(?:rc|beta)\d+)?)(?=$|[\s-])/.exec(goVersion)?.groups?.[
    'version'
  ];
  const version = release ?? goVersion;
  return {
    key: `go:stdlib@${version}`,
    kind: 'library',
    name: 'stdlib',
    version,
    ...(release === undefined
      ? {}
      : {
          purl: packageUrl({ type: 'golang', path: 'stdlib', version: release }),
          downloadLocation: `git+https://go.googlesource.com/go@go${release}`,
        }),
  };
}

/** Whether `module`, a replacement, is a folder: those have no version, and their path says so (cmd/go, "replace"). */
export function isFolder(module: GoModule): boolean {
  return module.version === undefined && /^(?:\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:[/\\])/.test(module.path);
}

/** Whether a Go program or module was built from a work tree that differs from its commit (since Go 1.24). */
export function isDirty(version: string | undefined): boolean {
  if (version === undefined) return false;
  return version.endsWith('+dirty') || (version.includes('+') && version.endsWith('.dirty'));
}

function plain({ path, version }: GoModule, kind: ComponentKind): Component {
  // Nobody can fetch a version with uncommitted changes or none at all, so the package URL does not claim it.
  const published = isDirty(version) || version === DEVELOPMENT ? undefined : version;
  return {
    key: `go:${path}${version === undefined ? '' : `@${version}`}`,
    kind,
    name: path,
    version,
    purl: packageUrl({ type: 'golang', path, version: published }),
    downloadLocation: published === undefined ? undefined : moduleSource(path, published),
  };
}
