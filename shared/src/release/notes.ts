import { readFile } from 'node:fs/promises';
import { ActionError } from '../errors/action-error.ts';

/** "body is too long (maximum is 125000 characters)" */
const NOTES_LIMIT = 125_000;

/** Release notes from a text or a file; `undefined` with neither: GitHub then writes them. Throws BODY_TOO_LONG. */
export async function readNotes(source: {
  readonly text: string | undefined;
  readonly path: string | undefined;
}): Promise<string | undefined> {
  const notes = source.path === undefined ? source.text : await read(source.path);
  if (notes === undefined || notes.length <= NOTES_LIMIT) return notes;
  throw new ActionError(
    'BODY_TOO_LONG',
    `The release notes have ${notes.length} characters; GitHub takes ${NOTES_LIMIT}.`,
    {
      hint: 'Shorten them, and link to the whole text (a file of the release, or the CHANGELOG at the tag).',
      ...(source.path === undefined ? {} : { file: source.path }),
    },
  );
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new ActionError('FILE_UNREADABLE', `Cannot read the release notes in ${path}.`, {
      cause,
      file: path,
      hint: 'Check the input "body-file"; it is relative to the workspace, so the repository must be checked out.',
    });
  }
}
