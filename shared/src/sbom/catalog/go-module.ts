import { posix } from 'node:path';
import type { GoMod, Requirement } from '../go/go-mod.ts';
import { parseGoMod } from '../go/go-mod.ts';
import { isFolder, moduleComponent } from '../go/module-component.ts';
import type { Component, Findings, Relationship } from '../inventory.ts';
import type { Note } from '../note.ts';
import type { SourceTree } from './directory.ts';
import type { Manifest, ManifestCataloger } from './manifest.ts';
import { folderOf } from './manifest.ts';

/** go.mod files: each one's module, contained in the source, and the modules that it requires. */
export const goModules: ManifestCataloger = {
  fileName: 'go.mod',
  catalog: (manifest, tree, source) => {
    const goMod = parseGoMod(manifest.text, manifest.path);
    const version = folderOf(manifest.path) === '' ? moduleVersion(goMod.module, source.version) : undefined;
    const main = moduleComponent({ path: goMod.module, version });
    const required = goMod.requirements.map((requirement) => ({
      requirement,
      component: localModule(requirement, manifest, tree) ?? moduleComponent(requirement.module),
    }));
    return {
      components: [main, ...required.map(({ component }) => component)],
      files: [],
      relationships: [
        { from: source.key, type: 'CONTAINS', to: main.key },
        ...required.map(({ requirement, component }) => dependency(main, component, requirement)),
      ],
      notes: notesOf(goMod, manifest, tree),
    } satisfies Findings;
  },
};

/** The modules of the source's own go.mod files, by their path. The one that has the release's version goes first. */
export function ownModules({ components, relationships }: Findings, source: string): ReadonlyMap<string, Component> {
  const contained = new Set(
    relationships.filter(({ from, type }) => from === source && type === 'CONTAINS').map(({ to }) => to),
  );
  const modules = new Map<string, Component>();
  for (const component of components) {
    if (!component.key.startsWith('go:') || !contained.has(component.key)) continue;
    if (modules.get(component.name)?.version === undefined) modules.set(component.name, component);
  }
  return modules;
}

function dependency(main: Component, component: Component, { indirect }: Requirement): Relationship {
  // Which dependency needs it is known to the Go toolchain only.
  const comment = indirect ? 'Indirect: needed by a dependency.' : undefined;
  return { from: main.key, type: 'DEPENDS_ON', to: component.key, comment };
}

/**
 * A requirement that is replaced by a folder of this very tree is that folder's module, as in a `tools/go.mod` that
 * replaces the module above it. It has no version there, and its own go.mod tells the rest.
 */
function localModule(requirement: Requirement, manifest: Manifest, tree: SourceTree): Component | undefined {
  const { path, replacement } = requirement.module;
  if (replacement === undefined || !isFolder(replacement)) return undefined;
  const folder = posix.join(folderOf(manifest.path), replacement.path);
  const goMod = posix.join(folder, 'go.mod');
  // The root's module carries the release's version, which only its own file knows.
  if (folder === '.' || folder === './' || !tree.paths.has(goMod)) return undefined;
  return moduleComponent({ path, version: undefined });
}

/** The release's version, where it can be one of this module: `v2.…` needs a path that ends in `/v2`. */
function moduleVersion(module: string, version: string | undefined): string | undefined {
  const major = /^v(?<major>\d+)\.\d+\.\d+(?:[-+][\w.+-]*)?$/.exec(version ?? '')?.groups?.['major'];
  if (major === undefined) return undefined;
  const suffix = /[/.]v(?<major>\d+)$/.exec(module)?.groups?.['major'];
  return suffix === undefined ? (Number(major) < 2 ? version : undefined) : suffix === major ? version : undefined;
}

function notesOf({ goVersion, requirements }: GoMod, { path }: Manifest, tree: SourceTree): Note[] {
  const folder = folderOf(path);
  const details: string[] = [];
  const [, minor] = /^1\.(\d+)/.exec(goVersion ?? '1.16') ?? [];
  // https://go.dev/ref/mod#graph-pruning: only since Go 1.17 all modules that a build needs are listed.
  if (minor !== undefined && Number(minor) < 17 && requirements.length > 0) {
    details.push('It is for Go before 1.17, so modules that dependencies need may be missing from it.');
  }
  if (requirements.length > 0 && !tree.paths.has(posix.join(folder, 'go.sum'))) {
    details.push('There is no go.sum beside it, so the versions are not locked by digests.');
  }
  return details.map((detail) => ({ kind: 'incomplete-list', subject: path, detail }));
}
