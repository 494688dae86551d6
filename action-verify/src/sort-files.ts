import { ActionError } from '@release-actions/shared/errors/action-error';
import { roleOf } from '@release-actions/shared/policy/role';
import type { FoundFile } from '@release-actions/shared/subject/find-files';

/** What `files` matched, by what it is for. */
export type SortedFiles = {
  readonly artifacts: readonly FoundFile[];
  readonly evidence: readonly FoundFile[];
  /** `NAME.sig` and `NAME.pem` of a file that is there: nothing is read out of them. */
  readonly leftOut: readonly FoundFile[];
};

/**
 * Tells artifacts from evidence that one glob matched. What could be either is an artifact, which then must be signed:
 * a certificate that is released under the name `ca.pem` must not pass unlooked at. Strictly nothing is left out.
 * Throws NO_FILES.
 */
export function sortFiles(found: readonly FoundFile[], { strict }: { readonly strict: boolean }): SortedFiles {
  const names = new Set(found.map(({ name }) => name));
  const isLeftOut = ({ name }: FoundFile): boolean =>
    !strict && roleOf(name) === 'legacy-evidence' && names.has(name.slice(0, name.lastIndexOf('.')));
  const evidence = found.filter(({ name }) => roleOf(name) === 'evidence');
  const leftOut = found.filter(isLeftOut);
  const artifacts = found.filter((file) => roleOf(file.name) !== 'evidence' && !isLeftOut(file));
  if (found.length > 0 && artifacts.length === 0) {
    throw new ActionError('NO_FILES', 'Input "files" matches evidence only, and no file that it could be about.', {
      hint: 'Name the artifacts in "files"; bundles beside them are found by themselves, others are named in "evidence".',
    });
  }
  return { artifacts, evidence, leftOut };
}
