import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** How a program ended; no exit code when it was killed. */
export type Ended = {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
};

export type ProgramOptions = {
  readonly cwd?: string;
  /** The whole environment of the program, default that of this process. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Default two minutes. */
  readonly timeoutMs?: number;
  /** Leaves the processor to others where they want it. */
  readonly inBackground?: boolean;
};

const TIMEOUT_MS = 120_000;

/** Runs a program without a shell to its end, whatever its exit code. Rejects when it cannot be started. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.environment ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs ?? TIMEOUT_MS,
      killSignal: 'SIGKILL',
    });
    if (options.inBackground === true && child.pid !== undefined) {
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    }
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({
        exitCode: exitCode ?? undefined,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}
