import type { Environment, Host } from '@release-actions/shared/host/host';
import type { Surroundings } from '@release-actions/shared/host/workspace';
import type { Git, GitCommit } from '@release-actions/shared/sbom/catalog/git';
import { readCommit } from '@release-actions/shared/sbom/catalog/git';
import type { ReleaseOptions } from '@release-actions/shared/sbom/release-inventory';
import type { Inputs } from './inputs.ts';
import { readOwner } from './owner.ts';

/** What the run and the checkout say of the release, apart from its files. */
export async function describeRelease(
  { environment, version }: Pick<Host, 'environment' | 'version'>,
  around: Surroundings,
  inputs: Inputs,
  git: Git,
): Promise<Omit<ReleaseOptions, 'files' | 'exclude' | 'onBytes'>> {
  const { name, tag, source } = inputs;
  const commit = await readCommit(git, source);
  const created = createdAt(environment, commit);
  const repository = environment['GITHUB_REPOSITORY'];
  const repositoryUrl = repository ? `${around.serverUrl}/${repository}` : undefined;
  return {
    source: {
      name,
      version: inputs.version,
      repositoryUrl,
      // Without git the commit of the run is right only where actions/checkout puts it by default.
      commit: commit?.sha ?? (source === around.workspace ? environment['GITHUB_SHA'] : undefined),
      supplier: await readOwner(environment),
      directory: source,
    },
    downloadUrl: repositoryUrl && tag ? `${repositoryUrl}/releases/download/${tag}/` : undefined,
    created: { date: created ?? new Date(), fixed: created !== undefined },
    tool: `release-actions-sbom-${version}`,
  };
}

/** What the build says (https://reproducible-builds.org/docs/source-date-epoch), else the time of the commit. */
function createdAt(environment: Environment, commit: GitCommit | undefined): Date | undefined {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : commit?.time;
}
