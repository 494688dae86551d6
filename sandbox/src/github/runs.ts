import type { Answer } from '../service/exchange.ts';
import { parameter, type Call } from './call.ts';
import { notFound } from './errors.ts';
import { pageOf } from './paging.ts';
import { jobJson, runJson } from './run-json.ts';
import type { Attempt, Job, Run } from './state.ts';
import { reply } from './schema.ts';

/** GET actions/runs/{id}: its last attempt. */
export function getRun(call: Call): Answer {
  const run = runNamed(call);
  const body = runJson(call.world.hosts(), call.repository, run, lastAttempt(run));
  return reply('actions/get-workflow-run', 200, body);
}

/** GET actions/runs/{id}/attempts/{attempt}. */
export function getRunAttempt(call: Call): Answer {
  const run = runNamed(call);
  const body = runJson(call.world.hosts(), call.repository, run, attemptNamed(call, run));
  return reply('actions/get-workflow-run-attempt', 200, body);
}

/** GET actions/runs/{id}/jobs: of the last attempt, or of every one with `filter=all`. */
export function listRunJobs(call: Call): Answer {
  const run = runNamed(call);
  return jobs(call, run, call.query.get('filter') === 'all' ? run.attempts : [lastAttempt(run)]);
}

/** GET actions/runs/{id}/attempts/{attempt}/jobs. */
export function listAttemptJobs(call: Call): Answer {
  const run = runNamed(call);
  return jobs(call, run, [attemptNamed(call, run)]);
}

/** GET actions/jobs/{id}. */
export function getJob(call: Call): Answer {
  const id = Number(parameter(call, 'id'));
  for (const run of call.repository.runs.values()) {
    for (const attempt of run.attempts) {
      const job = attempt.jobs.find((entry) => entry.id === id);
      if (job === undefined) continue;
      const body = jobJson(call.world.hosts(), call.repository, { run, attempt }, job);
      return reply('actions/get-job-for-workflow-run', 200, body);
    }
  }
  throw notFound();
}

function jobs(call: Call, run: Run, attempts: readonly Attempt[]): Answer {
  const all = attempts.flatMap((attempt) => attempt.jobs.map((job): readonly [Attempt, Job] => [attempt, job]));
  const { items, headers } = pageOf(call, all);
  const listed = items.map(([attempt, job]) => jobJson(call.world.hosts(), call.repository, { run, attempt }, job));
  return reply('actions/list-jobs-for-workflow-run', 200, { total_count: all.length, jobs: listed }, headers);
}

function runNamed(call: Call): Run {
  const run = call.repository.runs.get(Number(parameter(call, 'id')));
  if (run === undefined) throw notFound();
  return run;
}

function attemptNamed(call: Call, run: Run): Attempt {
  const attempt = run.attempts.find(({ number }) => number === Number(parameter(call, 'attempt')));
  if (attempt === undefined) throw notFound();
  return attempt;
}

function lastAttempt(run: Run): Attempt {
  const last = run.attempts.at(-1);
  if (last === undefined) throw notFound();
  return last;
}
