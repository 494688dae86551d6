import type { Call } from './call.ts';
import { custom, notFound, validationFailed } from './errors.ts';
import { flagField, textField, type Fields } from './fields.ts';
import { resolveCommit } from './history.ts';
import { holds } from './permissions.ts';
import type { MakeLatest, Release, Repository } from './state.ts';

const BODY_LIMIT = 125_000;

/** `release` with what a request says about it; checks what GitHub checks. */
export function withFields(release: Release, fields: Fields): Release {
  const body = textField(fields, 'body') ?? release.body;
  if (body !== undefined && body.length > BODY_LIMIT) {
    throw validationFailed(custom('Release', 'body', `body is too long (maximum is ${BODY_LIMIT} characters)`));
  }
  const tag = textField(fields, 'tag_name') ?? release.tag;
  if (!isTagName(tag)) {
    throw validationFailed(
      custom('Release', 'tag_name', 'tag_name is not a valid tag'),
      custom('Release', 'tag_name', 'tag_name is not well-formed'),
    );
  }
  const changed: Release = {
    ...release,
    tag,
    target: textField(fields, 'target_commitish') ?? release.target,
    name: textField(fields, 'name') ?? release.name,
    body,
    draft: flagField(fields, 'draft') ?? release.draft,
    prerelease: flagField(fields, 'prerelease') ?? release.prerelease,
    makeLatest: makeLatest(fields) ?? release.makeLatest,
  };
  if (changed.prerelease && !changed.draft && fields['make_latest'] === 'true') {
    throw validationFailed(custom('Release', 'make_latest', 'Latest release cannot be draft or prerelease'));
  }
  return changed;
}

/**
 * GitHub answers 404 if the tagged commit changes workflow files against the default branch and the token may not write
 * workflows, which GITHUB_TOKEN never may. A tag that exists already is nothing new.
 */
export function requireWorkflowPermission(call: Call, release: Release): void {
  const { repository, token } = call;
  if (repository.refs.has(`refs/tags/${release.tag}`) || holds(token, repository, ['workflows', 'write'])) return;
  const target = workflowFiles(repository, release.target);
  const standard = workflowFiles(repository, repository.defaultBranch);
  for (const [path, bytes] of target) if (standard.get(path)?.equals(bytes) !== true) throw notFound();
}

function workflowFiles(repository: Repository, name: string): ReadonlyMap<string, Buffer> {
  const files = resolveCommit(repository, name)?.files ?? new Map<string, Buffer>();
  return new Map([...files].filter(([path]) => path.startsWith('.github/workflows/')));
}

function makeLatest(fields: Fields): MakeLatest | undefined {
  const value = textField(fields, 'make_latest');
  if (value === undefined || value === 'true' || value === 'false' || value === 'legacy') return value;
  throw validationFailed({ resource: 'Release', code: 'invalid', field: 'make_latest' });
}

// git-check-ref-format(1).
function isTagName(tag: string): boolean {
  return tag !== '' && !/[\s~^:?*[\\]|\.\.|@\{|^[/.]|\/\.|[/.]$|\.lock$|\/\//.test(tag) && !/\p{Cc}/u.test(tag);
}
