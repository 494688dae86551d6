import { ActionError } from '../errors/action-error.ts';
import { roleOf } from '../policy/role.ts';
import type { WantedAsset } from './differences.ts';
import type { ReleaseMetadata } from './metadata.ts';

export type ReleaseFacts = {
  readonly repository: string;
  readonly tag: string;
  readonly commit: string | undefined;
  /** Everything that will be released, evidence included. */
  readonly files: readonly WantedAsset[];
};

/** Refuses files that are not those for which `release.json` was made. Throws SET_DIFFERS. */
export function checkAgreement(metadata: ReleaseMetadata, facts: ReleaseFacts): void {
  const problems = [...factProblems(metadata, facts), ...fileProblems(metadata, facts.files)];
  if (problems.length === 0) return;
  throw new ActionError('SET_DIFFERS', `release.json and the files do not belong together: ${problems.join('; ')}.`, {
    hint: 'Give all files for which "mode: prepare" made release.json, unchanged and at the same tag; or prepare again.',
  });
}

function factProblems(metadata: ReleaseMetadata, facts: ReleaseFacts): string[] {
  return (['repository', 'tag', 'commit'] as const).flatMap((fact) => {
    const expected = facts[fact];
    if (expected === undefined || metadata[fact] === expected) return [];
    return [`it is for ${fact} ${metadata[fact]}, not ${expected}`];
  });
}

function fileProblems(metadata: ReleaseMetadata, files: readonly WantedAsset[]): string[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const described = new Set(metadata.files.map(({ name }) => name));
  return [
    ...metadata.files.flatMap(({ name, sha256 }) => {
      const file = byName.get(name);
      if (file === undefined) return [`${name} is missing`];
      return file.sha256 === sha256 ? [] : [`${name} has sha256 ${file.sha256} instead of ${sha256}`];
    }),
    ...files
      .filter(({ name }) => ['payload', 'sbom'].includes(roleOf(name)) && !described.has(name))
      .map(({ name }) => `it does not know ${name}`),
  ];
}
