import { roleOf } from '../policy/role.ts';
import { describedDigests, type SbomDocument } from '../policy/sbom-document.ts';
import type { Subject } from '../subject/subject.ts';
import { readHashed } from './read-hashed.ts';

const MAX_BYTES = 256 * 1024 * 1024;

/** What the SBOM files among the subjects describe. One that is no JSON of a known format describes nothing. */
export async function readSbomFiles(subjects: readonly Subject[]): Promise<SbomDocument[]> {
  const documents: SbomDocument[] = [];
  for (const subject of subjects) {
    if (subject.kind !== 'file' || roleOf(subject.name) !== 'sbom' || subject.size > MAX_BYTES) continue;
    const { name, path, digests } = subject;
    const describes = describedDigests(parse(await readHashed({ name, path, sha256: digests.sha256 })));
    if (describes !== undefined) documents.push({ name, describes });
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
