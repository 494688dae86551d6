import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startRegistry, type RegistrySandbox } from '@release-actions/sandbox/registry/registry';
import { createChecks } from '../src/checks.ts';
import { exampleRepository, pushExample, sandboxRepository } from '../src/image.ts';
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
  const place: Place = { root: await sourceRoot(), folder, workspace: folder };
  const repository = exampleRepository(world.sandbox.registry.host, project.repository);
  await pushExample(repository, join(folder, 'release'), ['tiny'], 'v1.0.0');
  const steps = releaseSteps(world, [`${repository.name}:v1.0.0`]);
  const run = async (title: string): Promise<readonly [number | null, string]> => {
    const step = steps.find((candidate) => candidate.title === title);
    if (step === undefined) throw new Error(title);
    const checks = createChecks(() => {});
    const result = await runStep(world, place, { ...step, name: step.action, identity: releaseRun(world, 1) }, checks);
    return [result.exitCode, result.log.join('\n')];
  };
  for (const title of ['Provenance', 'Signatures']) expect((await run(title))[0]).toBe(0);
  return { world, repository, verdict: async () => run('Verdict on images') };
}

test(
  'the verdict over a release holds for its image, and no longer when the image is replaced or loses its signature',
  { timeout: 90_000 },
  async () => {
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
  },
);

test('a platform of the image holds its own files and those without a platform, never those of another', async () => {
  const registry = await startRegistry();
  onTestFinished(() => registry.close());
  const names = ['bom-linux-amd64', 'bom_Linux_arm64.txt', 'bom-darwin-arm64', 'bom-linux-x86_64.old', 'manifest.yaml'];
  const folder = await newFolder(Object.fromEntries(names.map((name) => [name, `content of ${name}`])));
  const index = await pushExample(sandboxRepository(registry.host, 'a/b'), folder, names, 'v1');
  expect(index?.digest).toBe(registry.digestOf('a/b', 'v1'));
  expect(layersOf(registry, index?.digest ?? '', names)).toEqual({
    amd64: ['bom-linux-amd64', 'bom-linux-x86_64.old', 'manifest.yaml'],
    arm64: ['bom_Linux_arm64.txt', 'manifest.yaml'],
  });
  // A platform without files is left out, and so is an image without platforms.
  const alone = await pushExample(sandboxRepository(registry.host, 'a/b'), folder, ['bom-linux-amd64']);
  expect(Object.keys(layersOf(registry, alone?.digest ?? '', names))).toEqual(['amd64']);
  expect(await pushExample(sandboxRepository(registry.host, 'a/b'), folder, ['bom-darwin-arm64'])).toBeUndefined();
});

type Manifest = {
  readonly manifests: readonly { readonly digest: string; readonly platform: { readonly architecture: string } }[];
  readonly layers: readonly { readonly digest: string }[];
};

/** Which of the files stand in the layer of each platform. */
function layersOf(registry: RegistrySandbox, index: string, names: readonly string[]): Record<string, string[]> {
  const [stored] = registry.inspect();
  const read = (digest: string): Manifest => JSON.parse(String(stored?.manifests.get(digest)?.bytes)) as Manifest;
  return Object.fromEntries(
    read(index).manifests.map(({ digest, platform }) => {
      const layer = stored?.blobs.get(read(digest).layers[0]?.digest ?? '');
      return [platform.architecture, names.filter((name) => layer?.includes(`content of ${name}`))];
    }),
  );
}
