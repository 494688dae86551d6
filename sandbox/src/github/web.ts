import type { Answer, Exchange } from '../service/exchange.ts';
import { latestRelease } from './latest.ts';
import { assetsOf } from './release-json.ts';
import { findRepository, type Release, type Repository, type World } from './state.ts';
import { assetLocation } from './storage.ts';

/**
 * What browsers see of releases: downloads by tag, or of the latest one, redirected to the storage host. It knows no API
 * tokens, so drafts and private repositories are 404 for everybody.
 */
export function serveWeb(exchange: Exchange, world: World): Answer {
  const match = /^\/([^/]+\/[^/]+)\/releases\/(?:download\/(.+)|latest\/download)\/([^/]+)$/.exec(
    exchange.url.pathname,
  );
  const [, fullName = '', tag, name = ''] = (match ?? []).map((part) =>
    part === undefined ? undefined : decodeURIComponent(part),
  );
  const repository = findRepository(world, fullName);
  if (repository === undefined || repository.visibility !== 'public') return missing();
  const release = tag === undefined ? latestRelease(repository) : published(repository, tag);
  if (release === undefined) return missing();
  const asset = assetsOf(repository, release.id).find((entry) => entry.name === name && entry.state === 'uploaded');
  if (asset === undefined) return missing();
  return { status: 302, headers: { location: assetLocation(world, repository, asset) } };
}

function published(repository: Repository, tag: string): Release | undefined {
  return [...repository.releases.values()].find((release) => !release.draft && release.tag === tag);
}

function missing(): Answer {
  return { status: 404, body: 'Not Found' };
}
