import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRelease, type Ears, type Release } from './make-release.ts';
import type { Row } from './rows.ts';
import type { Place } from './step.ts';
import { worldState } from './world-state.ts';
import type { World } from './world.ts';

/**
 * A second attempt of the same run, in the same world and on another machine: nothing of the first lies in its
 * workspace. The end must be the same.
 */
export async function releaseAgain(
  world: World,
  first: Place,
  release: Release & { readonly signed: readonly Row[] },
  ears: Ears,
): Promise<void> {
  const { checks, host } = ears;
  host.info('\nThe same release again, as a second attempt of the run on a fresh runner');
  const place: Place = { ...first, workspace: join(first.folder, 'again') };
  await mkdir(place.workspace);
  const [before, logged] = [worldState(world), world.sandbox.sigstore.rekor.size];
  const made = await makeRelease({ world, place, number: 2 }, release, ears);
  const after = worldState(world);
  for (const [what, state] of Object.entries(before)) {
    const change = state === after[what] ? undefined : `${state} → ${after[what]}`;
    checks.add(`again: ${what} stayed as it was`, change === undefined, change, 'always');
  }
  // A fresh runner has none of the signatures of files: they are made again, and so logged again, at most once each.
  const most = release.signed.filter(({ kind }) => kind === 'file').length;
  const entries = world.sandbox.sigstore.rekor.size - logged;
  const title = `again: at most ${most} new log entries, one for each signed file (${entries})`;
  checks.add(title, entries <= most, undefined, 'always');
  if (made) await rm(place.workspace, { recursive: true });
}
