import { basename, join } from 'node:path';
import type { Host } from '@release-actions/shared/host/host';
import type { Repository } from '@release-actions/shared/oci/registry';
import { attackRelease } from './attacks.ts';
import { createChecks, type Checks } from './checks.ts';
import { copyImages } from './copy-image.ts';
import { exampleArtifacts } from './examples.ts';
import { exampleRepository, pushExample } from './image.ts';
import type { RehearsalOptions } from './options.ts';
import { readProject } from './project.ts';
import { recheckRelease } from './recheck.ts';
import { RELEASE, releaseSteps } from './release-steps.ts';
import type { Row } from './rows.ts';
import { runStep, type Place } from './step.ts';
import { workFolder } from './work-folder.ts';
import { openWorld, releaseRun, type World } from './world.ts';
import { worldState } from './world-state.ts';

/** How a rehearsal ended. */
export type Rehearsal = {
  readonly checks: Checks['all'];
  readonly rows: readonly Row[];
  /** Folder with all that was made, logs, and job summaries. */
  readonly folder: string;
  readonly project: string;
  readonly tag: string;
};

/** A whole release in a sandbox: make it, look at it as a stranger, attack it, and, if asked, make it again. */
export async function rehearse(options: RehearsalOptions, root: string, host: Host): Promise<Rehearsal> {
  const folder = await workFolder(options.keep);
  const project = await readProject(options.project, host);
  const artifacts = (options.artifacts ?? exampleArtifacts(root)).map((line) => fromProject(line, options.project));
  host.info(`Rehearsing ${project.repository} ${options.tag} in a sandbox on this machine; nothing leaves it.`);
  const world = await openWorld(project, options.tag, join(folder, 'trust'));
  const place: Place = { root, workspace: folder };
  const checks = createChecks(({ title, holds, detail }) => {
    if (!holds) host.info(`  ✗ ${title}${detail === undefined ? '' : `: ${detail}`}`);
  });
  try {
    const copies = await copyImages(options.images, world.sandbox.registry.host, host);
    const release = { artifacts, copies };
    const made = await makeRelease(world, place, { ...release, attempt: 1 }, { checks, host });
    const rows = made ? await examine(world, place, { checks, host }) : [];
    if (made && options.again) await repeat(world, place, release, { checks, host });
    return { checks: checks.all, rows, folder, project: project.repository, tag: options.tag };
  } finally {
    await world.sandbox.close();
  }
}

/** Lines of a failed step's log that are shown at once. */
const LAST_LINES = 15;

/** What is released. */
type Release = {
  /** Lines of a `files` input. */
  readonly artifacts: readonly string[];
  /** References of the copied images. */
  readonly copies: readonly string[];
};

type Ears = { readonly checks: Checks; readonly host: Host };

/** What others see of the published release, and what they would see if somebody changed it. */
async function examine(world: World, place: Place, { checks, host }: Ears): Promise<Row[]> {
  host.info('\nLooking at the published release as a stranger');
  const rows = await recheckRelease(world, place, checks);
  const target = rows.find(({ covered }) => covered?.signature === true)?.name;
  checks.add('something was signed', target !== undefined);
  if (target === undefined) return rows;
  host.info('\nTampering with it');
  await attackRelease(world, place, target, checks);
  tellRefusals(host, checks);
  return rows;
}

/** The steps of the release, one process each; a step that fails ends it, as it ends a job. Says whether all succeeded. */
async function makeRelease(
  world: World,
  place: Place,
  run: Release & { readonly attempt: number },
  { checks, host }: Ears,
): Promise<boolean> {
  const identity = releaseRun(world, run.attempt);
  const repository = exampleRepository(world.sandbox.registry.host, world.project.repository);
  const images = [`${repository.name}:${world.tag}`, ...run.copies];
  for (const [index, step] of releaseSteps(world, run.artifacts, images).entries()) {
    const again = run.attempt > 1 ? `again-` : '';
    const name = `${again}${String(index + 1).padStart(2, '0')}-${step.action}`;
    const result = await runStep(world, place, { ...step, name, identity }, checks);
    const seconds = (result.durationMs / 1000).toFixed(1);
    host.info(`  ${result.exitCode === 0 ? '✓' : '✗'} ${step.title} (${step.action}, ${seconds} s)`);
    const error = result.annotations.find((annotation) => annotation.name === 'error');
    checks.add(`${step.title} succeeds`, result.exitCode === 0, error?.value);
    if (result.exitCode !== 0) {
      for (const line of result.log.slice(-LAST_LINES)) host.info(`    ${line}`);
      return false;
    }
    if (index === 0) await makeImage(repository, world.tag, place, result.outputs['files'] ?? '');
  }
  return true;
}

/** The image of a release is pushed by its build; here it is made of the collected files. `files`: their paths, a line each. */
async function makeImage(repository: Repository, tag: string, place: Place, files: string): Promise<void> {
  const names = files.split('\n').map((path) => basename(path));
  await pushExample(repository, join(place.workspace, RELEASE), names, tag);
}

/** A second attempt of the same run, in the same world: the end must be the same. */
async function repeat(world: World, place: Place, release: Release, ears: Ears): Promise<void> {
  ears.host.info('\nThe same release again, as a second attempt of the run');
  const before = worldState(world);
  await makeRelease(world, place, { ...release, attempt: 2 }, ears);
  const after = worldState(world);
  for (const [what, state] of Object.entries(before)) {
    ears.checks.add(`again: ${what} stayed as it was`, state === after[what], `${state} → ${after[what]}`);
  }
}

function tellRefusals(host: Host, { all }: Checks): void {
  const refusals = all.filter(({ title }) => title.startsWith('refused: '));
  for (const { title, holds, detail } of refusals) {
    host.info(`  ${holds ? '✓' : '✗'} ${title}${detail === undefined ? '' : `\n      ${detail.split('\n')[0]}`}`);
  }
}

/** The steps work in a folder of their own, so that a project's checkout stays as it is. */
function fromProject(line: string, project: string): string {
  const [mark, pattern] = line.startsWith('!') ? ['!', line.slice(1)] : ['', line];
  return mark + join(project, pattern);
}
