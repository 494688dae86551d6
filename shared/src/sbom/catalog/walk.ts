import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ignore } from 'ignore';
import { describe } from '../../errors/describe.ts';
import type { Note } from '../note.ts';

/** Files below a folder without git's help. Symbolic links and special files are listed too: who reads them decides. */
export type Walk = {
  readonly paths: readonly string[];
  readonly nested: readonly string[];
  readonly notes: readonly Note[];
};

type Rules = { readonly base: string; readonly rules: Ignore };

/** Walks a folder, leaving out what its `.gitignore` files, nested ones too, ignore. Links are never followed. */
export async function walk(root: string): Promise<Walk> {
  const { default: createIgnore } = await import('ignore');
  const paths: string[] = [];
  const nested: string[] = [];
  const notes: Note[] = [];

  const enter = async (folder: string, above: readonly Rules[]): Promise<void> => {
    const entries = await list(root, folder, notes);
    if (folder !== '' && entries.some(({ name }) => name === '.git')) {
      nested.push(folder.slice(0, -1));
      return;
    }
    const own = entries.some((entry) => entry.isFile() && entry.name === '.gitignore')
      ? await readFile(join(root, folder, '.gitignore'), 'utf8').catch(() => undefined)
      : undefined;
    const rules = own === undefined ? above : [{ base: folder, rules: createIgnore().add(own) }, ...above];
    for (const entry of entries) {
      const path = folder + entry.name;
      if (entry.name === '.git' || isIgnored(entry.isDirectory() ? `${path}/` : path, rules)) continue;
      if (entry.isDirectory()) await enter(`${path}/`, rules);
      else paths.push(path);
    }
  };
  await enter('', []);
  return { paths, nested, notes };
}

async function list(root: string, folder: string, notes: Note[]): Promise<Dirent[]> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    notes.push({ kind: 'unreadable', subject: folder === '' ? '.' : folder.slice(0, -1), detail: describe(error) });
    return [];
  }
}

/** The innermost file that has something to say decides (gitignore(5)). */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (const { base, rules: own } of rules) {
    const { ignored, unignored } = own.test(path.slice(base.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}
