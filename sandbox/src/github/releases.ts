import type { Answer } from '../service/exchange.ts';
import { parameter, seesDrafts, type Call } from './call.ts';
import { notFound } from './errors.ts';
import { latestRelease } from './latest.ts';
import { pageOf } from './paging.ts';
import { releaseJson } from './release-json.ts';
import type { Release } from './state.ts';
import { reply } from './schema.ts';

/** GET releases: newest first; drafts for those only who may write. */
export function listReleases(call: Call): Answer {
  const all = [...call.repository.releases.values()].filter(({ draft }) => !draft || seesDrafts(call));
  const newest = all.sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime() || right.id - left.id);
  const { items, headers } = pageOf(call, newest);
  const body = items.map((release) => releaseJson(call.world.hosts(), call.repository, release));
  return reply('repos/list-releases', 200, body, headers);
}

/** GET releases/{id}. */
export function getRelease(call: Call): Answer {
  return answer(call, visibleRelease(call));
}

/** GET releases/tags/{tag}: never a draft. */
export function getReleaseByTag(call: Call): Answer {
  const tag = parameter(call, 'tag');
  return answer(
    call,
    [...call.repository.releases.values()].find((release) => !release.draft && release.tag === tag),
  );
}

/** GET releases/latest. */
export function getLatestRelease(call: Call): Answer {
  return answer(call, latestRelease(call.repository));
}

/** The release that the path names by `id`; 404 if it is not there or hidden. */
export function visibleRelease(call: Call): Release {
  const release = call.repository.releases.get(Number(parameter(call, 'id')));
  if (release === undefined || (release.draft && !seesDrafts(call))) throw notFound();
  return release;
}

function answer(call: Call, release: Release | undefined): Answer {
  if (release === undefined) throw notFound();
  return reply('repos/get-release', 200, releaseJson(call.world.hosts(), call.repository, release));
}
