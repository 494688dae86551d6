import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectStep, releaseSteps, type ReleaseStep } from '../../action-rehearse/src/release-steps.ts';
import { openWorld, type World } from '../../action-rehearse/src/world.ts';
import { workflows } from './workflow-files.ts';

// What is rehearsed must be what is released: the same actions in the same order, jobs and inputs.

const TAG = 'v1.2.3';
const REPOSITORY = 'kubernetes-sigs/bom';
const CHECKOUT = '/checkout';
const TEMP = '/temp';

/** Inputs by which actions find the sandbox instead of the public services. */
const SANDBOX_ONLY = new Set(['sigstore', 'trusted-root', 'signing-config', 'certificate-oidc-issuer']);

type PlainStep = {
  readonly job: string;
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
};

let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-steps-'));
  world = await openWorld({ folder: CHECKOUT, repository: REPOSITORY, commit: undefined }, TAG, folder);
});
afterAll(async () => {
  await world.sandbox.close();
  await rm(folder, { recursive: true });
});

/** What the runner would put in place of each expression. An unknown one fails the test. */
function evaluated(value: string): string {
  const values: Readonly<Record<string, string>> = {
    'inputs.artifacts': 'dist/*',
    'inputs.draft': 'false',
    'runner.temp': TEMP,
    'github.ref': `refs/tags/${TAG}`,
    'github.ref_name': TAG,
    'github.repository': REPOSITORY,
    'github.sha': world.commit,
    'job.workflow_ref': world.signer.ref,
    'job.workflow_sha': world.signer.sha,
  };
  return value.replaceAll(/\$\{\{ ([\w.]+) \}\}/g, (_, name: string) => values[name] ?? `unknown: ${name}`).trim();
}

function released(): PlainStep[] {
  const workflow = workflows.find(([file]) => file === 'secure-release.yml')?.[1];
  return Object.entries(workflow?.jobs ?? {}).flatMap(([job, { steps }]) =>
    steps
      .filter(({ uses }) => /^\$\/[\w-]+$/.test(uses ?? ''))
      .map((step) => {
        const inputs = Object.entries(step.with ?? {}).map(
          ([name, value]) => [name, evaluated(String(value))] as const,
        );
        return { job, action: (step.uses ?? '').slice(2), inputs: Object.fromEntries(inputs) };
      }),
  );
}

function rehearsed({ job, action, inputs }: ReleaseStep): PlainStep {
  const common = Object.entries(inputs).filter(([name]) => !SANDBOX_ONLY.has(name));
  // The job checks the project out below its workspace; the rehearsal finds it where it is.
  const renamed = common.map(([name, value]) => [name, name === 'source' && value === CHECKOUT ? 'source' : value]);
  return { job, action, inputs: Object.fromEntries(renamed) as Record<string, string> };
}

test('the rehearsal takes the steps of secure-release.yml, with the same inputs', () => {
  const steps = [collectStep(['dist/*'], TEMP), ...releaseSteps(world, [])].map(rehearsed);
  expect(steps.map(({ action, inputs }) => [action, inputs['mode']])).toEqual([
    ['publish', 'collect'],
    ['sbom', undefined],
    ['publish', 'prepare'],
    ['provenance', undefined],
    ['sign', undefined],
    ['verify', undefined],
    ['publish', 'publish'],
  ]);
  expect(steps).toEqual(released());
});

test('images add their names to steps, and one verdict; nothing else changes', () => {
  const image = `registry.example/a@sha256:${'0'.repeat(64)}`;
  const plain = releaseSteps(world, []);
  const withImages = releaseSteps(world, [image]).filter(({ title }) => title !== 'Verdict on images');
  expect(withImages).toHaveLength(plain.length);
  const extra = withImages.map(({ inputs }, index) =>
    Object.entries(inputs).filter(([name, value]) => plain[index]?.inputs[name] !== value),
  );
  expect(extra.flat()).toEqual(Array.from({ length: 4 }, () => ['images', image]));
});
