import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReference } from '@release-actions/shared/oci/reference';
import type { Checks } from './checks.ts';
import { pushExample, sandboxRepository } from './image.ts';
import { imagesToVerify } from './recheck.ts';
import { refusalOf, type AttackStep } from './refusal.ts';
import { trustInputs } from './release-steps.ts';
import type { Place } from './step.ts';
import { releaseRun, strangersRun, type World } from './world.ts';

/** A stranger pushes an image of their own into the repository of ours, and signs it. */
export async function attackImage(
  world: World,
  { workspace }: Place,
  { image, step }: { readonly image: string; readonly step: AttackStep },
  checks: Checks,
): Promise<void> {
  const { registry, repository } = parseReference(image);
  const folder = join(workspace, 'attacks/image');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'tool'), 'not what was released');
  const pushed = await pushExample(sandboxRepository(registry, repository), folder, ['tool']);
  await rm(folder, { recursive: true });
  const forged = `${registry}/${repository}@${pushed?.digest}`;
  const { exitCode } = await step({
    name: 'stranger-signs-image',
    action: 'sign',
    job: 'attest',
    identity: strangersRun(world, true),
    inputs: { ...trustInputs(world), 'signing-config': world.signingConfig, images: forged },
  });
  checks.add('a stranger can sign an image of theirs', exitCode === 0);
  const identity = releaseRun(world, 1);
  const inputs = imagesToVerify(world, [forged]);
  const result = await step({ name: 'forged-image', action: 'verify', job: 'reader', identity, inputs });
  const reason = /source repository is "?https:\/\/github\.com\/somebody\/else/;
  const { holds, told } = refusalOf(result, repository, reason);
  const title = 'refused: an image pushed and signed by a stranger under the same name';
  checks.add(title, holds, holds ? 'source repository is somebody/else' : told, 'always');
}
