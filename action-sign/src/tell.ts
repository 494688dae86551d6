import type { Host } from '@release-actions/shared/host/host';
import { outputJson, outputMetrics } from '@release-actions/shared/host/outputs';
import { describeSubject } from '@release-actions/shared/subject/describe-subject';
import type { Subject } from '@release-actions/shared/subject/subject';
import type { Outcome } from './outcome.ts';
import type { Signature } from './signature.ts';
import { planSummary, signedSummary } from './summary.ts';

/** Sets the outputs and writes the summary. */
export async function tell(host: Host, outcome: Outcome): Promise<void> {
  const { signatures, http, temporary } = outcome;
  const size = { entries: signatures.length, temporary };
  const kept = signatures.filter((signature) => signature.kept).length;
  await outputJson(host, 'bundles', signatures.map(describeBundle), size);
  await outputJson(
    host,
    'subjects',
    signatures.map(({ subject }) => describeSubject(subject)),
    size,
  );
  const [first, ...others] = signatures;
  if (others.length === 0 && first?.subject.kind === 'file') host.output('bundle-path', first.place);
  outputMetrics(host, outcome.durationMs, http);
  host.info(`Signed ${signatures.length - kept}, kept ${kept} of an earlier attempt.`);
  await host.summary(signedSummary(outcome));
}

/** `dry-run`: what would be signed. Nothing was asked of anybody but the registry. */
export async function tellPlan(host: Host, subjects: readonly Subject[], temporary: string): Promise<void> {
  for (const { name, digests } of subjects) host.info(`Would sign ${name} (sha256:${digests.sha256})`);
  await outputJson(host, 'subjects', subjects.map(describeSubject), { entries: subjects.length, temporary });
  await host.summary(planSummary(subjects));
}

function describeBundle({ subject, place, kept, logIndex }: Signature): object {
  return {
    name: subject.name,
    digest: `sha256:${subject.digests.sha256}`,
    ...(subject.kind === 'file' ? { path: place } : { referrer: place }),
    kept,
    ...(logIndex === undefined ? {} : { logIndex }),
  };
}
