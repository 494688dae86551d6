import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { GUARDED, STEPS } from './imports.ts';

type Import = { readonly file: string; readonly target: string; readonly typeOnly: boolean };

const FROM =
  /(?:^|\n)\s*(import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

/** Every import that the table does not allow, as one line of text each. */
export function forbiddenImports(root: string): string[] {
  const files = globSync('{shared,sandbox,action-*}/src/**/*.ts', { cwd: root }).sort();
  return files.flatMap((file) => importsOf(root, file)).flatMap((entry) => verdict(entry));
}

function importsOf(root: string, file: string): Import[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(FROM)].map((match) => ({
    file,
    target: match[3] ?? match[4] ?? match[5] ?? '',
    typeOnly: match[2] !== undefined,
  }));
}

function verdict(entry: Import): string[] {
  const from = placeOf(entry.file);
  const to = targetOf(entry);
  const complaint = to.kind === 'package' ? packageComplaint(entry, from) : roomComplaint(from, to);
  return complaint === undefined ? [] : [`${entry.file} imports ${entry.target}: ${complaint}`];
}

function packageComplaint(entry: Import, from: Place): string | undefined {
  // "http" is "node:http" by another name.
  const target = isBuiltin(entry.target) ? `node:${entry.target.replace(/^node:/, '')}` : entry.target;
  const guard = Object.entries(GUARDED).find(
    ([name]) => target === name || target.startsWith(name.endsWith('/') ? name : `${name}/`),
  );
  if (guard === undefined || from.unit === 'sandbox' || entry.typeOnly) return undefined;
  if (from.unit === 'shared' && guard[1].includes(from.room)) return undefined;
  // The rehearsal checks its outcome by another path than the one the actions took.
  if (from.unit === 'action-rehearse' && entry.target === '@actions/github') return undefined;
  return `only shared/src/${guard[1].join(', ') || '(nobody)'} may`;
}

function roomComplaint(from: Place, to: Place): string | undefined {
  if (from.unit !== to.unit) {
    const allowed =
      (to.unit === 'shared' && from.unit.startsWith('action-')) ||
      (to.unit === 'sandbox' && from.unit === 'action-rehearse');
    return allowed ? undefined : `${from.unit} may not know ${to.unit}`;
  }
  const below = STEPS[from.room] ?? [];
  if (from.unit !== 'shared' || from.room === to.room || below.includes(to.room)) return undefined;
  return `${from.room} may import ${below.join(', ') || 'no other room'}`;
}

type Place = { readonly unit: string; readonly room: string };

function placeOf(path: string): Place {
  const [unit = '', , room = ''] = path.split('/');
  return { unit, room: room.endsWith('.ts') ? '' : room };
}

function targetOf(entry: Import): ({ readonly kind: 'own' } & Place) | { readonly kind: 'package' } {
  if (entry.target.startsWith('.')) {
    return { kind: 'own', ...placeOf(relative('.', join(dirname(entry.file), entry.target))) };
  }
  const [, unit, room] = /^@release-actions\/([^/]+)\/([^/]+)/.exec(entry.target) ?? [];
  return unit === undefined ? { kind: 'package' } : { kind: 'own', unit, room: room ?? '' };
}
