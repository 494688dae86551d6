import type { Component, Party } from '../inventory.ts';
import { packageUrl } from '../purl.ts';

/** The release's source, as the one who makes the release knows it. */
export type SourceDescription = {
  readonly name: string;
  readonly version: string | undefined;
  /** `https://github.com/owner/name`, without credentials. */
  readonly repositoryUrl: string | undefined;
  readonly commit: string | undefined;
  readonly supplier: Party | undefined;
};

/** The source tree as a component. Its key lacks the version, so that it is the same in every release. */
export function sourcePackage({ name, version, repositoryUrl, commit, supplier }: SourceDescription): Component {
  const github = /^https:\/\/github\.com\/(?<path>[\w.-]+\/[\w.-]+)$/.exec(repositoryUrl ?? '')?.groups?.['path'];
  const revision = version ?? commit;
  return {
    key: `source:${name}`,
    kind: 'source',
    name,
    version: revision,
    purl: github === undefined ? undefined : packageUrl({ type: 'github', path: github, version: revision }),
    supplier,
    downloadLocation:
      repositoryUrl === undefined || commit === undefined ? undefined : `git+${repositoryUrl}@${commit}`,
  };
}
