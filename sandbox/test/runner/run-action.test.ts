import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAction } from '../../src/runner/run-action.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-'));
  writeFileSync(
    join(folder, 'action.yml'),
    'inputs:\n  some-name: { default: "${{ github.token }}" }\n  other: {}\noutputs: { x: {} }\nruns: { using: node24, main: a.mjs }\n',
  );
  writeFileSync(
    join(folder, 'a.mjs'),
    `import { appendFileSync } from 'node:fs';
     console.log('::add-mask::s3cret');
     console.log('value ' + process.env['INPUT_SOME-NAME'] + ' ' + process.env.HIDDEN);
     console.log('::error file=a.txt,line=3::went%0Awrong');
     appendFileSync(process.env.GITHUB_OUTPUT, 'x=1\\nlong<<END\\na\\nb=c\\nEND\\n');
     appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# told\\n');
     process.exitCode = 3;`,
  );
  process.env['HIDDEN'] = 'of this process';
});
afterAll(() => {
  delete process.env['HIDDEN'];
  rmSync(folder, { recursive: true });
});

const options = () => ({
  folder,
  environment: {},
  contexts: { 'github.token': 's3cret' },
  workspace: folder,
  temporary: join(folder, 'temp'),
});

test('an action gets its inputs and nothing of this process; what it tells is read as the runner reads it', async () => {
  const step = await runAction({ ...options(), inputs: {} });
  expect(step).toMatchObject({ exitCode: 3, outputs: { x: '1', long: 'a\nb=c' }, summary: '# told\n' });
  expect(step.log).toContain('value *** undefined');
  expect(step.rawLog).toContain('value s3cret undefined');
  expect(step.annotations).toEqual([{ name: 'error', properties: { file: 'a.txt', line: '3' }, value: 'went\nwrong' }]);
});

test('an input that the action does not have is an error', async () => {
  await expect(runAction({ ...options(), inputs: { misspelt: 'x' } })).rejects.toThrow('misspelt');
});
