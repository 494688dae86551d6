import { ActionError } from '../../errors/action-error.ts';
import type { Component, Findings, Relationship } from '../inventory.ts';
import { lockedPackage } from '../npm/locked-package.ts';
import type { Lock, LockEntry } from '../npm/package-lock.ts';
import { quoted } from '../note.ts';
import { nameOf, parsePackageLock, resolver } from '../npm/package-lock.ts';
import type { ManifestCataloger } from './manifest.ts';

/** npm's lock files of version 2 and 3: the packages, and who needs whom. */
export const npmLocks: ManifestCataloger = {
  fileName: 'package-lock.json',
  catalog: ({ path, text }, _, source) => {
    const lock = parsePackageLock(text);
    const resolve = resolver(lock);
    const located = [...lock.entries].filter(([, entry]) => !entry.link);
    const components = new Map(located.map(([place, entry]) => [place, componentAt(place, entry, lock)]));
    return {
      components: [...components.values()],
      files: [],
      relationships: [
        ...located
          // What is not in node_modules is a workspace, or the root.
          .filter(([place]) => !place.includes('node_modules/'))
          .map(([place]): Relationship => ({ from: source.key, type: 'CONTAINS', to: keyAt(components, place) })),
        ...located.flatMap(([place, entry]) => edges(keyAt(components, place), entry, components, resolve(place))),
      ],
      notes: [...lock.unreadable].map((place) => ({
        kind: 'manifest-not-read',
        subject: path,
        detail: `The entry "${quoted(place)}" has no version, or lies deeper than packages do.`,
      })),
    } satisfies Findings;
  },
};

function componentAt(place: string, entry: LockEntry, lock: Lock): Component {
  return lockedPackage(nameOf(place, entry, lock), entry, place.includes('node_modules/'));
}

function edges(
  from: string,
  entry: LockEntry,
  components: ReadonlyMap<string, Component>,
  resolve: (name: string) => string | undefined,
): Relationship[] {
  return entry.dependencies.flatMap(({ name, scope }): Relationship[] => {
    const target = resolve(name);
    // An optional package for another platform may be missing; npm ci checks all others.
    if (target === undefined || !components.has(target)) return [];
    const to = keyAt(components, target);
    if (scope === 'runtime') return [{ from, type: 'DEPENDS_ON', to }];
    const type = scope === 'development' ? 'DEV_DEPENDENCY_OF' : 'OPTIONAL_DEPENDENCY_OF';
    return [{ from: to, type, to: from }];
  });
}

function keyAt(components: ReadonlyMap<string, Component>, place: string): string {
  const component = components.get(place);
  if (component === undefined) throw new ActionError('PACKAGE_LOCK', `There is no package at "${quoted(place)}".`);
  return component.key;
}
