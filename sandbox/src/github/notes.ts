import type { Answer } from '../service/exchange.ts';
import { type Call } from './call.ts';
import { validationFailed } from './errors.ts';
import { readFields, requiredText, textField } from './fields.ts';
import { commitsBetween, resolveCommit } from './history.ts';
import type { Commit, Repository } from './state.ts';
import { reply, type Reply } from './schema.ts';

export type NotesRange = {
  readonly tag: string;
  /** Where the tag will be made if it is not there. */
  readonly target: string;
  /** A tag; undefined takes the last published release that the commit descends from. */
  readonly previous: string | undefined;
};

/** POST releases/generate-notes. */
export async function generateNotes(call: Call): Promise<Answer> {
  const fields = await readFields(call.exchange);
  const notes = notesFor(call, {
    tag: requiredText(fields, 'tag_name'),
    target: textField(fields, 'target_commitish') ?? call.repository.defaultBranch,
    previous: textField(fields, 'previous_tag_name'),
  });
  return reply('repos/generate-release-notes', 200, notes);
}

/** The pull requests merged since the previous release, one a line, and a link to all changes. */
export function notesFor(
  { repository, world }: Call,
  { tag, target, previous }: NotesRange,
): Reply<'repos/generate-release-notes', 200> {
  const head = resolveCommit(repository, `refs/tags/${tag}`) ?? resolveCommit(repository, target);
  if (head === undefined) throw validationFailed({ resource: 'Release', code: 'invalid', field: 'target_commitish' });
  const previousTag = previous ?? previousReleaseTag(repository, head, tag);
  const base = previousTag === undefined ? undefined : resolveCommit(repository, `refs/tags/${previousTag}`);
  if (previous !== undefined && base === undefined) {
    throw validationFailed({ resource: 'Release', code: 'invalid', field: 'previous_tag_name' });
  }
  const web = `${world.hosts().web}/${repository.fullName}`;
  const changes = commitsBetween(repository, base, head).flatMap(({ sha }) =>
    [...repository.pullRequests.values()].filter(({ mergeCommit }) => mergeCommit === sha),
  );
  const lines = changes.map(({ title, author, number }) => `* ${title} by @${author} in ${web}/pull/${number}`);
  const all = previousTag === undefined ? `${web}/commits/${tag}` : `${web}/compare/${previousTag}...${tag}`;
  const heading = lines.length === 0 ? [] : ["## What's Changed", ...lines, '', ''];
  return { name: tag, body: [...heading, `**Full Changelog**: ${all}`].join('\n') };
}

function previousReleaseTag(repository: Repository, head: Commit, tag: string): string | undefined {
  const known = new Set(commitsBetween(repository, undefined, head).map(({ sha }) => sha));
  const earlier = [...repository.releases.values()].filter((release) => {
    const commit = resolveCommit(repository, `refs/tags/${release.tag}`);
    return !release.draft && release.tag !== tag && commit !== undefined && known.has(commit.sha);
  });
  return earlier
    .sort((left, right) => left.createdAt.getTime() - right.createdAt.getTime() || left.id - right.id)
    .at(-1)?.tag;
}
