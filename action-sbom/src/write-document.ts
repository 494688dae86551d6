import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { digestFile, sha256 } from '@release-actions/shared/digest/digest';
import { ActionError } from '@release-actions/shared/errors/action-error';

/** An SBOM as it lies on disk. */
export type WrittenDocument = {
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
};

/** Writes the document and reads it back. Throws SBOM_NOT_WRITTEN. */
export async function writeDocument(path: string, text: string): Promise<WrittenDocument> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw new ActionError('SBOM_NOT_WRITTEN', `Cannot write the SBOM to ${path}.`, {
      cause,
      hint: 'Check the input "output": its folder must be writable, and no folder may have the file’s name.',
    });
  }
  const { digests, size } = await digestFile(path, ['sha256']);
  if (digests.sha256 !== sha256(text)) {
    throw new ActionError('SBOM_NOT_WRITTEN', `${path} does not hold what was written to it.`, {
      hint: 'Another step may write the same file, or the disk may be full.',
    });
  }
  return { path, sha256: digests.sha256, size };
}
