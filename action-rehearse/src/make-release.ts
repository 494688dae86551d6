import { basename, join } from 'node:path';
import type { StepResult } from '@release-actions/sandbox/runner/run-action';
import type { Host } from '@release-actions/shared/host/host';
import { formatReference } from '@release-actions/shared/oci/reference';
import type { Checks } from './checks.ts';
import { exampleRepository, pushExample } from './image.ts';
import { collectStep, RELEASE, releaseSteps, type ReleaseStep } from './release-steps.ts';
import { logPath, runStep, type Place, type StepRequest } from './step.ts';
import { releaseRun, type World } from './world.ts';

/** What is released. */
export type Release = {
  /** Lines of a `files` input, as the project writes them. */
  readonly artifacts: readonly string[];
  /** References of the copied images, with digests. */
  readonly copies: readonly string[];
};

/** Those who are told what happens. */
export type Ears = { readonly checks: Checks; readonly host: Host };

type Attempt = { readonly world: World; readonly place: Place; readonly number: number };

/** The steps of the release, one process each; a step that fails ends it, as it ends a job. Says whether all succeeded. */
export async function makeRelease(attempt: Attempt, release: Release, ears: Ears): Promise<boolean> {
  const { world, place } = attempt;
  const collect = collectStep(release.artifacts, place.workspace);
  const workspace = world.project.folder;
  const collected = await makeStep(attempt, { ...collect, workspace, position: 1 }, ears);
  if (collected.exitCode !== 0) return false;
  const image = await makeImage(world, place, collected.outputs['files'] ?? '');
  const images = [...(image === undefined ? [] : [image]), ...release.copies];
  for (const [index, step] of releaseSteps(world, images).entries()) {
    const { exitCode } = await makeStep(attempt, { ...step, position: index + 2 }, ears);
    if (exitCode !== 0) return false;
  }
  return true;
}

/** After this time a line says what is being waited for. */
const PATIENCE_MS = 2000;

async function makeStep(
  { world, place, number }: Attempt,
  step: ReleaseStep & { readonly position: number; readonly workspace?: string },
  { checks, host }: Ears,
): Promise<StepResult> {
  const again = number > 1 ? 'again-' : '';
  const name = `${again}${String(step.position).padStart(2, '0')}-${step.action}`;
  const waiting = setTimeout(() => host.info(`  … ${step.title}`), PATIENCE_MS);
  const request: StepRequest = { ...step, name, identity: releaseRun(world, number) };
  const result = await runStep(world, place, request, checks).finally(() => clearTimeout(waiting));
  const holds = result.exitCode === 0;
  const seconds = (result.durationMs / 1000).toFixed(1);
  host.info(`  ${holds ? '✓' : '✗'} ${step.title} (${step.action}, ${seconds} s)`);
  const lines = holds ? [] : failureOf(result);
  const title = `${again === '' ? '' : 'again: '}${step.title} succeeds`;
  checks.add(title, holds, holds ? undefined : lines.join(' '), 'elsewhere');
  for (const line of lines) host.info(`      ${line}`);
  if (!holds) host.info(`      Log: ${logPath(place, name)}`);
  return result;
}

/** Code and message, then how to repair it: the last error of a step is what ended it. */
function failureOf({ annotations, exitCode }: StepResult): readonly string[] {
  const error = annotations.findLast(({ name }) => name === 'error');
  if (error === undefined) return [exitCode === null ? 'It took too long and was stopped.' : `Exit code ${exitCode}.`];
  const code = /[A-Z][A-Z0-9_]+$/.exec(error.properties['title'] ?? '')?.[0];
  const [message = '', ...repair] = error.value.split('\n');
  return [code === undefined ? message : `${code}: ${message}`, ...repair];
}

/** The image of a release is pushed by its build; here it is made of the collected files, whose paths `files` lists. */
async function makeImage(world: World, place: Place, files: string): Promise<string | undefined> {
  const repository = exampleRepository(world.sandbox.registry.host, world.project.repository);
  const names = files.split('\n').map((path) => basename(path));
  const pushed = await pushExample(repository, join(place.workspace, RELEASE), names, world.tag);
  if (pushed === undefined) return undefined;
  return formatReference({ registry: repository.registry, repository: repository.repository, digest: pushed.digest });
}
