import { relative } from 'node:path';
import { ActionError } from '@release-actions/shared/errors/action-error';
import { trustHint } from '@release-actions/shared/evidence/trust-hint';
import type { Verification } from '@release-actions/shared/evidence/verify-subjects';
import type { Host } from '@release-actions/shared/host/host';
import { outputJson, outputMetrics } from '@release-actions/shared/host/outputs';
import { surroundings } from '@release-actions/shared/host/workspace';
import type { HttpMetrics } from '@release-actions/shared/http/message';
import type { Policy, Verdict } from '@release-actions/shared/policy/judge';
import { reportOf } from './report.ts';
import { lookedForHint } from './looked-for.ts';
import { summaryOf } from './summary.ts';

/** What the run found, and what it cost. */
export type Result = {
  readonly verification: Verification;
  readonly policy: Policy;
  /** The input of that name. */
  readonly sigstore: string;
  readonly http: HttpMetrics;
  readonly durationMs: number;
};

/** The runner shows ten annotations of a kind for a step. */
const ANNOTATIONS = 10;

/** Log, annotations, summary, outputs; then throws NOT_VERIFIED unless everything holds. */
export async function tell(host: Host, { verification, policy, sigstore, http, durationMs }: Result): Promise<void> {
  const { verdicts, stray } = verification;
  const refused = verdicts.filter(({ holds }) => !holds);
  const strayCounts = policy.strict && stray.length > 0;
  const holds = verdicts.length > 0 && refused.length === 0 && !strayCounts;
  for (const verdict of verdicts) host.info(lineOf(verdict));
  for (const verdict of refused) for (const reason of verdict.reasons) host.info(`    ${reason}`);
  annotate(host, refused);
  for (const warning of [...verdicts.flatMap((verdict) => verdict.warnings), ...stray]) host.warning(warning);
  await host.summary(summaryOf(verification, policy));

  const { temporary } = surroundings(host.environment);
  await outputJson(host, 'verdict', reportOf(verification, holds), { entries: verdicts.length, temporary });
  host.output('verified', verdicts.length - refused.length);
  outputMetrics(host, durationMs, http, { artifacts: verdicts.length });
  if (holds) return;
  const hints = [trustHint(refused, sigstore), lookedForHint(refused, policy)].filter((hint) => hint !== undefined);
  throw notVerified(whyNot(refused, verdicts.length, strayCounts ? stray.length : 0), hints);
}

function lineOf({ subject, holds, signer, level }: Verdict): string {
  const by =
    signer === undefined ? '' : `, signed by ${signer.identity} from ${signer.sourceRepositoryUri ?? 'no repository'}`;
  const reached = level === undefined ? '' : `, SLSA build level ${level.level}`;
  return `${holds ? '✓' : '✗'} ${subject.name} sha256:${subject.digests.sha256}${by}${reached}`;
}

function annotate(host: Host, refused: readonly Verdict[]): void {
  const { workspace } = surroundings(host.environment);
  for (const { subject, reasons } of refused.slice(0, ANNOTATIONS - 1)) {
    const place = subject.kind === 'file' ? { file: relative(workspace, subject.path) } : {};
    host.error(`${subject.name} does not verify: ${reasons.join('; ')}.`, { title: 'Not verified', ...place });
  }
}

function whyNot(refused: readonly Verdict[], total: number, stray: number): string {
  const first = refused[0];
  return first === undefined
    ? `${stray === 1 ? 'a piece of evidence is' : `${stray} pieces of evidence are`} about nothing that is verified`
    : `${refused.length} of ${total} artifacts ${refused.length === 1 ? 'does' : 'do'} not verify, first ${first.subject.name}: ${first.reasons.join('; ')}`;
}

function notVerified(why: string, hints: readonly string[]): ActionError {
  const rest =
    'Do not publish or use what is refused. The reasons stand in the job summary; if the artifacts are right, correct the expected identity or sign them again.';
  return new ActionError('NOT_VERIFIED', `Not verified: ${why}.`, { hint: [...hints, rest].join(' ') });
}
