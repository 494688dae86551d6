import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventPayload } from '@release-actions/sandbox/identity/event-payload';
import { runIdentity, type RunIdentity } from '@release-actions/sandbox/identity/run-identity';
import { runnerEnvironment } from '@release-actions/sandbox/identity/runner-environment';
import type { Permissions } from '@release-actions/sandbox/github/tokens';
import { startSandbox, type Sandbox } from '@release-actions/sandbox/sandbox';
import type { Project } from './project.ts';

/** The workflow that signs, as `owner/name/path@ref`, and its commit: the one that projects call. */
const SIGNER = {
  ref: 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0',
  sha: 'c0ffee'.padEnd(40, '0'),
} as const;

/** The sandbox with the project in it, and the files by which actions find their way there. */
export type World = {
  readonly sandbox: Sandbox;
  readonly trustedRoot: string;
  readonly signingConfig: string;
  readonly project: Project;
  readonly tag: string;
  readonly commit: string;
  /** The workflow that signs. */
  readonly signer: { readonly ref: string; readonly sha: string };
  /** Seconds since the epoch: the time of a commit that is made up. `undefined` where git knows it. */
  readonly madeUpTime: number | undefined;
};

/** A job of a run: who it is and what its token may do. */
export type Job = {
  readonly identity: RunIdentity;
  readonly permissions: Permissions;
  /** Whether it may ask for ID tokens. */
  readonly idToken: boolean;
};

export async function openWorld(project: Project, tag: string, folder: string): Promise<World> {
  await mkdir(folder, { recursive: true });
  const sandbox = await startSandbox();
  const { repository } = project;
  const identity = runIdentity({ repository, ref: `refs/tags/${tag}` });
  sandbox.github.addRepository({
    fullName: repository,
    id: Number(identity.repositoryId),
    ownerId: Number(identity.ownerId),
  });
  const commit = sandbox.github.addCommit(repository, {
    message: `Release ${tag}`,
    ...(project.commit === undefined ? {} : { sha: project.commit }),
  });
  sandbox.github.addTag(repository, { name: tag, commit: commit.sha, message: `Release ${tag}` });
  const trustedRoot = join(folder, 'trusted_root.json');
  const signingConfig = join(folder, 'signing_config.json');
  await writeFile(trustedRoot, JSON.stringify(sandbox.sigstore.trustedRoot, undefined, 2));
  await writeFile(
    signingConfig,
    JSON.stringify(sandbox.sigstore.signingConfig({ rekor: 'v1', tsa: true }), undefined, 2),
  );
  const madeUpTime = project.commit === undefined ? Math.floor(Date.now() / 1000) : undefined;
  return { sandbox, trustedRoot, signingConfig, project, tag, commit: commit.sha, signer: SIGNER, madeUpTime };
}

/** A run of the project's release workflow on its tag, whose jobs are written in our reusable workflow. */
export function releaseRun(world: World, attempt: number): RunIdentity {
  return runIdentity({
    repository: world.project.repository,
    ref: `refs/tags/${world.tag}`,
    sha: world.commit,
    runAttempt: String(attempt),
    reusable: SIGNER,
  });
}

/** A stranger's run that calls the same reusable workflow, or has one of its own. */
export function strangersRun(world: World, reusable: boolean): RunIdentity {
  const own = releaseRun(world, 1);
  return runIdentity({
    repository: 'somebody/else',
    ref: own.ref,
    ...(reusable ? { reusable: { ref: own.jobWorkflowRef, sha: own.jobWorkflowSha } } : {}),
  });
}

/** What the runner gives to the steps of a job: its variables, and the values of the contexts in action.yml. */
export function stepSurroundings(world: World, job: Job) {
  const { sandbox, project } = world;
  const token = sandbox.github.addToken({ repository: project.repository, permissions: job.permissions });
  const { identity } = job;
  return {
    environment: {
      ...runnerEnvironment(identity),
      GITHUB_API_URL: sandbox.github.apiUrl,
      // A second attempt must say the same, and the time of the commit is what documents are dated by.
      ...(world.madeUpTime === undefined ? {} : { SOURCE_DATE_EPOCH: String(world.madeUpTime) }),
      ...(job.idToken ? sandbox.sigstore.registerRun(identity) : {}),
    },
    contexts: {
      'github.token': token,
      'job.workflow_ref': identity.jobWorkflowRef,
      'github.repository': identity.repository,
    },
    event: eventPayload(identity),
    secrets: [token],
  };
}
