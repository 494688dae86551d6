import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

type Module = { readonly nameForCondition?: string | null; readonly modules?: readonly Module[] };
export type Stats = { readonly modules: readonly Module[]; readonly children?: readonly Stats[] };

type Package = { readonly folder: string; readonly name: string; readonly version: string; readonly licence: string };

/**
 * The licences of all packages in a bundle, from the bundler's statistics: ncc's own list forgets the packages of all
 * chunks but the last one written.
 */
export function licencesOf(stats: Stats): string {
  const folders = new Set(filesOf(stats).flatMap((file) => packageFolder(file)));
  const packages = [...folders].map(readPackage).sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
  const unique = packages.filter((entry, index) => index === 0 || titleOf(entry) !== titleOf(packages[index - 1]!));
  return unique
    .map((entry) => `${titleOf(entry)} (${entry.licence})\n\n${licenceText(entry)}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function filesOf(stats: Stats): string[] {
  const walk = (modules: readonly Module[]): string[] =>
    modules.flatMap((module) => [
      ...(module.nameForCondition ? [module.nameForCondition] : []),
      ...walk(module.modules ?? []),
    ]);
  return [...walk(stats.modules), ...(stats.children ?? []).flatMap(filesOf)];
}

/** The innermost package folder of a file; our own workspaces are no third party. */
function packageFolder(file: string): string[] {
  const marker = `${sep}node_modules${sep}`;
  const start = file.lastIndexOf(marker);
  if (start === -1) return [];
  const [first = '', second = ''] = file.slice(start + marker.length).split(sep);
  return [file.slice(0, start) + marker + (first.startsWith('@') ? join(first, second) : first)];
}

function readPackage(folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, license } = manifest;
  if (typeof name !== 'string' || typeof version !== 'string' || typeof license !== 'string') {
    throw new Error(`${folder}/package.json lacks a name, version or license; look at the package before bundling it.`);
  }
  return { folder, name, version, licence: license };
}

function titleOf(entry: Package): string {
  return `${entry.name} ${entry.version}`;
}

function licenceText(entry: Package): string {
  const files = globSync('{LICENSE,LICENCE,license,licence,NOTICE,COPYING}*', { cwd: entry.folder })
    .filter((file) => !/\.(?:js|ts|json)$/.test(file))
    .sort();
  if (files.length === 0) return 'The package holds no licence text; its package.json declares the licence above.\n';
  return (
    files
      .map((file) => readFileSync(join(entry.folder, file), 'utf8').replaceAll('\r\n', '\n').trimEnd())
      .join('\n\n') + '\n'
  );
}
