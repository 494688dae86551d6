import { readFileSync } from 'node:fs';
import type { BlobAlgorithm, FileRead } from './read-file.ts';
import { blobHash } from './read-file.ts';

// A text file that git gave Windows' line ends is far smaller.
const TEXT_LIMIT_BYTES = 16 * 1024 * 1024;

/** The digest by which a repository names its objects, told from the id of one. */
export function blobAlgorithm(id: string | undefined): BlobAlgorithm | undefined {
  return id === undefined ? undefined : id.length === 64 ? 'sha256' : 'sha1';
}

/**
 * Whether the file just read at `path` has the content of the blob `id`, line ends apart: git may have changed those
 * when it wrote the file, and to ask git how would have it run filters.
 */
export function isCommitted(path: string, read: FileRead<never>, id: string | undefined): boolean {
  if (read.kind !== 'file' || id === undefined || read.blob === id) return true;
  if (read.size > TEXT_LIMIT_BYTES) return false;
  const text = readFileSync(path, 'latin1').replaceAll('\r\n', '\n');
  return (
    blobHash(blobAlgorithm(id) ?? 'sha1', text.length)
      .update(text, 'latin1')
      .digest('hex') === id
  );
}
