import type { components } from '@octokit/openapi-types';
import type { GitHubApi } from './api.ts';
import { allPages } from './pages.ts';

export type WorkflowRun = {
  readonly event: string;
  /** The commit. */
  readonly commit: string;
  /** `.github/workflows/release.yml`, with `@ref` when GitHub adds it. */
  readonly workflow: string;
  readonly attempt: number;
  /** ISO 8601. */
  readonly startedAt: string | undefined;
};

export type WorkflowJob = {
  readonly name: string;
  readonly conclusion: string | undefined;
  /** Labels that the job asked for; hosted and self-hosted runners differ in `runnerGroup`. */
  readonly labels: readonly string[];
  readonly runnerGroup: string | undefined;
};

const PERMISSION = 'actions: read';

/** A run of this repository's workflows; `undefined` when there is none, or the token may not see it. */
export async function getRun(api: GitHubApi, id: string): Promise<WorkflowRun | undefined> {
  const answer = await api.request({
    method: 'GET',
    path: `/actions/runs/${encodeURIComponent(id)}`,
    purpose: `run ${id}`,
    permission: PERMISSION,
    expect: [403, 404],
  });
  if (answer.status >= 400) return undefined;
  const run = answer.data as components['schemas']['workflow-run'];
  return {
    event: run.event,
    commit: run.head_sha,
    workflow: run.path,
    attempt: run.run_attempt ?? 1,
    startedAt: run.run_started_at,
  };
}

/** The jobs of one attempt of a run. */
export async function listJobs(api: GitHubApi, run: string, attempt: number): Promise<WorkflowJob[]> {
  return allPages(
    api,
    {
      path: `/actions/runs/${encodeURIComponent(run)}/attempts/${attempt}/jobs?per_page=100`,
      purpose: `the jobs of run ${run}`,
      permission: PERMISSION,
    },
    (page) =>
      (page as { readonly jobs: readonly components['schemas']['job'][] }).jobs.map((job) => ({
        name: job.name,
        conclusion: job.conclusion ?? undefined,
        labels: job.labels,
        runnerGroup: job.runner_group_name ?? undefined,
      })),
  );
}
