import { parseChecksums } from '../digest/checksum-file.ts';
import type { Algorithm } from '../digest/digest.ts';
import { ActionError } from '../errors/action-error.ts';
import type { ChecksumFile } from '../policy/checksum-agreement.ts';
import type { Policy } from '../policy/judge.ts';
import { judgeReleaseSet, type ReleaseSetVerdict } from '../policy/release-set.ts';
import { roleOf } from '../policy/role.ts';
import type { TrustRoot } from '../sigstore/trust-root.ts';
import { fileSubjects } from '../subject/file-subjects.ts';
import type { FoundFile } from '../subject/find-files.ts';
import type { FileSubject, ImageSubject } from '../subject/subject.ts';
import type { BundleSource } from './bundle-source.ts';
import { fileChanged, readHashed } from './read-hashed.ts';
import { readSbomFiles } from './sbom-files.ts';
import { collectPieces } from './verify-subjects.ts';

export type ReleaseSetRequest = {
  /**
   * All files of the release, evidence included, under their released names. Those that were hashed before, with the
   * digest under which they will be released.
   */
  readonly files: readonly (FoundFile & { readonly sha256?: string })[];
  /** Images that belong to the release. */
  readonly images?: readonly ImageSubject[];
  /** What is attached to an image; needed where there are images. */
  readonly attached?: (image: ImageSubject) => Promise<readonly BundleSource[]>;
  /** Names that the release must consist of, where they are known beforehand. */
  readonly names?: readonly string[];
  readonly policy: Policy;
  readonly roots: readonly TrustRoot[];
};

/**
 * Verifies a whole release from its files alone, as anybody could who downloads it. Errors of reading or of the network
 * throw, and FILE_CHANGED; everything else is in the verdict.
 */
export async function verifyReleaseSet(request: ReleaseSetRequest): Promise<ReleaseSetVerdict> {
  const { policy, roots, images = [] } = request;
  const algorithms: readonly Algorithm[] = request.files.some(({ name }) => name === 'SHA512SUMS')
    ? ['sha256', 'sha512']
    : ['sha256'];
  const files = await fileSubjects(request.files, algorithms);
  const changed = files.find(
    ({ digests }, index) => (request.files[index]?.sha256 ?? digests.sha256) !== digests.sha256,
  );
  if (changed !== undefined) throw fileChanged(changed);
  const pieces = await collectPieces({
    subjects: images,
    evidence: files
      .filter(({ name }) => roleOf(name) === 'evidence')
      .map(({ name, path, digests: { sha256 } }) => ({ name, path, sha256 })),
    roots,
    ...(request.attached === undefined ? {} : { attached: request.attached }),
  });
  const sboms = policy.require.includes('sbom') ? await readSbomFiles(files) : [];
  const checksums = await Promise.all(files.filter(({ name }) => roleOf(name) === 'checksums').map(readChecksums));
  return judgeReleaseSet({ files, images, pieces, sboms, checksums, names: request.names }, policy);
}

const MAX_BYTES = 1024 * 1024;

async function readChecksums({ name, path, size, digests }: FileSubject): Promise<ChecksumFile> {
  if (size > MAX_BYTES)
    throw new ActionError('CHECKSUM_LINE', `${name} is larger than ${MAX_BYTES} bytes.`, { file: path });
  const bytes = await readHashed({ name, path, sha256: digests.sha256 });
  return { name, lines: parseChecksums(bytes.toString('utf8'), name) };
}
