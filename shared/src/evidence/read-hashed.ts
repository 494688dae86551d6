import { readFile } from 'node:fs/promises';
import { sha256 } from '../digest/digest.ts';
import { ActionError } from '../errors/action-error.ts';

/** A file that was hashed before it is read. */
export type HashedFile = { readonly name: string; readonly path: string; readonly sha256: string };

/**
 * The bytes of a file, exactly those that were hashed: what is looked at must be what is uploaded. Throws FILE_CHANGED.
 */
export async function readHashed(file: HashedFile): Promise<Buffer> {
  const bytes = await readFile(file.path);
  if (sha256(bytes) !== file.sha256) throw fileChanged(file);
  return bytes;
}

export function fileChanged({ name, path }: Pick<HashedFile, 'name' | 'path'>): ActionError {
  return new ActionError('FILE_CHANGED', `${name} changed while it was verified.`, {
    file: path,
    hint: 'Verify after the last step that writes the files, and let nothing else run beside it.',
  });
}
