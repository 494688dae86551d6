import { join } from 'node:path';
import type { Host } from '@release-actions/shared/host/host';
import { roleOf } from '@release-actions/shared/policy/role';
import { releaseAgain } from './again.ts';
import { attackRelease } from './attacks.ts';
import { createChecks, type Checks } from './checks.ts';
import { copyImages } from './copy-image.ts';
import { exampleArtifacts } from './examples.ts';
import { makeRelease, type Ears } from './make-release.ts';
import type { RehearsalOptions } from './options.ts';
import { readProject } from './project.ts';
import { recheckRelease, type Findings } from './recheck.ts';
import type { Row } from './rows.ts';
import type { Place } from './step.ts';
import { tidy, workFolder } from './work-folder.ts';
import { openWorld, type World } from './world.ts';

/** How a rehearsal ended. */
export type Rehearsal = {
  readonly checks: Checks['all'];
  readonly rows: readonly Row[];
  /** Number of published bundles. */
  readonly evidence: number;
  /** Folder with all that was made, logs, and job summaries. */
  readonly folder: string;
  readonly project: string;
  readonly tag: string;
};

const NOTHING: Findings = { rows: [], evidence: 0, images: [] };

/** A whole release in a sandbox: make it, look at it as a stranger, attack it, and, if asked, make it again. */
export async function rehearse(options: RehearsalOptions, root: string, host: Host): Promise<Rehearsal> {
  const project = await readProject(options.project, host);
  const artifacts = options.artifacts ?? exampleArtifacts(root);
  const folder = await workFolder(options.keep);
  host.info(`Rehearsing ${project.repository} ${options.tag} in a sandbox on this machine; nothing leaves it.`);
  const world = await openWorld(project, options.tag, join(folder, 'trust'));
  const place: Place = { root, folder, workspace: folder };
  const checks = tellingChecks(host);
  const ears: Ears = { checks, host };
  try {
    const copies = await copyImages(options.images, world.sandbox.registry.host, host);
    const release = { artifacts, copies };
    const made = await makeRelease({ world, place, number: 1 }, release, ears);
    const { rows, evidence } = made ? await examine(world, place, ears) : NOTHING;
    if (made && options.again) await releaseAgain(world, place, { ...release, signed: rows }, ears);
    return { checks: checks.all, rows, evidence, folder, project: project.repository, tag: options.tag };
  } finally {
    await world.sandbox.close();
    await tidy(folder);
  }
}

/** Tells what fails, and what is worth to be seen. */
function tellingChecks(host: Host): Checks {
  return createChecks(({ title, holds, detail }, told) => {
    if (told === 'elsewhere' || (holds && told === 'when it fails')) return;
    const why = detail === undefined ? '' : holds ? ` (${detail})` : `: ${detail}`;
    host.info(`  ${holds ? '✓' : '✗'} ${title}${why}`);
  });
}

/** What others see of the published release, and what they would see if somebody changed it. */
async function examine(world: World, place: Place, { checks, host }: Ears): Promise<Findings> {
  host.info('\nLooking at the published release as a stranger');
  const findings = await recheckRelease(world, place, checks);
  const target = targetOf(findings.rows);
  checks.add('something was signed', target !== undefined);
  checks.add(
    'all that verifies is published',
    findings.rows.every(({ published }) => published),
  );
  if (target === undefined) return findings;
  host.info('\nTampering with it');
  await attackRelease(world, place, { file: target.name, images: findings.images }, checks);
  return findings;
}

/** The largest file of the build: a program, mostly. It is worth more to an attacker than what describes it. */
function targetOf(rows: readonly Row[]): Row | undefined {
  const signed = rows.filter(({ kind, signer }) => kind === 'file' && signer !== undefined);
  const built = signed.filter(({ name }) => roleOf(name) === 'payload');
  return built.sort((a, b) => (b.size ?? 0) - (a.size ?? 0))[0] ?? signed[0];
}
