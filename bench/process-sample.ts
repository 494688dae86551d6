import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** What one run of a Node program shows from outside, in milliseconds. */
export type TimeSample = {
  readonly firstLineMs: number;
  readonly totalMs: number;
  readonly exitCode: number | null;
};

// A program that hangs must not hang the benchmark.
const TIMEOUT_MS = 60_000;
const PRELOAD = join(import.meta.dirname, 'report-memory.mjs');

/** Starts `node ...args` and measures from before the start to its first whole line on standard output, and to its end. */
export async function timeOf(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<TimeSample> {
  const started = performance.now();
  const child = spawn(process.execPath, [...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: TIMEOUT_MS,
  });
  let firstLineMs: number | undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    if (firstLineMs === undefined && chunk.includes('\n')) firstLineMs = performance.now() - started;
  });
  const exitCode = await endOf(child);
  const totalMs = performance.now() - started;
  if (firstLineMs === undefined)
    throw new Error(`node ${args.join(' ')} printed no line (exit ${exitCode ?? 'by signal'}).`);
  return { firstLineMs, totalMs, exitCode };
}

/**
 * Peak resident memory of `node ...args` in MB (10⁶ bytes). The process reports it itself at its end, through a preloaded
 * module: runs of their own, because the module costs start-up time.
 */
export async function peakMemoryOf(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, ['--import', PRELOAD, ...args], {
    env: environment,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  const channel = child.stdio[3] as Readable;
  let report = '';
  channel.on('data', (chunk: Buffer) => (report += chunk.toString()));
  await endOf(child);
  const kibibytes = Number(report);
  if (!(kibibytes > 0)) throw new Error(`node ${args.join(' ')} did not report its memory.`);
  return (kibibytes * 1024) / 1e6;
}

async function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}
