import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createChecks } from '../src/checks.ts';
import { exampleRepository, pushExample } from '../src/image.ts';
import { releaseSteps } from '../src/release-steps.ts';
import { runStep, type Place } from '../src/step.ts';
import { openWorld, releaseRun } from '../src/world.ts';
import { newFolder, sourceRoot } from './place.ts';

const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';

/** A workspace with one file and an image, provenance and signatures made as the release makes them. */
async function signedRelease() {
  const folder = await newFolder({ 'release/tiny': 'tiny' });
  const project = { folder, repository: 'kubernetes-sigs/Tiny_.x', commit: undefined };
  const world = await openWorld(project, 'v1.0.0', join(folder, 'trust'));
  onTestFinished(() => world.sandbox.close());
  const place: Place = { root: await sourceRoot(), workspace: folder };
  const repository = exampleRepository(world.sandbox.registry.host, project.repository);
  await pushExample(repository, join(folder, 'release'), ['tiny'], 'v1.0.0');
  const steps = releaseSteps(world, ['release/*'], [`${repository.name}:v1.0.0`]);
  const run = async (action: string): Promise<readonly [number | null, string]> => {
    const step = steps.find((candidate) => candidate.action === action);
    if (step === undefined) throw new Error(action);
    const checks = createChecks(() => {});
    const result = await runStep(world, place, { ...step, name: action, identity: releaseRun(world, 1) }, checks);
    return [result.exitCode, result.log.join('\n')];
  };
  for (const action of ['provenance', 'sign']) expect((await run(action))[0]).toBe(0);
  return { world, repository, verdict: async () => run('verify') };
}

test('the verdict over a release holds for its image, and no longer when the image is replaced or loses its signature', async () => {
  const { world, repository, verdict } = await signedRelease();
  const { registry } = world.sandbox;
  const [fine, before] = await verdict();
  expect(before).toContain(`✓ ${registry.host}/kubernetes-sigs/tiny-x sha256:`);
  expect(fine).toBe(0);

  const [stored] = registry.inspect();
  const signatures = [...(stored?.manifests ?? [])].filter(([, { bytes }]) => bytes.includes(SIGNATURE));
  expect(signatures).toHaveLength(1);
  const gone = await fetch(`${registry.url}/v2/kubernetes-sigs/tiny-x/manifests/${signatures[0]?.[0]}`, {
    method: 'DELETE',
  });
  expect(gone.status).toBe(202);
  const [exitCode, after] = await verdict();
  expect(after).toMatch(/kubernetes-sigs\/tiny-x does not verify: no signature was found \(.* is only provenance\)/);
  expect(exitCode).toBe(1);

  // Another image under the tag has no evidence at all.
  await pushExample(repository, await newFolder({ tiny: 'not the tiny that was signed' }), ['tiny'], 'v1.0.0');
  const [replaced, log] = await verdict();
  expect(log).toMatch(/kubernetes-sigs\/tiny-x does not verify: no signature was found;/);
  expect(replaced).toBe(1);
});
