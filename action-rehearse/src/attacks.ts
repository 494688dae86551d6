import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checks } from './checks.ts';
import { DOWNLOADED } from './download.ts';
import { attackImage } from './image-attack.ts';
import { filesToVerify } from './recheck.ts';
import { refusalOf, type AttackStep } from './refusal.ts';
import { trustInputs } from './release-steps.ts';
import { runStep, type Place } from './step.ts';
import { releaseRun, strangersRun, type World } from './world.ts';

type Attack = {
  readonly name: string;
  readonly title: (file: string) => string;
  /** Changes the downloaded release, of which `file` is one. */
  readonly tamper: (folder: string, file: string) => Promise<void>;
  /** What the refusal must speak of: refused for another reason is luck. */
  readonly reason: RegExp;
  /** The same in few words. */
  readonly short: string;
};

const FIRST_NUMBER = 11;

/** What is attacked: a file of the release, and images with digests. */
type Target = { readonly file: string; readonly images: readonly string[] };

/** Changes the release as an attacker could and expects verify to refuse each, with the right reason. */
export async function attackRelease(world: World, place: Place, target: Target, checks: Checks): Promise<void> {
  let number = FIRST_NUMBER;
  const step: AttackStep = async (request) =>
    runStep(world, place, { ...request, name: `${number++}-${request.name}` }, checks);
  for (const attack of attacks(world, step, checks)) {
    await attackFile(world, place, { attack, file: target.file, step }, checks);
  }
  const [image] = target.images;
  if (image !== undefined) await attackImage(world, place, { image, step }, checks);
  await signFromBranch(world, step, checks);
}

async function attackFile(
  world: World,
  { workspace }: Place,
  { attack, file, step }: { readonly attack: Attack; readonly file: string; readonly step: AttackStep },
  checks: Checks,
): Promise<void> {
  const folder = join('attacks', attack.name);
  const path = join(workspace, folder);
  await linkAll(join(workspace, DOWNLOADED), path);
  await attack.tamper(path, file);
  const identity = releaseRun(world, 1);
  const inputs = filesToVerify(world, folder);
  const result = await step({ name: attack.name, action: 'verify', job: 'reader', identity, inputs });
  const refusal = refusalOf(result, file, attack.reason);
  checks.add(`refused: ${attack.title(file)}`, refusal.holds, refusal.holds ? attack.short : refusal.told, 'always');
  await rm(path, { recursive: true });
}

function attacks(world: World, step: AttackStep, checks: Checks): Attack[] {
  return [
    {
      name: 'flipped-byte',
      title: (file) => `one byte of ${file} flipped`,
      tamper: async (folder, file) => {
        const bytes = await readFile(join(folder, file));
        const middle = Math.floor(bytes.length / 2);
        bytes[middle] = (bytes[middle] ?? 0) ^ 1;
        // A new file: the one that is there is a link to what was downloaded.
        await rm(join(folder, file));
        await writeFile(join(folder, file), bytes);
      },
      reason: /digest|sha-?256/i,
      short: 'digest differs',
    },
    {
      name: 'another-identity',
      title: () => 'its signature replaced by that of another project’s workflow',
      tamper: async (folder, file) => signAsStranger(world, step, { folder, file, reusable: false }, checks),
      reason: /signer is "?https:\/\/github\.com\/somebody\/else/,
      short: 'signed by somebody/else',
    },
    {
      name: 'same-workflow-of-a-stranger',
      title: () => 'signed by the same reusable workflow, called from a stranger’s repository',
      tamper: async (folder, file) => signAsStranger(world, step, { folder, file, reusable: true }, checks),
      reason: /source repository is "?https:\/\/github\.com\/somebody\/else/,
      short: 'source repository is somebody/else',
    },
  ];
}

/** The stranger's signature is sound in itself: only who they are is wrong. */
async function signAsStranger(
  world: World,
  step: AttackStep,
  target: { readonly folder: string; readonly file: string; readonly reusable: boolean },
  checks: Checks,
): Promise<void> {
  await rm(join(target.folder, `${target.file}.sigstore.json`));
  const { exitCode } = await step({
    name: `stranger-signs-${target.reusable ? 'through-our-workflow' : 'alone'}`,
    action: 'sign',
    job: 'attest',
    identity: strangersRun(world, target.reusable),
    inputs: {
      ...trustInputs(world),
      'signing-config': world.signingConfig,
      files: join(target.folder, target.file),
    },
  });
  checks.add('a stranger can sign for themselves', exitCode === 0);
}

/** A run that is on a branch stops before anything is signed for the tag. */
async function signFromBranch(world: World, step: AttackStep, checks: Checks): Promise<void> {
  const before = world.sandbox.sigstore.fulcio.service.requests.length;
  const result = await step({
    name: 'branch',
    action: 'sign',
    job: 'attest',
    identity: { ...releaseRun(world, 1), ref: 'refs/heads/main', refType: 'branch' },
    inputs: {
      ...trustInputs(world),
      'signing-config': world.signingConfig,
      files: `${DOWNLOADED}/SHA256SUMS`,
      output: 'attacks/branch',
      tag: world.tag,
    },
  });
  const asked = world.sandbox.sigstore.fulcio.service.requests.length - before;
  const { holds, told } = refusalOf(result, world.tag, /refs\/heads\/main/);
  const detail = asked > 0 ? `${asked} requests to the certificate authority` : told;
  const refused = holds && asked === 0;
  checks.add('refused: signing for the tag from a branch', refused, refused ? 'not on the tag' : detail, 'always');
}

/** Links instead of copies: a release may be large. */
async function linkAll(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await link(join(from, name), join(to, name));
}
