import { readHashed } from '@release-actions/shared/evidence/read-hashed';
import type { Host } from '@release-actions/shared/host/host';
import { createProgress } from '@release-actions/shared/host/progress';
import { EVIDENCE_GLOBS } from '@release-actions/shared/policy/role';
import { checkAgreement } from '@release-actions/shared/release/agreement';
import type { WantedAsset } from '@release-actions/shared/release/differences';
import { parseMetadata, type DescribedImage } from '@release-actions/shared/release/metadata';
import { checkReleaseSet, METADATA_NAME } from '@release-actions/shared/release/names';
import type { FilePatterns } from '@release-actions/shared/subject/file-pattern';
import { fileSubjects } from '@release-actions/shared/subject/file-subjects';
import { findFiles } from '@release-actions/shared/subject/find-files';
import type { PublishInputs } from './inputs.ts';

/** Everything to be released, with digests; and the commit that it was made from, where that is known. */
export type ReleaseFiles = {
  readonly files: readonly WantedAsset[];
  readonly commit: string | undefined;
  /** Those of `release.json`. */
  readonly images: readonly DescribedImage[];
};

/** Finds, checks and hashes the files. A `release.json` among them must fit to all others. Touches no network. */
export async function readReleaseFiles(host: Host, inputs: PublishInputs): Promise<ReleaseFiles> {
  const { workspace, repository, tag } = inputs;
  const payload = await findFiles(withoutEvidence(inputs.files), workspace, 'files');
  const evidence = await findFiles(inputs.evidence, workspace, 'evidence');
  checkReleaseSet(payload, evidence);

  const found = [...payload, ...evidence];
  const progress = createProgress(host, 'Hashed', found.length);
  const subjects = await fileSubjects(found, ['sha256'], () => progress.step());
  const files = subjects.map(({ name, path, size, digests }) => ({ name, path, size, sha256: digests.sha256 }));

  const described = files.find(({ name }) => name === METADATA_NAME);
  if (described === undefined) return { files, commit: inputs.commit, images: [] };
  const metadata = parseMetadata((await readHashed(described)).toString('utf8'), described.path);
  checkAgreement(metadata, { repository, tag: tag.name, commit: inputs.commit, files });
  return { files, commit: metadata.commit, images: metadata.images };
}

/** Bundles lie beside the files that they cover, so "dist/*" finds them too; they come in through their own input. */
function withoutEvidence(patterns: FilePatterns): FilePatterns {
  return { ...patterns, excluded: [...patterns.excluded, ...EVIDENCE_GLOBS] };
}
