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
    expect(titles.filter((title) => title.startsWith('refused: '))).toHaveLength(4);
    expect(titles.filter((title) => title.startsWith('again: '))).toHaveLength(4);
    expect(rehearsal.rows.filter(({ covered }) => covered !== undefined).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['SHA256SUMS', 'manifest.yaml', 'release.json', 'tiny']),
    );
    expect(rehearsal.rows.find(({ name }) => name === 'tiny')?.covered).toEqual({
      signature: true,
      provenance: true,
      sbom: true,
    });
    // Only the copy was signed; the registry that it came from is as it was.
    expect(registry.inspect()).toEqual(before);
    const log = await readFile(join(keep, 'logs/06-verify.log'), 'utf8');
    expect(log.match(/✓ 127\.0\.0\.1:\d+\/127\.0\.0\.1-\d+\/team\/tiny/g)).toHaveLength(1);
    expect((await readdir(join(keep, 'summaries'))).length).toBeGreaterThan(15);
    expect(lines.join('\n')).toContain('✓ Publication (publish, ');
  },
  LONG_MS,
);

test('a release that cannot succeed ends with exit code 1, and the step that failed is told', async () => {
  const project = await tinyProject();
  const command = resolve(import.meta.dirname, '../src/command.ts');
  const args = ['--project', project, '--artifacts', 'dist/*', '--artifacts', 'other/*', '--keep', await newFolder()];
  const script = `import { command } from ${JSON.stringify(command)};
    await command(${JSON.stringify(args)}, ${JSON.stringify(await sourceRoot())});`;
  const { code, stdout } = await new Promise<{ code: unknown; stdout: string }>((done) => {
    const options = ['--conditions=source', '--input-type=module-typescript', '-e', script];
    execFile(process.execPath, options, (error, stdout) => done({ code: error?.code, stdout }));
  });
  expect(stdout).toContain('✗ Collect the release files (publish, ');
  expect(stdout).toMatch(/✗ Collect the release files succeeds: Two files would be released as "tiny"/);
  expect(stdout).not.toMatch(/Describe them/);
  expect(stdout.trim().split('\n').at(-1)).toMatch(/^1 passed, 1 failed$/);
  expect(code).toBe(1);
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
