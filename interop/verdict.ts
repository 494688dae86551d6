import type { StepResult } from '@release-actions/sandbox/runner/run-action';
import type { Ended } from './program.ts';

/** A program or a step of ours that has ended. */
type End = Ended | StepResult;

/** Rejects with the program's words unless it ended well. */
export function mustAccept(what: string, end: End): void {
  if (end.exitCode === 0) return;
  throw new Error(`${what}: should be accepted, ended with ${end.exitCode ?? 'a signal'}:\n${wordsOf(end)}`);
}

/** Rejects unless the program refused, and for the reason that `because` describes. */
export function mustRefuse(what: string, end: End, because: RegExp): void {
  if (end.exitCode === 0) throw new Error(`${what}: should be refused, was accepted:\n${wordsOf(end)}`);
  if (!because.test(wordsOf(end))) {
    throw new Error(`${what}: was refused, but not for the reason expected (${because.source}):\n${wordsOf(end)}`);
  }
}

function wordsOf(end: End): string {
  return 'log' in end ? end.log.join('\n') : `${end.stdout}${end.stderr}`.trim();
}
