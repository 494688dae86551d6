import { randomBytes } from 'node:crypto';
import type { Answer } from '../service/exchange.ts';
import { actorOf, type Call } from './call.ts';
import { custom, validationFailed } from './errors.ts';
import { flagField, readFields, textField } from './fields.ts';
import { notesFor } from './notes.ts';
import { publish } from './publication.ts';
import { requireWorkflowPermission, withFields } from './release-fields.ts';
import { assetsOf, releaseJson } from './release-json.ts';
import { visibleRelease } from './releases.ts';
import type { Release } from './state.ts';
import { reply } from './schema.ts';

/** POST releases: a draft makes no tag, a published one does if it is missing. */
export async function createRelease(call: Call): Promise<Answer> {
  const { world, repository } = call;
  const fields = await readFields(call.exchange);
  const tag = textField(fields, 'tag_name') ?? '';
  if (tag === '') throw validationFailed({ resource: 'Release', code: 'missing_field', field: 'tag_name' });
  const asked = withFields(newRelease(call, tag), fields);
  requireWorkflowPermission(call, asked);
  const release = asked.draft ? asked : publish(call, asked);
  const noted = flagField(fields, 'generate_release_notes') === true ? withNotes(call, release) : release;
  repository.releases.set(noted.id, noted);
  const body = releaseJson(world.hosts(), repository, noted);
  return reply('repos/create-release', 201, body, { location: body.url });
}

/** PATCH releases/{id}. */
export async function updateRelease(call: Call): Promise<Answer> {
  const { world, repository } = call;
  const before = visibleRelease(call);
  const after = withFields({ ...before, updatedAt: world.now() }, await readFields(call.exchange));
  if (before.immutable) requireFrozenFields(before, after);
  const becomesVisible = !after.draft && (before.draft || before.tag !== after.tag);
  if (becomesVisible) requireWorkflowPermission(call, after);
  const release = becomesVisible ? publish(call, after) : after;
  repository.releases.set(release.id, release);
  return reply('repos/update-release', 200, releaseJson(world.hosts(), repository, release));
}

/** DELETE releases/{id}: the tag stays; the name of an immutable release stays burnt. */
export function deleteRelease(call: Call): Answer {
  const { id } = visibleRelease(call);
  for (const asset of assetsOf(call.repository, id)) call.repository.assets.delete(asset.id);
  call.repository.releases.delete(id);
  return { status: 204 };
}

function newRelease(call: Call, tag: string): Release {
  const { world, repository } = call;
  const now = world.now();
  return {
    id: world.nextId(),
    tag,
    target: repository.defaultBranch,
    name: undefined,
    body: undefined,
    draft: false,
    prerelease: false,
    immutable: false,
    makeLatest: 'true',
    author: actorOf(call),
    createdAt: now,
    updatedAt: now,
    publishedAt: undefined,
    untagged: `untagged-${randomBytes(10).toString('hex')}`,
  };
}

function withNotes(call: Call, release: Release): Release {
  const notes = notesFor(call, { tag: release.tag, target: release.target, previous: undefined });
  const body = release.body === undefined ? notes.body : `${release.body}\n\n${notes.body}`;
  return { ...release, name: release.name ?? notes.name, body };
}

// Title, notes, prerelease and make_latest stay editable (measured in github/docs#45718); tag and state do not.
function requireFrozenFields(before: Release, after: Release): void {
  const changed = (field: string): Error =>
    validationFailed(custom('Release', field, `${field} cannot be changed when release is immutable`));
  if (after.draft) throw changed('state');
  if (after.tag !== before.tag) throw changed('tag_name');
}
