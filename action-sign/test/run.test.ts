import { createHash } from 'node:crypto';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepResult } from '../../sandbox/src/runner/run-action.ts';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startRegistry } from '../../sandbox/src/registry/registry.ts';
import { IMAGE_SIGNATURE_TYPE } from '../../shared/src/intoto/image-signature.ts';
import { findBundles } from '../../shared/src/oci/find.ts';
import { parseBundles } from '../../shared/src/sigstore/bundle.ts';
import type { VerifiedBundle } from '../../shared/src/intoto/verified-bundle.ts';
import { verifyBundle } from '../../shared/src/sigstore/verify.ts';
import {
  codeOf,
  identityOf,
  jsonOutput,
  pushImage,
  repositoryOf,
  startStepWorld,
  type StepWorld,
} from '../../shared/test/attest/step-world.ts';

let world: StepWorld;
beforeAll(async () => {
  world = await startStepWorld('action-sign');
});
afterAll(() => world.close());
beforeEach(() => {
  const { fulcio, rekor } = world.sandbox.sigstore;
  for (const { service } of [fulcio, rekor]) service.faults.clear();
});

type Bundle = { name: string; digest: string; path?: string; referrer?: string; kept: boolean; logIndex?: string };

const bundlesOf = (step: StepResult): Bundle[] => jsonOutput(step, 'bundles') as Bundle[];
const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
const FILES = { 'dist/bom': 'the real bom', 'dist/bom.exe': 'bom for Windows', 'dist/SHA256SUMS': 'sums' };

/** Facts of the bundle beside a file, verified for the file's content. */
async function factsOf(path: string, content: string): Promise<VerifiedBundle> {
  const [bundle, ...more] = await parseBundles(await readFile(path, 'utf8'), path);
  if (bundle === undefined || more.length > 0) throw new Error(`${path} holds ${more.length + 1} bundles`);
  return verifyBundle(bundle, { kind: 'digest', sha256: hash(content) }, world.trust);
}

test('files and an image are signed with one certificate; what was made verifies and is found', async () => {
  const { registry } = world.sandbox;
  const digest = await pushImage(registry, 'team/app', 'v1');
  const workspace = await world.workspace(FILES);
  const before = world.asked();
  const asked = registry.service.requests.length;
  const step = await world.step(workspace, { files: 'dist/*', images: `${registry.host}/team/app:v1`, tag: 'v1.0.0' });
  expect(step.annotations).toEqual([]);
  expect(step.exitCode).toBe(0);
  expect(world.asked()).toEqual({ certificates: before.certificates + 1, entries: before.entries + 4 });

  const bundles = bundlesOf(step);
  expect(bundles.map(({ name, kept }) => [name, kept])).toEqual([
    ['SHA256SUMS', false],
    ['bom', false],
    ['bom.exe', false],
    [`${registry.host}/team/app`, false],
  ]);
  for (const [name, content] of Object.entries(FILES)) {
    const bundle = bundles.find(({ path }) => path === join(workspace, `${name}.sigstore.json`));
    const facts = await factsOf(bundle?.path ?? '', content);
    expect(facts).toMatchObject({
      signer: {
        identity: `https://github.com/${identityOf({}).jobWorkflowRef}`,
        sourceRepositoryRef: 'refs/tags/v1.0.0',
      },
      logIndex: bundle?.logIndex,
    });
    expect(bundle?.digest).toBe(`sha256:${hash(content)}`);
  }
  // cosign looks for referrers of exactly this form on the index that the tag stood for.
  const found = await findBundles(repositoryOf(registry.host, 'team/app'), digest);
  expect(found.unusable).toEqual([]);
  expect(found.bundles).toMatchObject([
    {
      referrer: bundles.at(-1)?.referrer,
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      annotations: { 'dev.sigstore.bundle.predicateType': IMAGE_SIGNATURE_TYPE },
    },
  ]);
  const [attached] = await parseBundles(found.bundles[0]?.text ?? '', 'referrer');
  if (attached === undefined) throw new Error('no bundle');
  const { content } = await verifyBundle(attached, { kind: 'statement' }, world.trust);
  expect(content).toMatchObject({
    statement: { predicateType: IMAGE_SIGNATURE_TYPE, subject: [{ digest: { sha256: digest.slice(7) } }] },
  });
  const byTag = registry.service.requests.slice(asked).filter(({ path }) => path.endsWith('/manifests/v1'));
  expect(byTag).toHaveLength(1);

  expect(jsonOutput(step, 'subjects')).toContainEqual({ name: `${registry.host}/team/app`, kind: 'image', digest });
  expect(jsonOutput(step, 'metrics')).toMatchObject({ retries: 0, requests: expect.any(Number) as number });
  expect(step.outputs['bundle-path']).toBeUndefined();
  expect(step.summary).toContain('### ✍️ 4 signed\n');
});

test('another attempt keeps what is right, signs what changed, replaces what somebody else signed', async () => {
  const { registry } = world.sandbox;
  const digest = await pushImage(registry, 'team/again', 'v1');
  const workspace = await world.workspace(FILES);
  const inputs = { files: 'dist/*', images: `${registry.host}/team/again:v1` };
  await world.step(workspace, { files: 'dist/bom' }, { run: { repository: 'stranger/bom' } });
  const strangers = await readFile(join(workspace, 'dist/bom.sigstore.json'), 'utf8');

  const first = await world.step(workspace, inputs);
  expect(bundlesOf(first).map(({ kept }) => kept)).toEqual([false, false, false, false]);
  const ours = await readFile(join(workspace, 'dist/bom.sigstore.json'), 'utf8');
  expect(ours).not.toBe(strangers);
  expect((await factsOf(join(workspace, 'dist/bom.sigstore.json'), FILES['dist/bom'])).signer).toMatchObject({
    sourceRepositoryUri: 'https://github.com/kubernetes-sigs/bom',
  });

  const before = world.asked();
  const second = await world.step(workspace, inputs, { run: { runAttempt: '2' } });
  expect(world.asked()).toEqual(before);
  expect(bundlesOf(second)).toEqual(bundlesOf(first).map((bundle) => Object.assign(bundle, { kept: true })));
  expect(second.summary).toContain('4 signed, 4 of them by an earlier attempt');
  expect(await readFile(join(workspace, 'dist/bom.sigstore.json'), 'utf8')).toBe(ours);
  expect((await findBundles(repositoryOf(registry.host, 'team/again'), digest)).bundles).toHaveLength(1);

  await writeFile(join(workspace, 'dist/bom'), 'another bom');
  await writeFile(join(workspace, 'dist/bom.exe.sigstore.json'), 'nonsense');
  const third = await world.step(workspace, inputs);
  expect(bundlesOf(third).map(({ kept }) => kept)).toEqual([true, false, false, true]);
  await factsOf(join(workspace, 'dist/bom.sigstore.json'), 'another bom');
  await factsOf(join(workspace, 'dist/bom.exe.sigstore.json'), FILES['dist/bom.exe']);
});

test('bundles go to a folder under the names of the release, and are never signed themselves', async () => {
  const workspace = await world.workspace({ 'out/a': 'a', 'out/a.sigstore.json': 'an old one', 'out/b': 'b' });
  const step = await world.step(workspace, {
    files: 'out/a => bom-linux\nout/*\nout/b',
    output: 'evidence/signatures',
  });
  // out/a has two names now; that is the user's word.
  expect(await readdir(join(workspace, 'evidence/signatures'))).toEqual([
    'a.sigstore.json',
    'b.sigstore.json',
    'bom-linux.sigstore.json',
  ]);
  expect(await readFile(join(workspace, 'out/a.sigstore.json'), 'utf8')).toBe('an old one');
  await factsOf(join(workspace, 'evidence/signatures/bom-linux.sigstore.json'), 'a');
  expect(step.exitCode).toBe(0);

  const named = await world.step(workspace, { files: 'out/a.sigstore.json' });
  expect(codeOf(named)).toBe('NO_FILES');

  const single = await world.step(workspace, { files: 'out/b' });
  expect(single.outputs['bundle-path']).toBe(join(workspace, 'out/b.sigstore.json'));
});

test.each<[string, Record<string, string>, Parameters<StepWorld['step']>[2], readonly [code: string, words: RegExp]]>([
  [
    'a branch',
    { tag: 'v1.0.0' },
    { run: { ref: 'refs/heads/main' } },
    ['WRONG_REF', /refs\/heads\/main.*gh workflow run/s],
  ],
  [
    'another tag',
    { tag: 'v1.0.0' },
    { run: { ref: 'refs/tags/v1.0.0-rc.1' } },
    ['WRONG_REF', /not on the tag "v1.0.0"/],
  ],
  ['no id-token', {}, { idToken: false }, ['NO_ID_TOKEN', /permissions: id-token: write/]],
  ['a link that leads out', { files: 'dist/link' }, {}, ['LINK_OUTSIDE', /dist\/link.*Copy the file/s]],
  ['an empty file', { files: 'dist/empty' }, {}, ['EMPTY_FILE', /empty/]],
  ['two roots at once', { 'trusted-root': 'two-roots.jsonl' }, {}, ['TRUSTED_ROOT', /two-roots\.jsonl holds 2 roots/]],
  ['a trusted root that is not there', { 'trusted-root': 'gone.json' }, {}, ['TRUSTED_ROOT', /gone\.json/]],
])('with %s nothing is signed', async (_, inputs, setup, [code, words]) => {
  const root = JSON.stringify(world.sandbox.sigstore.trustedRoot);
  const workspace = await world.workspace({ ...FILES, 'dist/empty': '', 'two-roots.jsonl': `${root}\n${root}\n` });
  await symlink('/etc/hostname', join(workspace, 'dist/link'));
  const before = world.asked();
  const step = await world.step(workspace, { files: 'dist/bom', ...inputs }, setup);
  expect(codeOf(step)).toBe(code);
  expect(step.annotations.at(-1)?.value).toMatch(words);
  expect(step.exitCode).toBe(1);
  expect(step.summary).toContain(`### ❌ sign failed (${code})`);
  expect(world.asked()).toEqual(before);
  expect(await readdir(join(workspace, 'dist'))).not.toContain('bom.sigstore.json');
});

test('a dry run tells what would be signed, writes nothing and asks for no token', async () => {
  const { registry, sigstore } = world.sandbox;
  const digest = await pushImage(registry, 'team/dry', 'v1');
  const workspace = await world.workspace(FILES);
  const before = [world.asked(), sigstore.oidc.service.requests.length];
  const inputs = { files: 'dist/*', images: `${registry.host}/team/dry:v1`, 'dry-run': 'true' };
  const step = await world.step(workspace, inputs, { idToken: false });
  expect(step.exitCode).toBe(0);
  expect([world.asked(), sigstore.oidc.service.requests.length]).toEqual(before);
  expect(await readdir(join(workspace, 'dist'))).toEqual(['SHA256SUMS', 'bom', 'bom.exe']);
  expect(jsonOutput(step, 'subjects')).toHaveLength(4);
  expect(step.log.join('\n')).toContain(`Would sign ${registry.host}/team/dry (${digest})`);
  expect(step.summary).toContain('Would sign 4 (dry run)');
  expect((await findBundles(repositoryOf(registry.host, 'team/dry'), digest)).bundles).toEqual([]);
});

test('a private registry needs a login, and gets the one of the inputs', async () => {
  const account = { username: 'robot', password: 'pa55-word-of-the-robot', access: { '*': ['pull', 'push'] } } as const;
  const registry = await startRegistry({ auth: { kind: 'bearer', accounts: [account] } });
  onTestFinished(() => registry.close());
  const credential = { kind: 'password', ...account } as const;
  const digest = await pushImage(registry, 'team/secret', 'v1', credential);
  const workspace = await world.workspace(FILES);
  const inputs = { files: 'dist/bom', images: `${registry.host}/team/secret:v1` };
  const before = world.asked();
  const without = await world.step(workspace, inputs);
  expect(codeOf(without)).toBe('REGISTRY_UNAUTHORIZED');
  expect(without.annotations.at(-1)?.value).toMatch(/docker\/login-action/);
  expect(world.asked()).toEqual(before);

  const login = { 'registry-username': 'robot', 'registry-password': account.password };
  const step = await world.step(workspace, { ...inputs, ...login }, { secrets: [account.password] });
  expect(step.exitCode).toBe(0);
  expect((await findBundles(repositoryOf(registry.host, 'team/secret', credential), digest)).bundles).toHaveLength(1);

  const wrong = { ...login, 'registry-password': 'wrong-pa55-word' };
  const refused = await world.step(workspace, { ...inputs, ...wrong }, { secrets: ['wrong-pa55-word'] });
  expect(codeOf(refused)).toMatch(/^REGISTRY_(?:UNAUTHORIZED|LOGIN)/);
});

test.each([
  ['Fulcio refuses', 'fulcio', { kind: 'answer', status: 400, body: '{"message":"no"}' }, 20],
  ['Fulcio has a fault', 'fulcio', { kind: 'answer', status: 500, headers: { 'retry-after': '0' } }, 20],
] as const)('%s: the step fails with its words and no bundle', async (_, service, effect, times) => {
  world.sandbox.sigstore[service].service.faults.arm({ method: 'POST', times, effect });
  const workspace = await world.workspace(FILES);
  const step = await world.step(workspace, { files: 'dist/*' });
  expect(step.exitCode).toBe(1);
  expect(codeOf(step)).toBe('SIGNING_FAILED');
  expect(step.annotations.at(-1)?.value).toMatch(new RegExp(`was not signed: .*${effect.status}`));
  expect(await readdir(join(workspace, 'dist'))).toEqual(['SHA256SUMS', 'bom', 'bom.exe']);
});

test.each([
  ['is busy for a moment', { kind: 'answer', status: 429, headers: { 'retry-after': '0' } }],
  ['has a moment of weakness', { kind: 'answer', status: 503, headers: { 'retry-after': '0' } }],
  ['loses an answer', { kind: 'lost-answer' }],
] as const)('the log %s: everything is signed, each once', async (_, effect) => {
  world.sandbox.sigstore.rekor.service.faults.arm({ method: 'POST', times: 1, effect });
  const workspace = await world.workspace(FILES);
  const before = world.asked();
  const step = await world.step(workspace, { files: 'dist/*' });
  expect(step.exitCode).toBe(0);
  expect(world.asked().entries - before.entries).toBe(3);
  expect(step.outputs['metrics']).toMatch(/"retries":[1-9]/);
  for (const [name, content] of Object.entries(FILES)) {
    await factsOf(join(workspace, `${name}.sigstore.json`), content);
  }
});

test('a file that the log refuses fails the step and leaves the others’ bundles for the next attempt', async () => {
  const effect = { kind: 'answer', status: 400, body: '{"message":"not this one"}' } as const;
  world.sandbox.sigstore.rekor.service.faults.arm({ method: 'POST', effect });
  const workspace = await world.workspace(FILES);
  const step = await world.step(workspace, { files: 'dist/*' });
  expect(step.exitCode).toBe(1);
  expect(step.annotations.at(-1)?.value).toMatch(/was not signed: .*not this one/);
  expect((await readdir(join(workspace, 'dist'))).filter((name) => name.endsWith('.sigstore.json'))).toHaveLength(2);
  const before = world.asked();
  const again = await world.step(workspace, { files: 'dist/*' });
  expect(bundlesOf(again).filter(({ kept }) => kept)).toHaveLength(2);
  expect(world.asked().entries - before.entries).toBe(1);
});

test('hostile names of files are text, in the log and on the page', async () => {
  const names = ['<img src=x>', '`code` | [x](javascript:1)', '::error::pwned', 'a\n::error::newline', '$(touch x)'];
  const workspace = await world.workspace(Object.fromEntries(names.map((name) => [`dist/${name}`, name])));
  const step = await world.step(workspace, { files: 'dist/*' });
  expect(step.exitCode).toBe(0);
  expect(step.annotations).toEqual([]);
  expect(bundlesOf(step).map(({ name }) => name)).toEqual([...names].sort());
  expect(step.summary).not.toMatch(/<img|`|\[x\]/);
  const rows = step.summary.split('\n').filter((line) => line.startsWith('| <code>'));
  expect(rows.map((row) => row.split('|').length)).toEqual(names.map(() => 7));
  const dry = await world.step(workspace, { files: 'dist/*', 'dry-run': 'true' });
  expect(dry.annotations).toEqual([]);
  expect(dry.summary).not.toMatch(/<img|`|\[x\]/);
});
