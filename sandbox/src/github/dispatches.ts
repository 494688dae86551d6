import type { Answer } from '../service/exchange.ts';
import { actorOf, parameter, type Call } from './call.ts';
import { failure, notFound } from './errors.ts';
import { flagField, objectField, readFields, requiredText } from './fields.ts';
import { resolveCommit } from './history.ts';
import { createRun, workflowIdOf } from './run-creation.ts';
import { reply } from './schema.ts';

const FOLDER = '.github/workflows/';
const INPUT_LIMIT = 25;

/** POST actions/workflows/{workflow}/dispatches: the run begins and stays in progress. */
export async function dispatchWorkflow(call: Call): Promise<Answer> {
  const { world, repository } = call;
  const path = workflowPath(call);
  const fields = await readFields(call.exchange);
  const ref = requiredText(fields, 'ref');
  const commit = resolveCommit(repository, ref);
  if (commit === undefined) throw failure(422, `No ref found for: ${ref}`);
  if (!/\bworkflow_dispatch\b/.test(commit.files.get(path)?.toString('utf8') ?? '')) {
    throw failure(422, "Workflow does not have 'workflow_dispatch' trigger");
  }
  const inputs = objectField(fields, 'inputs') ?? {};
  if (Object.keys(inputs).length > INPUT_LIMIT) throw failure(422, `You may not have more than ${INPUT_LIMIT} inputs.`);
  const run = createRun(world, repository, {
    workflowPath: path,
    event: 'workflow_dispatch',
    headSha: commit.sha,
    headBranch: ref.replace(/^refs\/(?:heads|tags)\//, ''),
    actor: actorOf(call),
    inputs,
  });
  if (flagField(fields, 'return_run_details') !== true) return { status: 204 };
  const { api, web } = world.hosts();
  return reply('actions/create-workflow-dispatch', 200, {
    workflow_run_id: run.id,
    run_url: `${api}/repos/${repository.fullName}/actions/runs/${run.id}`,
    html_url: `${web}/${repository.fullName}/actions/runs/${run.id}`,
  });
}

/** A workflow is known by its id or file name if the default branch has it. */
function workflowPath(call: Call): string {
  const { repository } = call;
  const wanted = parameter(call, 'workflow');
  const files = resolveCommit(repository, repository.defaultBranch)?.files ?? new Map<string, Buffer>();
  const paths = [...files.keys()].filter((path) => path.startsWith(FOLDER));
  const path = paths.find((entry) => entry === FOLDER + wanted || String(workflowIdOf(entry)) === wanted);
  if (path === undefined) throw notFound();
  return path;
}
