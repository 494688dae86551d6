import type { Answer } from '../service/exchange.ts';
import { parameter, type Call } from './call.ts';
import { personJson, UNVERIFIED } from './commit-json.ts';
import { failure, notFound } from './errors.ts';
import { readFields, flagField, requiredText } from './fields.ts';
import { ancestors, commitOf } from './history.ts';
import { pageOf } from './paging.ts';
import type { GitRef, Hosts, Repository } from './state.ts';
import { requireFreeTag, requireUnfrozenTag } from './tag-rules.ts';
import { nodeId } from './user-json.ts';
import { reply, type Schemas } from './schema.ts';

/** GET git/ref/{ref}: the exact ref, named without `refs/`. */
export function getRef(call: Call): Answer {
  const name = `refs/${parameter(call, 'ref')}`;
  const ref = call.repository.refs.get(name);
  if (ref === undefined) throw notFound();
  return reply('git/get-ref', 200, refJson(call.world.hosts(), call.repository, [name, ref]));
}

/** GET git/matching-refs/{ref}: all refs that begin so. */
export function listMatchingRefs(call: Call): Answer {
  const prefix = `refs/${call.parameters['ref'] ?? ''}`;
  const matching = [...call.repository.refs].filter(([name]) => name.startsWith(prefix)).sort(byName);
  const body = matching.map((entry) => refJson(call.world.hosts(), call.repository, entry));
  return reply('git/list-matching-refs', 200, body);
}

/** POST git/refs. */
export async function createRef(call: Call): Promise<Answer> {
  const fields = await readFields(call.exchange);
  const [name, sha] = [requiredText(fields, 'ref'), requiredText(fields, 'sha')];
  if (!/^refs\/[^/]+\/.+$/.test(name)) {
    throw failure(422, "Reference name must start with 'refs/' and contain at least two slashes.");
  }
  if (call.repository.refs.has(name)) throw failure(422, 'Reference already exists');
  const ref = refTo(call.repository, sha);
  requireFreeTag(call.repository, name);
  call.repository.refs.set(name, ref);
  return reply('git/create-ref', 201, refJson(call.world.hosts(), call.repository, [name, ref]));
}

/** PATCH git/refs/{ref}: forward only, unless `force`. */
export async function updateRef(call: Call): Promise<Answer> {
  const name = `refs/${parameter(call, 'ref')}`;
  const fields = await readFields(call.exchange);
  const current = call.repository.refs.get(name);
  if (current === undefined) throw failure(422, 'Reference does not exist');
  const ref = refTo(call.repository, requiredText(fields, 'sha'));
  requireUnfrozenTag(call.repository, name, 'update');
  if (flagField(fields, 'force') !== true && !descends(call.repository, ref, current)) {
    throw failure(422, 'Update is not a fast forward');
  }
  call.repository.refs.set(name, ref);
  return reply('git/update-ref', 200, refJson(call.world.hosts(), call.repository, [name, ref]));
}

/** DELETE git/refs/{ref}. */
export function deleteRef(call: Call): Answer {
  const name = `refs/${parameter(call, 'ref')}`;
  if (!call.repository.refs.has(name)) throw failure(422, 'Reference does not exist');
  requireUnfrozenTag(call.repository, name, 'delete');
  call.repository.refs.delete(name);
  return { status: 204 };
}

/** GET git/tags/{sha}: an annotated tag. */
export function getTagObject(call: Call): Answer {
  const { world, repository } = call;
  const tag = repository.tagObjects.get(parameter(call, 'sha'));
  if (tag === undefined) throw notFound();
  const api = `${world.hosts().api}/repos/${repository.fullName}/git`;
  return reply('git/get-tag', 200, {
    node_id: nodeId('Tag', tag.sha),
    tag: tag.tag,
    sha: tag.sha,
    url: `${api}/tags/${tag.sha}`,
    message: tag.message,
    tagger: personJson(tag.tagger),
    object: { sha: tag.target, type: 'commit', url: `${api}/commits/${tag.target}` },
    verification: UNVERIFIED,
  });
}

/** GET tags: names with the commits they lead to. */
export function listTags(call: Call): Answer {
  const { world, repository } = call;
  const api = `${world.hosts().api}/repos/${repository.fullName}`;
  const tags = [...repository.refs]
    .filter(([name]) => name.startsWith('refs/tags/'))
    .sort(byName)
    .reverse();
  const { items, headers } = pageOf(call, tags);
  const body = items.map(([ref, target]) => {
    const name = ref.slice('refs/tags/'.length);
    const sha = commitOf(repository, target)?.sha ?? target.sha;
    return {
      name,
      commit: { sha, url: `${api}/commits/${sha}` },
      zipball_url: `${api}/zipball/${ref}`,
      tarball_url: `${api}/tarball/${ref}`,
      node_id: nodeId('Ref', ref),
    };
  });
  return reply('repos/list-tags', 200, body, headers);
}

function refJson(hosts: Hosts, { fullName }: Repository, [name, ref]: readonly [string, GitRef]): Schemas['git-ref'] {
  const api = `${hosts.api}/repos/${fullName}/git`;
  return {
    ref: name,
    node_id: nodeId('Ref', name),
    url: `${api}/${name}`,
    object: { ...ref, url: `${api}/${ref.type}s/${ref.sha}` },
  };
}

function refTo(repository: Repository, sha: string): GitRef {
  if (repository.commits.has(sha)) return { type: 'commit', sha };
  if (repository.tagObjects.has(sha)) return { type: 'tag', sha };
  throw failure(422, 'Object does not exist');
}

function descends(repository: Repository, ref: GitRef, current: GitRef): boolean {
  const [from, to] = [commitOf(repository, ref), commitOf(repository, current)];
  return from !== undefined && to !== undefined && ancestors(repository, from).some(({ sha }) => sha === to.sha);
}

function byName([left]: readonly [string, GitRef], [right]: readonly [string, GitRef]): number {
  return left < right ? -1 : Number(left > right);
}
