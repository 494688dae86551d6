import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Recipe } from './peer.ts';

const UNFINISHED = '.unfinished-';
// Longer than any build takes: what is older was left by one that was killed.
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** Where built peers are kept: `INTEROP_CACHE`, else below the user's cache folder. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const userCache = environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return environment['INTEROP_CACHE'] ?? join(userCache, 'release-actions', 'interop');
}

/** Whether the program is there already. */
export function isBuilt(cache: string, name: string, recipe: Recipe): boolean {
  return existsSync(join(cache, name, recipe.key, recipe.program));
}

/** The folder that holds what `recipe` builds. It is built where it is not there yet, and appears only when it is whole. */
export async function cached(cache: string, name: string, recipe: Recipe): Promise<string> {
  const shelf = join(cache, name);
  const place = join(shelf, recipe.key);
  if (isBuilt(cache, name, recipe)) return place;
  // Only a damaged one can be there: an environment whose Python has been removed, say.
  rmSync(place, { recursive: true, force: true });
  mkdirSync(shelf, { recursive: true });
  removeAbandoned(shelf);
  const unfinished = mkdtempSync(join(shelf, UNFINISHED));
  try {
    await recipe.build(unfinished);
    putInPlace(unfinished, place);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return place;
}

function putInPlace(unfinished: string, place: string): void {
  try {
    renameSync(unfinished, place);
  } catch (error) {
    // Another process was faster; its build is as good.
    if (!existsSync(place)) throw error;
  }
}

function removeAbandoned(shelf: string): void {
  for (const entry of readdirSync(shelf).filter((name) => name.startsWith(UNFINISHED))) {
    const path = join(shelf, entry);
    if (Date.now() - statSync(path).mtimeMs > ABANDONED_MS) rmSync(path, { recursive: true, force: true });
  }
}
