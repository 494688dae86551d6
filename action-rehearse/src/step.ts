import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAction, type StepResult } from '@release-actions/sandbox/runner/run-action';
import type { RunIdentity } from '@release-actions/sandbox/identity/run-identity';
import type { Checks } from './checks.ts';
import type { JobName } from './release-steps.ts';
import { stepSurroundings, type Job, type World } from './world.ts';

/** Where the rehearsal works and keeps what it made. */
export type Place = {
  /** This repository, whose bundles are started. */
  readonly root: string;
  /** Where logs and summaries are kept. */
  readonly folder: string;
  /** GITHUB_WORKSPACE of the steps, unless a step has another. */
  readonly workspace: string;
};

/** What each job of secure-release.yml may do. A reader is a user of the release, on a machine of their own. */
const RIGHTS: Readonly<Record<JobName, Pick<Job, 'permissions' | 'idToken'>>> = {
  build: { permissions: { contents: 'read' }, idToken: false },
  sbom: { permissions: { contents: 'read' }, idToken: false },
  attest: { permissions: { attestations: 'write' }, idToken: true },
  publish: { permissions: { contents: 'write' }, idToken: false },
  reader: { permissions: {}, idToken: false },
};

export type StepRequest = {
  /** Names the step's log and summary. */
  readonly name: string;
  readonly action: string;
  readonly job: JobName;
  readonly identity: RunIdentity;
  readonly inputs: Readonly<Record<string, string>>;
  /** GITHUB_WORKSPACE of this step. */
  readonly workspace?: string;
};

/** The file that keeps the log of a step. */
export function logPath({ folder }: Place, name: string): string {
  return join(folder, 'logs', `${name}.log`);
}

/** Starts a bundle as a step of a job and keeps its log and summary. That no token is in the log is checked always. */
export async function runStep(world: World, place: Place, request: StepRequest, checks: Checks): Promise<StepResult> {
  const { secrets, ...surroundings } = stepSurroundings(world, {
    identity: request.identity,
    ...RIGHTS[request.job],
  });
  const result = await runAction({
    folder: join(place.root, `action-${request.action}`),
    inputs: request.inputs,
    ...surroundings,
    workspace: request.workspace ?? place.workspace,
    temporary: join(place.workspace, 'temp'),
  });
  for (const folder of ['logs', 'summaries']) await mkdir(join(place.folder, folder), { recursive: true });
  await writeFile(logPath(place, request.name), `${result.log.join('\n')}\n`);
  await writeFile(join(place.folder, 'summaries', `${request.name}.md`), result.summary);
  checks.add(`${request.name}: no token in its log`, !leaks(result.rawLog, secrets));
  return result;
}

/** A token may stand in the line that asks the runner to mask it, and nowhere else. */
function leaks(lines: readonly string[], secrets: readonly string[]): boolean {
  const shown = lines.filter((line) => !line.startsWith('::add-mask::')).join('\n');
  return secrets.some((secret) => shown.includes(secret)) || /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\./.test(shown);
}
