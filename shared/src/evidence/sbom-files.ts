import { readFile } from 'node:fs/promises';
import { sha256 } from '../digest/digest.ts';
import { ActionError } from '../errors/action-error.ts';
import { roleOf } from '../policy/role.ts';
import { describedDigests, type SbomDocument } from '../policy/sbom-document.ts';
import type { Subject } from '../subject/subject.ts';

const MAX_BYTES = 256 * 1024 * 1024;

/** What the SBOM files among the subjects describe. One that is no JSON of a known format describes nothing. */
export async function readSbomFiles(subjects: readonly Subject[]): Promise<SbomDocument[]> {
  const documents: SbomDocument[] = [];
  for (const subject of subjects) {
    if (subject.kind !== 'file' || roleOf(subject.name) !== 'sbom' || subject.size > MAX_BYTES) continue;
    const bytes = await readFile(subject.path);
    if (sha256(bytes) !== subject.digests.sha256) {
      throw new ActionError('FILE_CHANGED', `${subject.name} changed while it was verified.`, {
        file: subject.path,
        hint: 'Verify after the last step that writes the files.',
      });
    }
    const describes = describedDigests(parse(bytes));
    if (describes !== undefined) documents.push({ name: subject.name, describes });
  }
  return documents;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
