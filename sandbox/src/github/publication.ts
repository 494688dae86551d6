import type { Call } from './call.ts';
import { alreadyExists, custom, validationFailed, type FieldError } from './errors.ts';
import { resolveCommit } from './history.ts';
import type { Release, Repository } from './state.ts';
import { CREATION_RESTRICTED, tagCreationRestricted } from './tag-rules.ts';

/** What a release becomes when it stops being a draft; makes its tag at `target` if there is none. */
export function publish(call: Call, release: Release): Release {
  const { repository, world } = call;
  requireUniqueTag(repository, release);
  ensureTag(repository, release);
  if (repository.immutableReleases) repository.burntTags.add(release.tag);
  return {
    ...release,
    draft: false,
    immutable: repository.immutableReleases,
    publishedAt: release.publishedAt ?? world.now(),
  };
}

/** One published release a tag; drafts do not count. */
function requireUniqueTag(repository: Repository, release: Release): void {
  const others = [...repository.releases.values()].filter(({ id, draft }) => id !== release.id && !draft);
  if (others.some(({ tag }) => tag === release.tag)) throw validationFailed(alreadyExists('Release', 'tag_name'));
}

function ensureTag(repository: Repository, { tag, target }: Release): void {
  const ref = `refs/tags/${tag}`;
  const exists = repository.refs.has(ref);
  const errors: FieldError[] = [];
  if (!exists && tagCreationRestricted(repository, tag)) {
    errors.push(custom('Release', 'pre_receive', `pre_receive ${CREATION_RESTRICTED}`));
  }
  if (repository.burntTags.has(tag)) {
    errors.push(custom('Release', 'tag_name', 'tag_name was used by an immutable release'));
  }
  if (errors.length > 0) {
    const invalid = exists ? [] : [custom('Release', undefined, 'Published releases must have a valid tag')];
    throw validationFailed(...errors, ...invalid);
  }
  if (exists) return;
  const commit = resolveCommit(repository, target);
  if (commit === undefined) throw validationFailed({ resource: 'Release', code: 'invalid', field: 'target_commitish' });
  repository.refs.set(ref, { type: 'commit', sha: commit.sha });
}
