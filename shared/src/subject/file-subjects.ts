import pLimit from 'p-limit';
import type { Algorithm } from '../digest/digest.ts';
import { digestFile } from '../digest/digest.ts';
import { ActionError } from '../errors/action-error.ts';
import type { FoundFile } from './find-files.ts';
import type { FileSubject } from './subject.ts';

// Hashing is bound by one core; a few more files in flight hide the time to open and read them.
const AT_ONCE = 4;

/** Digests of the files, each read once, in the order given. Throws EMPTY_FILE, FILE_UNREADABLE. */
export async function fileSubjects(
  files: readonly FoundFile[],
  algorithms: readonly Algorithm[] = ['sha256'],
  onDone: () => void = () => {},
): Promise<FileSubject[]> {
  const empty = files.find((file) => file.size === 0);
  if (empty !== undefined) throw emptyFile(empty);
  return pLimit(AT_ONCE).map(files, async ({ name, path }) => {
    const { digests, size } = await digestFile(path, [...new Set<Algorithm>(['sha256', ...algorithms])]);
    onDone();
    return { kind: 'file', name, path, size, digests } satisfies FileSubject;
  });
}

function emptyFile(file: FoundFile): ActionError {
  return new ActionError('EMPTY_FILE', `${file.name} is empty (${file.path}).`, {
    hint: 'GitHub refuses empty release assets. Check the step that makes the file, or exclude it with a line that starts with "!".',
    file: file.path,
  });
}
