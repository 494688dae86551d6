import type { Release, Repository } from './state.ts';

/**
 * The latest release: the newest one published with `make_latest: true`, else the newest by date and version of those
 * that leave it to GitHub (`legacy`). Drafts and prereleases never are.
 */
export function latestRelease(repository: Repository): Release | undefined {
  const published = [...repository.releases.values()].filter((release) => !release.draft && !release.prerelease);
  const chosen = published.filter(({ makeLatest }) => makeLatest === 'true').sort(byPublication);
  const left = published.filter(({ makeLatest }) => makeLatest === 'legacy').sort(byCreation);
  return chosen.at(-1) ?? left.at(-1);
}

function byPublication(left: Release, right: Release): number {
  return (left.publishedAt?.getTime() ?? 0) - (right.publishedAt?.getTime() ?? 0) || left.id - right.id;
}

function byCreation(left: Release, right: Release): number {
  return left.createdAt.getTime() - right.createdAt.getTime() || byVersion(left.tag, right.tag);
}

function byVersion(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}
