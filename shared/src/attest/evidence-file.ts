import { lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ActionError } from '../errors/action-error.ts';
import { parseBundles, type SigstoreBundle } from '../sigstore/bundle.ts';

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * The bundles in a file that may not be there. What holds none is no obstacle, it is replaced: also a link, which could
 * lead anywhere, and a pipe, which could keep us waiting for ever.
 */
export async function readEvidence(path: string): Promise<SigstoreBundle[]> {
  const status = await lstat(path).catch(() => undefined);
  if (status === undefined || !status.isFile() || status.size > MAX_BYTES) return [];
  try {
    return await parseBundles(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (error instanceof ActionError && error.code === 'BUNDLE_MALFORMED') return [];
    throw error;
  }
}

/** Writes a file of evidence whole or not at all, in place of whatever lies there; never through a link. */
export async function writeEvidence(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${basename(path)}.${process.pid}`);
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await rename(unfinished, path);
  } catch (cause) {
    throw new ActionError('EVIDENCE_NOT_WRITTEN', `Cannot write ${path}.`, {
      cause,
      hint: 'Check that the folder may be written, or choose another one with "output".',
      file: path,
    });
  }
}
