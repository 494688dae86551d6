import { createHash } from 'node:crypto';
import type { Attempt, Conclusion, Job, Repository, Run, World } from './state.ts';

export type NewJob = {
  readonly name: string;
  /** Default `ubuntu-latest`. */
  readonly labels?: readonly string[];
  /** Undefined: it runs. */
  readonly conclusion?: Conclusion;
};

export type NewRun = {
  readonly id?: number;
  readonly number?: number;
  /** Default `.github/workflows/release.yml`. */
  readonly workflowPath?: string;
  readonly workflowName?: string;
  /** Default `push`. */
  readonly event?: string;
  readonly headSha: string;
  /** Branch, or tag of a run on a tag. */
  readonly headBranch?: string;
  readonly actor?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly referencedWorkflows?: Run['referencedWorkflows'];
  /** How many times it was started; default 1. All but the last failed. */
  readonly attempts?: number;
  readonly jobs?: readonly NewJob[];
  /** Of the last attempt; undefined: it runs. */
  readonly conclusion?: Conclusion;
};

export function createRun(world: World, repository: Repository, options: NewRun): Run {
  const path = options.workflowPath ?? '.github/workflows/release.yml';
  const last = options.attempts ?? 1;
  const run: Run = {
    id: options.id ?? world.nextId(),
    number: options.number ?? repository.runs.size + 1,
    workflowName:
      options.workflowName ??
      path
        .split('/')
        .at(-1)
        ?.replace(/\.ya?ml$/, '') ??
      path,
    workflowPath: path,
    workflowId: workflowIdOf(path),
    event: options.event ?? 'push',
    headBranch: options.headBranch,
    headSha: options.headSha,
    actor: options.actor ?? 'octocat',
    createdAt: world.now(),
    inputs: options.inputs ?? {},
    referencedWorkflows: options.referencedWorkflows ?? [],
    attempts: Array.from({ length: last }, (_, index): Attempt => {
      const conclusion = index + 1 === last ? options.conclusion : 'failure';
      const jobs = (options.jobs ?? []).map((job) => createJob(world, job, conclusion));
      return { number: index + 1, startedAt: world.now(), conclusion, jobs };
    }),
  };
  repository.runs.set(run.id, run);
  return run;
}

/** Always the same for a path, as GitHub's are. */
export function workflowIdOf(path: string): number {
  return createHash('sha256').update(path).digest().readUInt32BE(0);
}

function createJob(world: World, job: NewJob, runConclusion: Conclusion | undefined): Job {
  const conclusion = job.conclusion ?? runConclusion;
  return {
    id: world.nextId(),
    name: job.name,
    labels: job.labels ?? ['ubuntu-latest'],
    conclusion,
    runnerName: 'GitHub Actions 1',
    startedAt: world.now(),
    completedAt: conclusion === undefined ? undefined : world.now(),
  };
}
