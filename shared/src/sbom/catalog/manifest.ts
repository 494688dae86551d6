import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../errors/action-error.ts';
import { describe } from '../../errors/describe.ts';
import type { Findings } from '../inventory.ts';
import { mergeFindings, NOTHING } from '../inventory.ts';
import type { SourceTree } from './directory.ts';

/** The source package to which a cataloger attaches what it finds. */
export type SourcePackage = {
  readonly key: string;
  /** Of the release; it is also the version of the module at the source's root. */
  readonly version: string | undefined;
};

/** Reads one kind of module or lock file out of a source tree. */
export type ManifestCataloger = {
  /** Base name of the files that it reads. */
  readonly fileName: string;
  /** Reads one of them. What it throws becomes a note, and the other files are still read. */
  readonly catalog: (manifest: Manifest, tree: SourceTree, source: SourcePackage) => Findings;
};

/** A module or lock file of the tree: its path in the tree, and its text. */
export type Manifest = { readonly path: string; readonly text: string };

// Lock files of large projects have less than 5 MB. One that is larger is told of, and not read.
const MANIFEST_LIMIT_BYTES = 16 * 1024 * 1024;

/** Runs catalogers over the files of a tree that are theirs, in folders of every depth. */
export async function catalogManifests(
  tree: SourceTree,
  source: SourcePackage,
  catalogers: readonly ManifestCataloger[],
): Promise<Findings> {
  const parts: Findings[] = [];
  for (const cataloger of catalogers) {
    for (const { path } of tree.files.filter((file) => baseName(file.path) === cataloger.fileName)) {
      try {
        parts.push(cataloger.catalog({ path, text: await readText(join(tree.root, path)) }, tree, source));
      } catch (error) {
        const detail = describe(error);
        parts.push({ ...NOTHING, notes: [{ kind: 'manifest-not-read', subject: path, detail }] });
      }
    }
  }
  return mergeFindings(parts);
}

/** The folder of a path in the tree, empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MANIFEST_LIMIT_BYTES) {
    throw new ActionError('MANIFEST_TOO_LARGE', `It has ${size} bytes; up to ${MANIFEST_LIMIT_BYTES} are read.`);
  }
  return readFile(path, 'utf8');
}
