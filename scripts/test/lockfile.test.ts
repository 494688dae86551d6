import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../actions.ts';

type Entry = {
  readonly link?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const entries = Object.entries(
  (JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> }).packages,
);

test('packages of all platforms are locked: npm ci refuses a lock that forgot one', () => {
  const locked = new Set(
    entries.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  );
  const wanted = entries.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});

test('every package is locked by its digest, and none runs a script when it is installed', () => {
  const installed = entries.filter(([path, entry]) => path.includes('node_modules/') && entry.link !== true);
  expect(installed.filter(([, entry]) => entry.integrity === undefined)).toEqual([]);
  expect(installed.filter(([, entry]) => entry.hasInstallScript === true)).toEqual([]);
});
