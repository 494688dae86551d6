import type { ImageReference } from '../oci/reference.ts';
import type { Registry } from '../oci/registry.ts';
import { roleOf } from '../policy/role.ts';
import type { FilePatterns } from '../subject/file-pattern.ts';
import { fileSubjects } from '../subject/file-subjects.ts';
import { findFiles } from '../subject/find-files.ts';
import type { FileSubject } from '../subject/subject.ts';
import { resolveImages, type ResolvedImage } from './images.ts';

export type SubjectRequest = {
  readonly files: FilePatterns;
  readonly images: readonly ImageReference[];
  readonly workspace: string;
  readonly registry: Registry;
  /** Runs the hashing of so many files, which calls back after each. */
  readonly hashing: <T>(total: number, work: (onDone: () => void) => Promise<T>) => Promise<T>;
};

export type FoundSubjects = { readonly files: readonly FileSubject[]; readonly images: readonly ResolvedImage[] };

/** What is to be signed or attested: files that are no evidence, hashed, and images, resolved. */
export async function findSubjects(request: SubjectRequest): Promise<FoundSubjects> {
  const matched = await findFiles(request.files, request.workspace, 'files');
  // Also where a name begins with a dot, which no glob of the excludes sees, or was given by the user.
  const found = matched.filter(({ name }) => roleOf(name) !== 'evidence');
  const files = await request.hashing(found.length, (onDone) => fileSubjects(found, [], onDone));
  return { files, images: await resolveImages(request.registry, request.images) };
}
