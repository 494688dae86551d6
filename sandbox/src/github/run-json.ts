import { repositoryJson } from './repository-json.ts';
import type { Attempt, Commit, Hosts, Job, Repository, Run } from './state.ts';
import { nodeId, userJson } from './user-json.ts';
import type { Schemas } from './schema.ts';

export function runJson(hosts: Hosts, repository: Repository, run: Run, attempt: Attempt): Schemas['workflow-run'] {
  const actor = userJson(hosts, run.actor);
  const repo = repositoryJson(hosts, repository);
  const commit = repository.commits.get(run.headSha);
  return {
    id: run.id,
    name: run.workflowName,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.headBranch ?? null,
    head_sha: run.headSha,
    path: run.workflowPath,
    display_title: commit?.message.split('\n')[0] ?? run.workflowName,
    run_number: run.number,
    run_attempt: attempt.number,
    referenced_workflows: [...run.referencedWorkflows],
    event: run.event,
    status: attempt.conclusion === undefined ? 'in_progress' : 'completed',
    conclusion: attempt.conclusion ?? null,
    workflow_id: run.workflowId,
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    pull_requests: [],
    created_at: run.createdAt.toISOString(),
    updated_at: attempt.startedAt.toISOString(),
    run_started_at: attempt.startedAt.toISOString(),
    actor,
    triggering_actor: actor,
    ...runUrls(hosts, repository, run, attempt),
    head_commit: commit === undefined ? null : headCommitJson(commit),
    repository: repo,
    head_repository: repo,
  };
}

export function jobJson(
  hosts: Hosts,
  repository: Repository,
  { run, attempt }: { readonly run: Run; readonly attempt: Attempt },
  job: Job,
): Schemas['job'] {
  const api = `${hosts.api}/repos/${repository.fullName}`;
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: attempt.number,
    node_id: nodeId('CheckRun', job.id),
    head_sha: run.headSha,
    head_branch: run.headBranch ?? null,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${hosts.web}/${repository.fullName}/actions/runs/${run.id}/job/${job.id}`,
    check_run_url: `${api}/check-runs/${job.id}`,
    status: job.conclusion === undefined ? 'in_progress' : 'completed',
    conclusion: job.conclusion ?? null,
    created_at: job.startedAt.toISOString(),
    started_at: job.startedAt.toISOString(),
    completed_at: job.completedAt?.toISOString() ?? null,
    name: job.name,
    steps: [],
    labels: [...job.labels],
    runner_id: job.id,
    runner_name: job.runnerName,
    runner_group_id: 0,
    runner_group_name: 'GitHub Actions',
    workflow_name: run.workflowName,
  };
}

type RunUrl = Extract<keyof Schemas['workflow-run'], `${string}_url` | 'url'>;

function runUrls(
  hosts: Hosts,
  { fullName }: Repository,
  run: Run,
  attempt: Attempt,
): Pick<Schemas['workflow-run'], RunUrl> {
  const api = `${hosts.api}/repos/${fullName}`;
  const url = `${api}/actions/runs/${run.id}`;
  return {
    url,
    html_url: `${hosts.web}/${fullName}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt.number === 1 ? null : `${url}/attempts/${attempt.number - 1}`,
    workflow_url: `${api}/actions/workflows/${run.workflowId}`,
  };
}

function headCommitJson({ sha, treeSha, message, author }: Commit): Schemas['nullable-simple-commit'] {
  const { name, email, date } = author;
  return {
    id: sha,
    tree_id: treeSha,
    message,
    timestamp: date.toISOString(),
    author: { name, email },
    committer: { name, email },
  };
}
