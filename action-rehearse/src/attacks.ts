import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checks } from './checks.ts';
import { verifyInputs } from './recheck.ts';
import { trustInputs } from './release-steps.ts';
import { runStep, type Place } from './step.ts';
import { releaseRun, strangersRun, type World } from './world.ts';

type Attack = {
  readonly name: string;
  readonly title: string;
  /** Changes the downloaded release, of which `file` is one. */
  readonly tamper: (folder: string, file: string) => Promise<void>;
  /** What the refusal must speak of: refused for another reason is luck. */
  readonly reason: RegExp;
};

/** Changes the release as an attacker could and expects verify to refuse each, with the right reason. */
export async function attackRelease(world: World, place: Place, file: string, checks: Checks): Promise<void> {
  for (const attack of attacks(world, place, checks)) {
    const folder = join('attacks', attack.name);
    const path = join(place.workspace, folder);
    await rm(path, { recursive: true, force: true });
    await cp(join(place.workspace, 'downloaded'), path, { recursive: true });
    await attack.tamper(path, file);
    const result = await runStep(
      world,
      place,
      {
        name: `09-${attack.name}`,
        action: 'verify',
        job: 'reader',
        identity: releaseRun(world, 1),
        inputs: verifyInputs(world, folder),
      },
      checks,
    );
    const told = result.annotations.filter(({ name }) => name === 'error').map(({ value }) => value);
    const reason = told.find((value) => value.includes(file) && attack.reason.test(value));
    checks.add(`refused: ${attack.title}`, result.exitCode === 1 && reason !== undefined, reason ?? told.join(' / '));
    await rm(path, { recursive: true });
  }
  await signFromBranch(world, place, checks);
}

function attacks(world: World, place: Place, checks: Checks): Attack[] {
  return [
    {
      name: 'flipped-byte',
      title: 'one byte of an asset flipped',
      tamper: async (folder, file) => {
        const bytes = await readFile(join(folder, file));
        const middle = Math.floor(bytes.length / 2);
        bytes[middle] = (bytes[middle] ?? 0) ^ 1;
        await writeFile(join(folder, file), bytes);
      },
      reason: /digest|sha-?256|signature|signed/i,
    },
    {
      name: 'another-identity',
      title: 'a bundle replaced by one of another project’s workflow',
      tamper: async (folder, file) => signAsStranger(world, place, { folder, file, reusable: false }, checks),
      reason: /somebody\/else/,
    },
    {
      name: 'same-workflow-of-a-stranger',
      title: 'a bundle by the same reusable workflow, called from a stranger’s repository',
      tamper: async (folder, file) => signAsStranger(world, place, { folder, file, reusable: true }, checks),
      reason: /somebody\/else/,
    },
  ];
}

/** The stranger's signature is sound in itself: only who they are is wrong. */
async function signAsStranger(
  world: World,
  place: Place,
  target: { readonly folder: string; readonly file: string; readonly reusable: boolean },
  checks: Checks,
): Promise<void> {
  await rm(join(target.folder, `${target.file}.sigstore.json`));
  const { exitCode } = await runStep(
    world,
    place,
    {
      name: `09-stranger-signs-${target.reusable ? 'through-our-workflow' : 'alone'}`,
      action: 'sign',
      job: 'attest',
      identity: strangersRun(world, target.reusable),
      inputs: {
        ...trustInputs(world),
        'signing-config': world.signingConfig,
        files: join(target.folder, target.file),
      },
    },
    checks,
  );
  checks.add('a stranger can sign for themselves', exitCode === 0);
}

/** A run that is on a branch stops before anything is signed for the tag. */
async function signFromBranch(world: World, place: Place, checks: Checks): Promise<void> {
  const before = world.sandbox.sigstore.fulcio.service.requests.length;
  const result = await runStep(
    world,
    place,
    {
      name: '09-branch',
      action: 'sign',
      job: 'attest',
      identity: { ...releaseRun(world, 1), ref: 'refs/heads/main', refType: 'branch' },
      inputs: {
        ...trustInputs(world),
        'signing-config': world.signingConfig,
        files: 'downloaded/SHA256SUMS',
        output: 'attacks/branch',
        tag: world.tag,
      },
    },
    checks,
  );
  const asked = world.sandbox.sigstore.fulcio.service.requests.length - before;
  const told = result.annotations[0]?.value ?? '';
  checks.add('refused: signing for the tag from a branch', result.exitCode === 1 && asked === 0, told);
}
