import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runAction, type StepResult } from '../../../sandbox/src/runner/run-action.ts';
import { writeSourceAction } from '../../../sandbox/src/runner/source-action.ts';

const SHARED = resolve(import.meta.dirname, '../../src');

/** Runs an action whose \`run(host)\` has this body, as the runner starts it. */
async function step(body: string, environment: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  const folder = await mkdtemp(join(tmpdir(), 'start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'action/src'), { recursive: true });
  const metadata = 'inputs: { some-name: { default: " padded " } }\nruns: { using: node24, main: dist/index.js }\n';
  await writeFile(join(folder, 'action/action.yml'), metadata);
  await writeFile(
    join(folder, 'action/src/index.ts'),
    `import { start } from ${JSON.stringify(join(SHARED, 'host/start.ts'))};
     import { ActionError } from ${JSON.stringify(join(SHARED, 'errors/action-error.ts'))};
     await start('tried', async (host) => { void ActionError; ${body} });`,
  );
  await writeSourceAction(join(folder, 'action'), join(folder, 'launched'));
  return runAction({
    folder: join(folder, 'launched'),
    inputs: {},
    environment,
    contexts: {},
    workspace: folder,
    temporary: join(folder, 'temporary'),
  });
}

const TOKEN = `eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.${'c'.repeat(20)}`;

test('a run that succeeds says which action ran, and sets outputs of any form', async () => {
  const value = 'a\nghadelimiter_x\n%0A::error::x';
  const result = await step(`
    host.output('text', ${JSON.stringify(value)});
    host.output('number', 3);
    host.info('input=' + host.input('some-name') + '|' + host.input('absent'));
    await host.group('Work', async () => host.info('inside'));
    host.secret('s3cret'); host.info('s3cret is masked');
    host.notice('look', { title: 'T' });
    await host.summary('# one\\n'); await host.summary('# two\\n');`);
  expect(result.exitCode).toBe(0);
  expect(result.rawLog[0]).toBe('release-actions/tried unknown');
  expect(result.outputs).toEqual({ text: value, number: '3' });
  expect(result.log).toEqual(
    expect.arrayContaining(['input=padded|', '::group::Work', 'inside', '::endgroup::', '*** is masked']),
  );
  expect(result.annotations).toEqual([{ name: 'notice', properties: { title: 'T' }, value: 'look' }]);
  expect(result.summary).toBe('# one\n# two\n');
});

test('a failure is an annotation with its repair at the file, a summary, and exit code 1', async () => {
  const result = await step(`
    throw new ActionError('TOO_BAD', 'The file <b> is bad: ${TOKEN}', {
      hint: 'Write *another* one.', file: 'dist/a,b:c', line: 7, cause: new Error('of \`this\`') });`);
  expect(result.exitCode).toBe(1);
  expect(result.annotations).toEqual([
    {
      name: 'error',
      properties: { title: 'tried: TOO_BAD', file: 'dist/a,b:c', line: '7' },
      value: 'The file <b> is bad: ***: of `this`\nWrite *another* one.',
    },
  ]);
  expect(result.summary).toBe(
    '### ❌ tried failed (TOO_BAD)\n\nThe file &lt;b&gt; is bad: \\*\\*\\*: of \\`this\\`\n\n**Repair:** Write \\*another\\* one.\n\n',
  );
  expect([...result.rawLog, result.summary].join('\n')).not.toContain('eyJ');
});

test('an error that nobody expected asks for a report, with its stack', async () => {
  const result = await step(`undefinedThing.call();`);
  expect(result.exitCode).toBe(1);
  expect(result.annotations[0]?.value).toMatch(
    /undefinedThing is not defined\nThis is a bug of release-actions\/tried/,
  );
  expect(result.log.join('\n')).toMatch(/ReferenceError[\s\S]*index\.ts/);
});

test('text of strangers can neither command the runner nor show a token', async () => {
  const evil = `fine\r::error::one\n::add-mask::two\n  ::warning::three\n##[error]four ${TOKEN}`;
  const result = await step(`
    const evil = ${JSON.stringify(evil)};
    host.info(evil);
    await host.group(evil, async () => {});
    host.warning(evil, { title: evil, file: 'a\\n::error::b' });`);
  expect(result.exitCode).toBe(0);
  expect(result.annotations.map(({ name }) => name)).toEqual(['warning']);
  const lines = result.rawLog.filter((line) => !line.startsWith('::group::') && !line.startsWith('::warning '));
  expect(lines.filter((line) => /^\s*::(?!endgroup)/.test(line) || line.includes('##['))).toEqual([]);
  expect(result.rawLog.join('\n')).not.toContain(TOKEN);
});

test('a summary of more than 1 MiB is cut at the end of a line, with a note, and nothing follows it', async () => {
  const result = await step(`
    await host.summary(('€'.repeat(99) + '\\n').repeat(5000));
    await host.summary('| later |\\n'.repeat(60));`);
  expect(result.exitCode).toBe(0);
  expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1024 * 1024);
  const [table = '', note = ''] = result.summary.split('\n\n_');
  expect(
    table
      .split('\n')
      .slice(0, -1)
      .every((line) => line === '€'.repeat(99)),
  ).toBe(true);
  expect(note).toMatch(/^The rest is cut/);
  expect(result.summary.endsWith('summary._\n')).toBe(true);
});

test('where the runner offers no summary there is none', async () => {
  const result = await step(`
    delete process.env['GITHUB_STEP_SUMMARY'];
    await host.summary('x');
    throw new ActionError('X', 'still told');`);
  expect(result.exitCode).toBe(1);
  expect(result.summary).toBe('');
  expect(result.annotations[0]?.value).toBe('still told');
});
