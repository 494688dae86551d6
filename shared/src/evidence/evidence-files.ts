import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ActionError } from '../errors/action-error.ts';
import type { FileSubject } from '../subject/subject.ts';
import type { EvidenceFile } from './bundle-source.ts';

/** A release page holds 1000 assets; more files of evidence belong to something else. */
const MAX_FILES = 2000;
const PROVENANCE_NAME = 'provenance.intoto.jsonl';

/**
 * The files of evidence that lie beside files: `NAME.sigstore.json`, `NAME.intoto.jsonl`, and `provenance.intoto.jsonl`
 * in the same folder or in `root`, where provenance about files of several folders is written. Throws
 * EVIDENCE_UNREADABLE where it cannot be known whether they are there.
 */
export async function evidenceBeside(subjects: readonly FileSubject[], root?: string): Promise<EvidenceFile[]> {
  const beside = subjects.flatMap(({ name, path }) =>
    [
      ...[name, basename(path)].flatMap((stem) => [`${stem}.sigstore.json`, `${stem}.intoto.jsonl`]),
      PROVENANCE_NAME,
    ].map((file) => join(dirname(path), file)),
  );
  // Files are found by their real paths, and no file is to be read twice.
  const atRoot = root === undefined ? [] : [join(await realpath(root), PROVENANCE_NAME)];
  const paths = new Set([...beside, ...atRoot]);
  const found: EvidenceFile[] = [];
  for (const path of paths) if (await isThere(path)) found.push({ path, name: basename(path) });
  return found;
}

/** Each file once, by its path. Throws EVIDENCE_TOO_MUCH. */
export function distinctFiles(files: readonly EvidenceFile[]): EvidenceFile[] {
  const distinct = [...new Map(files.map((file) => [file.path, file])).values()];
  if (distinct.length <= MAX_FILES) return distinct;
  throw new ActionError(
    'EVIDENCE_TOO_MUCH',
    `${distinct.length} files of evidence were found, at most ${MAX_FILES} are read.`,
    {
      hint: 'Narrow the patterns in "evidence", or verify in several steps.',
    },
  );
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw new ActionError('EVIDENCE_UNREADABLE', `Cannot look for evidence at ${path}.`, {
      cause,
      file: path,
      hint: 'Check that the folder may be read.',
    });
  }
}
