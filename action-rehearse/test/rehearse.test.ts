import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startRegistry } from '@release-actions/sandbox/registry/registry';
import type { Host } from '@release-actions/shared/host/host';
import { createConsoleHost } from '../src/console-host.ts';
import { pushExample, sandboxRepository } from '../src/image.ts';
import { rehearse } from '../src/rehearse.ts';
import { newFolder, sourceRoot, tinyProject } from './place.ts';

const LONG_MS = 90_000;

function hostThatKeeps(lines: string[]): Host {
  return { ...createConsoleHost(), info: (line) => void lines.push(line) };
}

test(
  'a tiny project’s release succeeds twice, with an image of its own, and no tampering goes through',
  async () => {
    const registry = await startRegistry();
    onTestFinished(() => registry.close());
    const project = await tinyProject();
    await pushExample(sandboxRepository(registry.host, 'team/tiny'), join(project, 'dist'), ['tiny'], 'v1');
    const before = registry.inspect();
    const lines: string[] = [];
    const keep = await newFolder();
    const rehearsal = await rehearse(
      {
        project,
        artifacts: ['dist/*'],
        tag: 'v1.2.3',
        images: [{ registry: registry.host, repository: 'team/tiny', tag: 'v1' }],
        keep,
        again: true,
      },
      await sourceRoot(),
      hostThatKeeps(lines),
    );
    expect(rehearsal.checks.filter(({ holds }) => !holds)).toEqual([]);
    const titles = rehearsal.checks.map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('refused: '))).toHaveLength(5);
    expect(titles.filter((title) => title.endsWith(' stayed as it was'))).toHaveLength(3);
    const rows = rehearsal.rows.filter(
      ({ published, signer, level }) => published && signer !== undefined && level === 3,
    );
    const images = rows
      .filter(({ kind }) => kind === 'image')
      .map(({ name }) => name.replace(/^127\.0\.0\.1:\d+\//, ''));
    expect(images.sort()).toEqual([
      expect.stringMatching(/^127\.0\.0\.1-\d+\/team\/tiny$/),
      expect.stringMatching(/^kubernetes-sigs\/rehearse-/),
    ]);
    const files = rows.filter(({ kind }) => kind === 'file').map(({ name }) => name.replace(/^rehearse-\w+/, 'NAME'));
    expect(files.sort()).toEqual([
      'NAME.spdx.json',
      'SHA256SUMS',
      'SHA512SUMS',
      'manifest.yaml',
      'release.json',
      'tiny',
    ]);
    expect(rows.filter(({ inSbom }) => inSbom).map(({ name }) => name)).toEqual(['manifest.yaml', 'tiny']);
    // Only the copy was signed; the registry that it came from is as it was.
    expect(registry.inspect()).toEqual(before);
    const log = await readFile(join(keep, 'logs/07-verify.log'), 'utf8');
    expect(log.match(/✓ 127\.0\.0\.1:\d+\/127\.0\.0\.1-\d+\/team\/tiny/g)).toHaveLength(1);
    const metadata = JSON.parse(await readFile(join(keep, 'downloaded/release.json'), 'utf8')) as { images: unknown[] };
    expect(metadata.images).toHaveLength(2);
    // The owner is known from the event, as on GitHub.
    const sbom = rehearsal.rows.find(({ name }) => name.endsWith('.spdx.json'))?.name ?? '';
    expect(await readFile(join(keep, 'downloaded', sbom), 'utf8')).toContain('Organization: kubernetes-sigs');
    const numbers = (await readdir(join(keep, 'logs'))).map((name) => name.replace(/-[^\d].*$/, ''));
    expect(new Set(numbers.filter((name) => name !== 'again')).size).toBe(
      numbers.filter((name) => name !== 'again').length,
    );
    expect((await readdir(keep)).sort()).toEqual(['.rehearsal', 'downloaded', 'logs', 'release', 'summaries', 'trust']);
    const told = lines.join('\n');
    expect(told).toContain('✓ Publication (publish, ');
    expect(told).toContain(`No GitHub remote: rehearsing as example name ${rehearsal.project} (made up).`);
    expect(told).toContain(`${(await readdir(join(keep, 'downloaded'))).length} assets downloaded, same bytes as made`);
    expect(told).toContain('✓ refused: one byte of tiny flipped (digest differs)');
  },
  LONG_MS,
);

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** The command line in a process of its own. */
async function commandLine(...args: readonly string[]): Promise<Ended> {
  const command = resolve(import.meta.dirname, '../src/command.ts');
  const script = `import { command } from ${JSON.stringify(command)};
    await command(${JSON.stringify(args)}, ${JSON.stringify(await sourceRoot())});`;
  return new Promise((done) => {
    const options = ['--conditions=source', '--input-type=module-typescript', '-e', script];
    execFile(process.execPath, options, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

test('a release that cannot succeed ends with exit code 1, and the step that failed is told once', async () => {
  const project = await tinyProject();
  const keep = await newFolder();
  const globs = ['--artifacts', 'dist/*', '--artifacts', 'other/*'];
  const { code, stdout } = await commandLine('--project', project, ...globs, '--keep', keep);
  const [head, step, error, repair, log, empty, ...rest] = stdout.trim().split('\n').slice(1);
  expect(head).toMatch(/^Rehearsing kubernetes-sigs\/rehearse-\w+ v1\.0\.0 in a sandbox/);
  expect(step).toMatch(/^ {2}✗ Collect the release files \(publish, \d/);
  // Names are those of the project, as in the real job.
  expect(error).toBe('      NAME_TWICE: Two files would be released as "tiny": dist/tiny and other/tiny.');
  expect(repair).toContain('"other/tiny => other-name"');
  expect(log).toBe(`      Log: ${join(keep, 'logs/01-publish.log')}`);
  expect(await readFile(join(keep, 'logs/01-publish.log'), 'utf8')).toContain('NAME_TWICE');
  expect(empty).toBe('');
  expect(rest.slice(1)).toEqual(['1 passed, 1 failed']);
  expect(code).toBe(1);
});

test('a glob without files is told with the project’s folder', async () => {
  const project = await tinyProject();
  const { code, stdout } = await commandLine('--project', project, '--artifacts', 'nothing/*');
  expect(stdout).toContain(`NO_FILES: Input "files": "nothing/*" matches no file in ${project}.`);
  expect(code).toBe(1);
});

test('a project that is not there is named', async () => {
  const { code, stdout, stderr } = await commandLine('--project', '/nonexistent', '--artifacts', '*');
  expect(stdout).toContain('"project" names /nonexistent, which is no folder.');
  expect(stdout + stderr).not.toMatch(/at .*\.ts/);
  expect(code).toBe(1);
});

test.each<[string, readonly string[], RegExp]>([
  ['a word too many', ['--project', '.', '--artifacts', 'a', 'b'], /Not understood: b\..*quote the glob/],
  ['an unknown option', ['--artefacts', 'x'], /^Unknown option '--artefacts'$/m],
])('%s is answered with the usage and exit code 2', async (_, args, message) => {
  const { code, stdout, stderr } = await commandLine(...args);
  expect(stdout).toMatch(message);
  expect(stderr).toMatch(/^\s*Usage: npm run rehearse/);
  expect(stdout + stderr).not.toMatch(/at .*\.ts/);
  expect(code).toBe(2);
});

test('--help shows the usage', async () => {
  expect(await commandLine('--help')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: /) as string });
});

test('a folder that holds something else is neither emptied nor used', async () => {
  const keep = await newFolder({ 'release/precious': 'x' });
  const options = { project: await tinyProject(), artifacts: ['dist/*'], tag: 'v1', images: [], keep, again: false };
  await expect(rehearse(options, '/nowhere', hostThatKeeps([]))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining(keep) as string,
  });
  expect(await readdir(join(keep, 'release'))).toEqual(['precious']);
});
