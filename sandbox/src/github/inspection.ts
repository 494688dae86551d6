import { latestRelease } from './latest.ts';
import { assetsOf } from './release-json.ts';
import { repositoryNamed } from './setup.ts';
import type { Asset, Attestation, GitRef, Release, Repository, Run, World } from './state.ts';

type ReleaseView = Release & {
  /** Whether `releases/latest` is this one. */
  readonly latest: boolean;
  /** With their bytes. */
  readonly assets: readonly Asset[];
};

/** What a repository holds, as plain data, drafts and starters included, for tests to look at past the API. */
export type Inspection = {
  releases(repository: string): readonly ReleaseView[];
  /** By full name (`refs/tags/v1.0.0`). */
  refs(repository: string): ReadonlyMap<string, GitRef>;
  attestations(repository: string): readonly Attestation[];
  runs(repository: string): readonly Run[];
};

export function createInspection(world: World): Inspection {
  return {
    releases: (name) => {
      const repository = repositoryNamed(world, name);
      return [...repository.releases.values()].map((release) => viewOf(repository, release));
    },
    refs: (name) => new Map(repositoryNamed(world, name).refs),
    attestations: (name) => [...repositoryNamed(world, name).attestations],
    runs: (name) => [...repositoryNamed(world, name).runs.values()],
  };
}

function viewOf(repository: Repository, release: Release): ReleaseView {
  const latest = latestRelease(repository)?.id === release.id;
  return { ...release, latest, assets: assetsOf(repository, release.id) };
}
