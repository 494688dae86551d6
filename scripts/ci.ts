import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staticChecks } from './check.ts';
import { step } from './step.ts';

/** What `.ci/run` does after the installation. Counts come from the runners' own reports. */
type Count = { readonly what: string; readonly passed: number; readonly failed: number };

const scratch = mkdtempSync(join(tmpdir(), 'ci-'));

async function checks(): Promise<Count> {
  const { passed, failed } = await staticChecks();
  return { what: `checks${failed.length > 0 ? ` (${failed.join(', ')})` : ''}`, passed, failed: failed.length };
}

/** The committed bundles must be what the sources give, to the byte. */
async function bundles(): Promise<Count> {
  const built = await step('bundle', 'npm', ['run', '--silent', 'bundle']);
  const same = await step('bundles as committed', 'git', ['status', '--porcelain', '--', 'action-*/dist']);
  const ok = built.ok && same.ok && same.output === '';
  return { what: 'dist', passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function tests(): Promise<Count> {
  const report = join(scratch, 'tests.json');
  const args = ['test', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await step('npm test', 'npm', args);
  // Without a report the runner itself broke.
  if (!existsSync(report)) return { what: 'tests', passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  // A file that cannot be loaded fails the run without a failed test.
  const failed = Math.max(numFailedTests ?? 0, ok ? 0 : 1);
  return { what: 'tests', passed: numPassedTests ?? 0, failed };
}

async function rehearsal(): Promise<Count> {
  const { ok, output } = await step('rehearsal', 'npm', ['run', '--silent', 'rehearse', '--', '--again']);
  return closing('rehearsal', ok, output);
}

async function interop(): Promise<Count> {
  const { ok, output } = await step('interop', 'npm', ['run', '--silent', 'test:interop']);
  return closing('interop', ok, output);
}

/** The closing line `N passed, N failed` that both runners print. */
function closing(what: string, ok: boolean, output: string): Count {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/gm)].at(-1);
  const failed = Number(last?.[2] ?? 1);
  return { what, passed: Number(last?.[1] ?? 0), failed: ok ? failed : Math.max(1, failed) };
}

const counts: Count[] = [];
for (const part of [checks, bundles, tests, rehearsal, interop]) counts.push(await part());
rmSync(scratch, { recursive: true });

process.stdout.write('\n');
for (const { what, passed, failed } of counts) process.stdout.write(`${what}: ${passed} passed and ${failed} failed\n`);
const total = (key: 'passed' | 'failed'): number => counts.reduce((sum, count) => sum + count[key], 0);
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
process.exitCode = total('failed') === 0 ? 0 : 1;
