import { failure } from './errors.ts';
import type { Repository } from './state.ts';

export const CREATION_RESTRICTED =
  'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n';

/** Whether nobody may create this tag: a ruleset, or an immutable release that had it once. */
export function tagCreationRestricted(repository: Repository, tag: string): boolean {
  return repository.restrictTagCreation || repository.burntTags.has(tag);
}

/** Refuses to create a ref that rules or immutable releases forbid. */
export function requireFreeTag(repository: Repository, ref: string): void {
  const tag = tagOf(ref);
  if (tag !== undefined && tagCreationRestricted(repository, tag)) throw failure(422, CREATION_RESTRICTED);
}

/** Refuses to move or delete the tag of an immutable release that still stands. */
export function requireUnfrozenTag(repository: Repository, ref: string, change: 'delete' | 'update'): void {
  const tag = tagOf(ref);
  const frozen = [...repository.releases.values()].some((release) => release.immutable && release.tag === tag);
  if (!frozen) return;
  throw failure(422, `Repository rule violations found\n\nCannot ${change} this protected ref.\n\n`);
}

function tagOf(ref: string): string | undefined {
  return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}
