import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunOptions } from '@release-actions/sandbox/identity/run-identity';
import { PROJECT, proved, signed, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const FILES = { bom: 'the real bom', 'bom.exe': 'bom for Windows' };

/** A workspace with two files, a signature beside each, and provenance. */
async function release(run: RunOptions = PROJECT): Promise<string> {
  const session = world.session(run);
  const dist = Object.entries({
    ...FILES,
    'bom.sigstore.json': await signed(session, FILES.bom),
    'bom.exe.sigstore.json': await signed(session, FILES['bom.exe']),
    'provenance.intoto.jsonl': await proved(world, FILES, run),
  }).map(([name, content]) => [`dist/${name}`, content]);
  return world.workspace(Object.fromEntries(dist) as Record<string, string>);
}

test('a release of this run verifies without a word about who signed', async () => {
  const step = await world.verify(await release(), {
    files: 'dist/*',
    require: 'signature, provenance',
    strict: 'true',
  });
  expect(step.log.join('\n')).toContain('✓ bom sha256:');
  expect(step.exitCode).toBe(0);
  expect(step.annotations).toEqual([]);
  expect(step.outputs['verified']).toBe('2');
  const verdict = JSON.parse(step.outputs['verdict'] ?? '') as { holds: boolean; artifacts: object[]; stray: string[] };
  expect(verdict).toMatchObject({ holds: true, stray: [] });
  expect(verdict.artifacts).toMatchObject([
    {
      name: 'bom',
      holds: true,
      sourceRef: 'refs/tags/v1.0.0',
      slsaLevel: 2,
      evidence: [{ accepted: true }, { accepted: true }],
    },
    {
      name: 'bom.exe',
      holds: true,
      signer: 'https://github.com/kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v1.0.0',
    },
  ]);
  expect(step.summary).toContain('### ✅ 2 artifacts verified');
  expect(step.summary).toContain('SLSA build level 2: the workflow that signed');
  expect(step.summary.split('the workflow that signed')).toHaveLength(2);
  expect(step.summary).toContain('| L2 |');
  expect(JSON.parse(step.outputs['metrics'] ?? '')).toMatchObject({ artifacts: 2, requests: 0 });
});

test('one changed byte fails the step, with an annotation on the file', async () => {
  const workspace = await release();
  const other = await world.workspace({
    'dist/bom': 'the real b0m',
    'dist/bom.sigstore.json': await readFile(`${workspace}/dist/bom.sigstore.json`, 'utf8'),
  });
  const step = await world.verify(other, { files: 'dist/bom' });
  expect(step.exitCode).toBe(1);
  expect(step.annotations[0]).toMatchObject({ name: 'error', properties: { file: 'dist/bom', title: 'Not verified' } });
  expect(step.annotations[0]?.value).toMatch(/signs sha256 ".{64}", but the file has sha256 "/);
  expect(step.annotations.at(-1)?.properties['title']).toBe('verify: NOT_VERIFIED');
  expect(step.outputs['verified']).toBe('0');
  expect(JSON.parse(step.outputs['verdict'] ?? '')).toMatchObject({ holds: false });
  expect(step.summary).toContain('### ❌ 1 of 1 artifact refused');
});

test('the same workflow of a stranger’s repository is refused', async () => {
  const step = await world.verify(await release({ repository: 'stranger/bom' }), { files: 'dist/bom' });
  expect(step.exitCode).toBe(1);
  expect(step.annotations.map(({ value }) => value).join()).toMatch(
    /expected "https:\/\/github.com\/kubernetes-sigs\/bom/,
  );
});

test('evidence in a folder of its own, a stray piece is told, strictly it fails', async () => {
  const session = world.session();
  const files = {
    'bin/bom': FILES.bom,
    'evidence/all.intoto.jsonl': `${await proved(world, { bom: FILES.bom })}\n${await proved(world, { gone: 'x' })}\n`,
    'evidence/bom.sigstore.json': await signed(session, FILES.bom),
  };
  const inputs = { files: 'bin/bom', evidence: 'evidence', require: 'signature\nprovenance' };
  const workspace = await world.workspace(files);
  const lenient = await world.verify(workspace, inputs);
  expect(lenient.exitCode).toBe(0);
  expect(lenient.annotations).toMatchObject([
    { name: 'warning', value: expect.stringMatching(/bundle 2 of 2\) speaks about none/) },
  ]);
  const strict = await world.verify(workspace, { ...inputs, strict: 'true' });
  expect(strict.exitCode).toBe(1);
  expect(strict.annotations.at(-1)?.value).toMatch(/a piece of evidence is about nothing/);
});

test('the provenance of files of several folders lies in the root of the workspace', async () => {
  const session = world.session();
  const workspace = await world.workspace({
    'bin/bom': FILES.bom,
    'bin/bom.sigstore.json': await signed(session, FILES.bom),
    'windows/bom.exe': FILES['bom.exe'],
    'windows/bom.exe.sigstore.json': await signed(session, FILES['bom.exe']),
    'provenance.intoto.jsonl': await proved(world, FILES),
  });
  const inputs = { files: 'bin/*\nwindows/*', require: 'signature, provenance', strict: 'true' };
  expect((await world.verify(workspace, inputs)).exitCode).toBe(0);
  await rm(join(workspace, 'provenance.intoto.jsonl'));
  const step = await world.verify(workspace, inputs);
  expect(step.exitCode).toBe(1);
  expect(step.annotations.at(-1)?.value).toMatch(/no provenance was found.*looked for.* in "evidence"/s);
});

test('strictly a signature without a bundle is an artifact, which nobody signed', async () => {
  const workspace = await release();
  await writeFile(join(workspace, 'dist', 'bom.pem'), 'a certificate');
  expect((await world.verify(workspace, { files: 'dist/*' })).exitCode).toBe(0);
  const strict = await world.verify(workspace, { files: 'dist/*', strict: 'true' });
  expect(strict.exitCode).toBe(1);
  expect(strict.annotations.map(({ value }) => value).join()).toMatch(
    /bom\.pem does not verify: no signature was found/,
  );
});

test('the addresses in the summary can be copied', async () => {
  const step = await world.verify(await release({ repository: 'stranger/bom' }), { files: 'dist/bom' });
  const [reasons = ''] = step.summary.split('### ❌ verify failed');
  expect(reasons).toContain('<code>https://github.com/stranger/bom</code>');
  expect(reasons).not.toContain('\u200B');
});

test.each<[string, Record<string, string>, string]>([
  ['one pattern of two that matches nothing', { files: 'dist/bom\ndist/*.tgz' }, 'verify: NO_FILES'],
  ['evidence only', { files: 'dist/*.sigstore.json' }, 'verify: NO_FILES'],
  ['a trusted root that is not there', { files: 'dist/bom', 'trusted-root': 'gone.json' }, 'verify: TRUSTED_ROOT'],
  ['evidence that is not there', { files: 'dist/bom', evidence: 'gone' }, 'verify: EVIDENCE_MISSING'],
  [
    'a stranger’s workflow',
    { files: 'dist/bom', 'signer-workflow': 'a/b/.github/workflows/c.yml@v1.0.0' },
    'verify: BAD_INPUT',
  ],
])('%s is an error', async (_, inputs, title) => {
  const step = await world.verify(await release(), inputs);
  expect(step.exitCode).toBe(1);
  expect(step.annotations.at(-1)?.properties['title']).toBe(title);
  expect(step.outputs['verified']).toBeUndefined();
});

test('what a stranger wrote into a bundle reaches neither the runner nor the page as code', async () => {
  const hostile = '<img src=x onerror=alert(1)>\n::error::pwned\n```mermaid\n[x](javascript:1)|';
  const bundle = await proved(world, { [hostile]: FILES.bom }, { repository: 'stranger/bom' });
  const workspace = await world.workspace({ 'dist/bom': FILES.bom, 'dist/bom.sigstore.json': bundle });
  const step = await world.verify(workspace, { files: 'dist/bom', require: 'provenance' });
  expect(step.exitCode).toBe(1);
  expect(step.annotations[0]?.value).toMatch(/lists these bytes under the name "<img/);
  expect(step.summary).toContain('&lt;img src=x');
  expect(step.annotations.every(({ value }) => value !== 'pwned')).toBe(true);
  expect(step.summary).not.toMatch(/<img|```|\]\(javascript/);
});
