import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runIdentity, type RunOptions } from '../../../sandbox/src/identity/run-identity.ts';
import { provenancePredicate, PROVENANCE_TYPE } from '../../src/intoto/slsa-provenance.ts';
import { statement, type ResourceDescriptor } from '../../src/intoto/statement.ts';
import { expectedIdentity } from '../../src/policy/expected-identity.ts';
import type { ExpectedIdentity } from '../../src/policy/identity.ts';
import { fileSubjects } from '../../src/subject/file-subjects.ts';
import type { FileSubject } from '../../src/subject/subject.ts';
import type { World } from '../sigstore/world.ts';

export const REPOSITORY = 'kubernetes-sigs/bom';
export const SUITE = 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0';

/** The run that releases: the suite's reusable workflow, called by the tag v1.0.0 of the project. */
export const RELEASE: RunOptions = { repository: REPOSITORY, reusable: { ref: SUITE, sha: 'b'.repeat(40) } };

/** A folder with files, gone when the test ends. */
export async function folder(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'evidence-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return path;
}

export async function subjectIn(directory: string, name: string): Promise<FileSubject> {
  const [subject] = await fileSubjects([{ name, path: join(directory, name), size: 1 }]);
  if (subject === undefined) throw new Error(`no ${name}`);
  return subject;
}

/** The JSON of a signature over a file, by a run. */
export async function signed(world: World, subject: FileSubject, run: RunOptions = RELEASE): Promise<string> {
  const { bundle } = await world.session({ run }).signDigest({ name: subject.name, sha256: subject.digests.sha256 });
  return bundle.json;
}

/** The JSON of a statement by a run. */
export async function attested(
  world: World,
  subjects: readonly ResourceDescriptor[],
  options: { readonly type?: string; readonly run?: RunOptions } = {},
): Promise<string> {
  const { type = PROVENANCE_TYPE, run = RELEASE } = options;
  const identity = runIdentity(run);
  const predicate =
    type === PROVENANCE_TYPE
      ? provenancePredicate({ ...identity, repositoryOwnerId: identity.ownerId }, 'https://github.com')
      : {};
  const { bundle } = await world.session({ run }).signStatement(statement(subjects, type, predicate));
  return bundle.json;
}

/** Who signs in {@link RELEASE}. */
export function releaseIdentity(world: World): ExpectedIdentity {
  const run = runIdentity(RELEASE);
  return expectedIdentity(
    {
      certificateIdentity: undefined,
      certificateIdentityRegexp: undefined,
      signerWorkflow: SUITE,
      certificateOidcIssuer: world.sigstore.oidc.issuer,
      signerDigests: [],
      sourceRepository: REPOSITORY,
      sourceRef: undefined,
      sourceDigest: undefined,
      runnerEnvironment: undefined,
      buildTrigger: undefined,
    },
    {
      serverUrl: 'https://github.com',
      repository: run.repository,
      repositoryId: run.repositoryId,
      ref: run.ref,
      sha: run.sha,
      workflowRef: run.workflowRef,
    },
  );
}
