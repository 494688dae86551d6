import { createHash } from 'node:crypto';

/** One run of a workflow, as GitHub knows it. All numbers are decimal strings, as in its tokens. */
export type RunIdentity = {
  /** `owner/name` */
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly visibility: 'public' | 'private' | 'internal';
  /** Display name of the workflow that was triggered. */
  readonly workflow: string;
  /** `owner/name/path@ref` of the workflow that was triggered. */
  readonly workflowRef: string;
  readonly workflowSha: string;
  /** `owner/name/path@ref` of the workflow in which the job is written: a reusable one, or the same. */
  readonly jobWorkflowRef: string;
  readonly jobWorkflowSha: string;
  readonly ref: string;
  readonly refType: 'branch' | 'tag';
  readonly sha: string;
  readonly eventName: string;
  readonly runId: string;
  readonly runNumber: string;
  readonly runAttempt: string;
  readonly runnerEnvironment: 'github-hosted' | 'self-hosted';
  readonly actor: string;
  readonly actorId: string;
  readonly environment?: string;
  /** `sub` with the ids of owner and repository, as repositories made after 15 July 2026 have it. */
  readonly immutableSubject: boolean;
};

/** The parts of a {@link RunIdentity} that do not follow from others, of which only the repository must be given. */
export type RunOptions = Partial<
  Omit<RunIdentity, 'refType' | 'workflowRef' | 'workflowSha' | 'jobWorkflowRef' | 'jobWorkflowSha'>
> & {
  readonly repository: string;
  /** Path of the triggered workflow. Default `.github/workflows/release.yml`. */
  readonly workflowPath?: string;
  /** The reusable workflow that holds the job: `owner/name/path@ref` and its commit. */
  readonly reusable?: { readonly ref: string; readonly sha: string };
};

/**
 * A whole identity from the parts that matter to the caller. By default a push of the tag v1.0.0 of a public repository
 * on a hosted runner; ids and commit are made up from the names, so that other names have other ids.
 */
export function runIdentity(options: RunOptions): RunIdentity {
  const { workflowPath = '.github/workflows/release.yml', reusable, ...given } = options;
  const { repository, ref = 'refs/tags/v1.0.0', actor = 'k8s-release-robot' } = given;
  const sha = given.sha ?? createHash('sha1').update(`${repository}@${ref}`).digest('hex');
  const workflowRef = `${repository}/${workflowPath}@${ref}`;
  return {
    repositoryId: idOf(repository),
    ownerId: idOf(ownerOf(repository)),
    visibility: 'public',
    workflow: 'Release',
    workflowRef,
    workflowSha: sha,
    jobWorkflowRef: reusable?.ref ?? workflowRef,
    jobWorkflowSha: reusable?.sha ?? sha,
    ref,
    refType: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    sha,
    eventName: 'push',
    runId: '17000000001',
    runNumber: '42',
    runAttempt: '1',
    runnerEnvironment: 'github-hosted',
    actor,
    actorId: idOf(actor),
    immutableSubject: false,
    ...given,
  };
}

export function ownerOf(repository: string): string {
  return repository.split('/')[0] ?? repository;
}

function idOf(name: string): string {
  return String(createHash('sha256').update(name).digest().readUInt32BE(0));
}
