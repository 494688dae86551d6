import { spawn } from 'node:child_process';
import { ROOT } from './actions.ts';

export type StepResult = { readonly ok: boolean; readonly output: string };

/** Runs a program of the project with its output shown, and tells how it ended and how long it took. */
export async function step(title: string, command: string, args: readonly string[]): Promise<StepResult> {
  process.stdout.write(`\n── ${title}\n`);
  const started = performance.now();
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`── ${title}: ${code === 0 ? 'ok' : `FAILED (exit ${code})`} in ${seconds} s\n`);
  return { ok: code === 0, output };
}
