import type { StepResult } from '@release-actions/sandbox/runner/run-action';
import type { StepRequest } from './step.ts';

/** Runs a step of an attack; its log gets the next number. */
export type AttackStep = (step: StepRequest) => Promise<StepResult>;

/** Whether a step failed and gave this reason for this artifact. */
export function refusalOf(
  { exitCode, annotations }: StepResult,
  artifact: string,
  reason: RegExp,
): { readonly holds: boolean; readonly told: string } {
  const told = annotations.filter(({ name }) => name === 'error').map(({ value }) => value);
  const given = told.some((value) => value.includes(artifact) && reason.test(value));
  return { holds: exitCode === 1 && given, told: `exit code ${exitCode}, ${told.join(' / ') || 'without an error'}` };
}
