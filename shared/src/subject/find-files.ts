import { glob, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, matchesGlob, relative, resolve, sep } from 'node:path';
import { ActionError } from '../errors/action-error.ts';
import type { FilePatterns, WantedFiles } from './file-pattern.ts';

/** A file that a pattern matched, under the name that it will have in the release. */
export type FoundFile = {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
};

/**
 * The files that patterns match, sorted by name. Patterns start at `root`; an absolute one may lead elsewhere, such as to
 * RUNNER_TEMP. Symlinks are followed inside `root` only. Each pattern must match (NO_FILES); two files of one name are refused (NAME_TWICE), the same file matched twice is not.
 */
export async function findFiles(patterns: FilePatterns, root: string, input: string): Promise<FoundFile[]> {
  const top = await realpath(root);
  const byName = new Map<string, FoundFile>();
  for (const wanted of patterns.wanted) {
    const paths = await match(wanted, patterns.excluded, top);
    if (paths.length === 0) throw nothingMatched(wanted.glob, input, root);
    if (wanted.name !== undefined && paths.length > 1) throw severalForOneName(wanted, paths, input);
    for (const path of paths) {
      const name = wanted.name ?? basename(path);
      const known = byName.get(name);
      if (known !== undefined && known.path !== path) throw nameTwice(name, known.path, path, top);
      byName.set(name, known ?? { path, name, size: await sizeInside(path, top) });
    }
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function match(wanted: WantedFiles, excluded: readonly string[], top: string): Promise<string[]> {
  // However a path was written, `./x` or absolute, what is excluded is a place.
  const places = excluded.map((pattern) => resolve(top, pattern));
  const isWanted = async (path: string): Promise<boolean> =>
    (await isFile(path)) && !places.some((place) => matchesGlob(path, place));
  // A plain path may hold characters that a glob would interpret, such as "[" in a file's name.
  const plain = resolve(top, wanted.glob);
  if (await isFile(plain)) return (await isWanted(plain)) ? [plain] : [];
  const files: string[] = [];
  // Links to folders are not followed: they could lead out of the workspace or round in a circle. The excludes are given
  // here too, so that no folder is walked in vain.
  for await (const path of glob(wanted.glob, { cwd: top, exclude: [...excluded] })) {
    if (await isWanted(resolve(top, path))) files.push(resolve(top, path));
  }
  return files.sort();
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}

async function sizeInside(path: string, top: string): Promise<number> {
  const real = await realpath(path);
  if (real !== path && !inside(real, top)) {
    throw new ActionError('LINK_OUTSIDE', `${relative(top, path)} is a symbolic link that leads out of ${top}.`, {
      hint: 'Copy the file into the workspace instead of linking to it.',
      file: relative(top, path),
    });
  }
  return (await stat(path)).size;
}

function inside(path: string, top: string): boolean {
  const way = relative(top, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function nothingMatched(glob: string, input: string, root: string): ActionError {
  return new ActionError('NO_FILES', `Input "${input}": "${glob}" matches no file in ${root}.`, {
    hint: `Check the pattern and the step that makes the files. Patterns are relative to the workspace; a folder needs "/*" or "/**".`,
  });
}

function severalForOneName(wanted: WantedFiles, paths: readonly string[], input: string): ActionError {
  return new ActionError(
    'NAME_TWICE',
    `Input "${input}": "${wanted.glob}" matches ${paths.length} files, which cannot all be named "${wanted.name}".`,
    { hint: `Write a line for each file in "${input}".` },
  );
}

function nameTwice(name: string, first: string, second: string, top: string): ActionError {
  return new ActionError(
    'NAME_TWICE',
    `Two files would be released as "${name}": ${relative(top, first)} and ${relative(top, second)}.`,
    { hint: `Give one another name with a line "${relative(top, second)} => other-name".` },
  );
}
