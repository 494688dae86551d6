import { execFile } from 'node:child_process';
import { ActionError } from '../errors/action-error.ts';
import { describe } from '../errors/describe.ts';
import type { ExecOptions, Execution } from './host.ts';

/** A program that is fed waits for an answer from elsewhere, such as a credential helper; it may not wait for ever. */
const FED_TIMEOUT_MS = 60_000;
const OUTPUT_BYTES = 16 * 1024 * 1024;

/** Starts a program without a shell; its exit code is the caller's to judge. Throws PROGRAM_MISSING. */
export async function execute(program: string, args: readonly string[], options: ExecOptions = {}): Promise<Execution> {
  try {
    const { input } = options;
    return await (input === undefined ? run(program, args, options) : feed(program, args, { ...options, input }));
  } catch (cause) {
    throw new ActionError('PROGRAM_MISSING', `Cannot start ${program}: ${describe(cause)}.`, {
      cause,
      hint: `Install ${program} in an earlier step, or check the PATH.`,
    });
  }
}

async function run(program: string, args: readonly string[], { cwd }: ExecOptions): Promise<Execution> {
  const { getExecOutput } = await import('@actions/exec');
  // The first parameter is split like a command line, so a path with spaces needs its quotes.
  return getExecOutput(`"${program}"`, [...args], {
    silent: true,
    ignoreReturnCode: true,
    ...(cwd === undefined ? {} : { cwd }),
  });
}

/** @actions/exec ends the whole action (EPIPE) when a program exits without reading its input. */
async function feed(
  program: string,
  args: readonly string[],
  { cwd, input }: ExecOptions & { readonly input: string },
): Promise<Execution> {
  return new Promise((resolve, reject) => {
    const settings = { cwd, encoding: 'utf8', timeout: FED_TIMEOUT_MS, maxBuffer: OUTPUT_BYTES } as const;
    const child = execFile(program, [...args], settings, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number' && error.killed !== true) reject(error);
      else resolve({ exitCode: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr });
    });
    child.stdin?.on('error', () => {
      // The program's end tells what is to be told.
    });
    child.stdin?.end(input);
  });
}
