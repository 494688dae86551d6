import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepResult } from '../../sandbox/src/runner/run-action.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findBundles } from '../../shared/src/oci/find.ts';
import { verifiedIndependently } from '../../shared/test/attest/independent.ts';
import {
  codeOf,
  identityOf,
  jsonOutput,
  pushImage,
  REPOSITORY,
  repositoryOf,
  startStepWorld,
  type StepWorld,
} from '../../shared/test/attest/step-world.ts';

let world: StepWorld;
beforeAll(async () => {
  world = await startStepWorld('action-provenance');
});
afterAll(() => world.close());
beforeEach(() => world.sandbox.github.api.faults.clear());

type Attestation = { subjects: number; stored: string[]; kept: boolean; logIndex?: string };

const attestationsOf = (step: StepResult): Attestation[] => jsonOutput(step, 'attestations') as Attestation[];
const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
const FILES = { 'dist/bom': 'the real bom', 'dist/bom.exe': 'bom for Windows', 'dist/bom.sigstore.json': '{}' };
const SUITE = 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0';
const CALLED = { reusable: { ref: SUITE, sha: 'b'.repeat(40) } };
const OUTPUT = 'dist/provenance.intoto.jsonl';

const stored = (): number => world.sandbox.github.attestations(REPOSITORY).length;

test('files and an image get provenance as actions/attest writes it, stored where people look', async () => {
  const { registry, sigstore, github } = world.sandbox;
  const digest = await pushImage(registry, 'team/app', 'v1');
  const workspace = await world.workspace(FILES);
  const image = `${registry.host}/team/app`;
  const before = world.asked();
  const inputs = { files: 'dist/*', images: `${image}:v1`, output: OUTPUT, tag: 'v1.0.0' };
  const step = await world.step(workspace, inputs, { run: CALLED });
  expect(step.annotations).toEqual([]);
  expect(step.exitCode).toBe(0);
  expect(world.asked()).toEqual({ certificates: before.certificates + 1, entries: before.entries + 1 });
  expect(step.outputs['bundle-path']).toBe(join(workspace, OUTPUT));

  const [bundle = '', ...more] = (await readFile(join(workspace, OUTPUT), 'utf8')).split('\n');
  expect(more).toEqual(['']);
  const { statement, identity } = verifiedIndependently(sigstore.trustedRoot, bundle);
  expect(identity).toBe(`https://github.com/${SUITE}`);
  expect(statement.subject).toEqual([
    { name: 'bom', digest: { sha256: hash('the real bom') } },
    { name: 'bom.exe', digest: { sha256: hash('bom for Windows') } },
    { name: image, digest: { sha256: digest.slice(7) } },
  ]);
  const run = identityOf(CALLED);
  // actions/toolkit, packages/attest/src/provenance.ts, field by field; nothing more.
  expect(statement).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'https://slsa.dev/provenance/v1',
  });
  expect(statement.predicate).toEqual({
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: {
          ref: 'refs/tags/v1.0.0',
          repository: 'https://github.com/kubernetes-sigs/bom',
          path: '.github/workflows/release.yml',
        },
      },
      internalParameters: {
        github: {
          event_name: 'push',
          repository_id: run.repositoryId,
          repository_owner_id: String(run.ownerId),
          runner_environment: 'github-hosted',
        },
      },
      resolvedDependencies: [
        { uri: 'git+https://github.com/kubernetes-sigs/bom@refs/tags/v1.0.0', digest: { gitCommit: run.sha } },
      ],
    },
    runDetails: {
      builder: { id: `https://github.com/${SUITE}` },
      metadata: {
        invocationId: `https://github.com/kubernetes-sigs/bom/actions/runs/${run.runId}/attempts/1`,
      },
    },
  });

  expect(github.attestations(REPOSITORY).map(({ bundle, subjects }) => ({ bundle, subjects }))).toEqual([
    {
      bundle: JSON.parse(bundle) as object,
      subjects: [hash('the real bom'), hash('bom for Windows'), digest.slice(7)].map((hex) => `sha256:${hex}`),
    },
  ]);
  const { bundles } = await findBundles(repositoryOf(registry.host, 'team/app'), digest);
  expect(bundles).toMatchObject([
    { text: bundle, annotations: { 'dev.sigstore.bundle.predicateType': 'https://slsa.dev/provenance/v1' } },
  ]);
  expect(attestationsOf(step)).toEqual([
    {
      subjects: 3,
      kept: false,
      logIndex: expect.any(String) as string,
      stored: [
        join(workspace, OUTPUT),
        `attestation ${github.attestations(REPOSITORY)[0]?.id}`,
        `referrer ${bundles[0]?.referrer}`,
      ],
    },
  ]);
  expect(jsonOutput(step, 'subjects')).toHaveLength(3);
  expect(step.summary).toContain('SLSA build level **3**');
  expect(step.summary).toContain('gh attestation verify bom \\\n  --repo kubernetes-sigs/bom \\\n');
});

test('a second attempt of the run keeps all; other files are stated anew', async () => {
  const { registry } = world.sandbox;
  const digest = await pushImage(registry, 'team/again', 'v1');
  const workspace = await world.workspace(FILES);
  const inputs = { files: 'dist/*', images: `${registry.host}/team/again:v1`, output: OUTPUT };
  const first = await world.step(workspace, inputs);
  const written = await readFile(join(workspace, OUTPUT), 'utf8');
  const before = [world.asked(), stored()];
  const second = await world.step(workspace, inputs, { run: { runAttempt: '2' } });
  expect(second.exitCode).toBe(0);
  expect([world.asked(), stored()]).toEqual(before);
  expect(await readFile(join(workspace, OUTPUT), 'utf8')).toBe(written);
  expect((await findBundles(repositoryOf(registry.host, 'team/again'), digest)).bundles).toHaveLength(1);
  const [{ logIndex } = {}] = attestationsOf(first);
  expect(attestationsOf(second)).toMatchObject([{ kept: true, logIndex }]);

  await writeFile(join(workspace, 'dist/bom'), 'another bom');
  const third = await world.step(workspace, inputs, { run: { runAttempt: '3' } });
  expect(attestationsOf(third)).toMatchObject([{ kept: false }]);
  const { statement } = verifiedIndependently(
    world.sandbox.sigstore.trustedRoot,
    (await readFile(join(workspace, OUTPUT), 'utf8')).trim(),
  );
  expect(statement.subject).toContainEqual({ name: 'bom', digest: { sha256: hash('another bom') } });
  expect(stored()).toBe(Number(before[1]) + 1);
});

test('a second attempt on another machine takes the provenance from GitHub’s store', async () => {
  const inputs = { files: 'dist/*', output: OUTPUT };
  const workspace = await world.workspace(FILES);
  await world.step(workspace, inputs);
  const before = [world.asked(), stored()];
  const elsewhere = await world.workspace(FILES);
  const second = await world.step(elsewhere, inputs, { run: { runAttempt: '2' } });
  expect(attestationsOf(second)).toMatchObject([{ kept: true }]);
  expect([world.asked(), stored()]).toEqual(before);
  const [first, again] = await Promise.all([workspace, elsewhere].map((path) => readFile(join(path, OUTPUT), 'utf8')));
  expect(JSON.parse(again ?? '')).toEqual(JSON.parse(first ?? ''));
});

test('GitHub’s store is asked once, to find and to store', async () => {
  const { requests } = world.sandbox.github.api;
  const before = requests.length;
  const workspace = await world.workspace({ 'dist/bom': 'a bom that is asked about once' });
  expect((await world.step(workspace, { files: 'dist/bom', output: OUTPUT })).exitCode).toBe(0);
  expect(requests.slice(before).map(({ method }) => method)).toEqual(['GET', 'POST']);
});

test('another run of the same commit states its own provenance', async () => {
  const workspace = await world.workspace(FILES);
  const inputs = { files: 'dist/bom', output: OUTPUT };
  await world.step(workspace, inputs);
  const other = await world.step(workspace, inputs, { run: { runId: '17000000002' } });
  expect(attestationsOf(other)).toMatchObject([{ kept: false }]);
  expect(await readFile(join(workspace, OUTPUT), 'utf8').then(invocationOf)).toMatch(/runs\/17000000002\/attempts\/1$/);
});

function invocationOf(bundle: string): string {
  const { statement } = verifiedIndependently(world.sandbox.sigstore.trustedRoot, bundle);
  return (statement.predicate['runDetails'] as { metadata: { invocationId: string } }).metadata.invocationId;
}

test('without the attestations API nothing of GitHub is asked', async () => {
  const workspace = await world.workspace(FILES);
  const before = world.sandbox.github.api.requests.length;
  const inputs = { files: 'dist/bom', 'github-attestations': 'false' };
  const step = await world.step(workspace, inputs, { permissions: {} });
  expect(step.exitCode).toBe(0);
  expect(world.sandbox.github.api.requests.length).toBe(before);
  expect(await readdir(join(workspace, 'dist'))).toContain('provenance.intoto.jsonl');
});

test('a job that may not store attestations is told what to write, and keeps the file', async () => {
  const workspace = await world.workspace({ 'dist/bom': 'a bom that is not in the store' });
  const inputs = { files: 'dist/bom', output: OUTPUT };
  const step = await world.step(workspace, inputs, { permissions: { attestations: 'read' } });
  expect(step.exitCode).toBe(1);
  expect(codeOf(step)).toBe('NO_PERMISSION');
  expect(step.annotations.at(-1)?.value).toMatch(/permissions: \{ attestations: write \}/);
  const before = [world.asked(), stored()];
  const again = await world.step(workspace, inputs);
  expect(again.exitCode).toBe(0);
  expect([world.asked(), stored()]).toEqual([before[0], Number(before[1]) + 1]);
});

test.each<[string, Record<string, string>, Parameters<StepWorld['step']>[2], readonly [code: string, words: RegExp]]>([
  ['an event that the build type forbids', {}, { run: { eventName: 'pull_request' } }, ['PROVENANCE_EVENT', /push/]],
  ['another tag', { tag: 'v2.0.0' }, {}, ['WRONG_REF', /not on the tag "v2.0.0"/]],
  ['no id-token', {}, { idToken: false }, ['NO_ID_TOKEN', /permissions: id-token: write/]],
  ['evidence alone', { files: 'dist/bom.sigstore.json' }, {}, ['NO_FILES', /matches no file/]],
  ['an image that is not there', { images: 'IMAGE' }, {}, ['IMAGE_NOT_FOUND', /team\/gone:v1/]],
])('with %s nothing is signed', async (_, inputs, setup, [code, words]) => {
  const workspace = await world.workspace(FILES);
  const images = inputs['images'] === undefined ? '' : `${world.sandbox.registry.host}/team/gone:v1`;
  const before = [world.asked(), stored()];
  const step = await world.step(workspace, { files: 'dist/bom', ...inputs, images }, setup);
  expect(codeOf(step)).toBe(code);
  expect(step.annotations.at(-1)?.value).toMatch(words);
  expect(step.exitCode).toBe(1);
  expect([world.asked(), stored()]).toEqual(before);
  expect(await readdir(workspace)).toEqual(['dist']);
});

test('a dry run asks for no token and writes nothing', async () => {
  const workspace = await world.workspace(FILES);
  const before = [world.asked(), stored(), world.sandbox.sigstore.oidc.service.requests.length];
  const step = await world.step(workspace, { files: 'dist/*', 'dry-run': 'true' }, { idToken: false });
  expect(step.exitCode).toBe(0);
  expect([world.asked(), stored(), world.sandbox.sigstore.oidc.service.requests.length]).toEqual(before);
  expect(step.log).toContain(`Would state the provenance of bom (sha256:${hash('the real bom')})`);
  expect(jsonOutput(step, 'subjects')).toHaveLength(2);
  expect(await readdir(workspace)).toEqual(['dist']);
});

test('hostile names of files and refs are text, in the log, in the picture and on the page', async () => {
  const names = ['"]; click builder "javascript:alert(1)', '<img src=x>', '```', '::error::pwned', 'a|b [x](y)'];
  const workspace = await world.workspace(Object.fromEntries(names.map((name) => [`dist/${name}`, name])));
  const ref = 'refs/tags/v1.0.0"];%%{init}%%;`';
  const step = await world.step(workspace, { files: 'dist/*' }, { run: { ref } });
  expect(step.exitCode).toBe(0);
  expect(step.annotations).toEqual([]);
  expect(step.summary).not.toMatch(/<img|javascript:alert\(1\)"/);
  const fences = step.summary.split('\n').filter((line) => line.startsWith('```'));
  expect(fences).toEqual(['```mermaid', '```', '```console', '```']);
  const picture = /```mermaid\n([\s\S]*?)\n```/.exec(step.summary)?.[1] ?? '';
  expect(picture.split('\n')).toHaveLength(8);
  expect(picture).not.toMatch(/%%|;|<(?!br\/>)|`/);
  // Each quoted label ends where it should.
  for (const line of picture.split('\n')) expect((line.match(/"/g) ?? []).length % 2).toBe(0);
});
