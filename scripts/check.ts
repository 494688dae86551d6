import { forbiddenImports } from './check-imports.ts';
import { ROOT } from './actions.ts';
import { step } from './step.ts';

const STATIC: readonly (readonly [title: string, command: string, args: readonly string[]])[] = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['types', 'tsc', ['-p', 'tsconfig.test.json']],
  ['dead code', 'knip', []],
  ['generated files', 'node', ['scripts/generate.ts', '--check']],
];

/** All checks that run nothing of the project. Returns the titles of those that failed. */
export async function staticChecks(): Promise<{ passed: number; failed: string[] }> {
  const failed: string[] = [];
  for (const [title, command, args] of STATIC) {
    if (!(await step(title, command, args)).ok) failed.push(title);
  }
  const forbidden = forbiddenImports(ROOT);
  for (const line of forbidden) process.stdout.write(`${line}\n`);
  process.stdout.write(`\n── imports: ${forbidden.length === 0 ? 'ok' : 'FAILED'}\n`);
  if (forbidden.length > 0) failed.push('imports');
  return { passed: STATIC.length + 1 - failed.length, failed };
}

if (import.meta.main) {
  const { failed } = await staticChecks();
  if (failed.length > 0) {
    process.stderr.write(`\nfailed: ${failed.join(', ')}\n`);
    process.exitCode = 1;
  }
}
