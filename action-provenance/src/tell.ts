import type { Attestation } from '@release-actions/shared/attest/attest-subjects';
import type { Host } from '@release-actions/shared/host/host';
import { outputJson, outputMetrics } from '@release-actions/shared/host/outputs';
import { describeSubject } from '@release-actions/shared/subject/describe-subject';
import type { Subject } from '@release-actions/shared/subject/subject';
import type { Outcome } from './outcome.ts';
import { planSummary, provenanceSummary } from './summary.ts';

/** Sets the outputs and writes the summary. */
export async function tell(host: Host, outcome: Outcome): Promise<void> {
  const { subjects, attestations, http, output, temporary } = outcome;
  const size = { entries: subjects.length, temporary };
  host.output('bundle-path', output);
  await outputJson(host, 'attestations', attestations.map(describeAttestation), size);
  await outputJson(host, 'subjects', subjects.map(describeSubject), size);
  outputMetrics(host, outcome.durationMs, http);
  for (const { stored, kept } of attestations) host.info(`${kept ? 'Kept' : 'Signed'}: ${stored.join(', ')}`);
  await host.summary(provenanceSummary(outcome));
}

/** `dry-run`: nothing was signed and nobody asked but the registry. */
export async function tellPlan(host: Host, subjects: readonly Subject[], temporary: string): Promise<void> {
  for (const { name, digests } of subjects) {
    host.info(`Would state the provenance of ${name} (sha256:${digests.sha256})`);
  }
  await outputJson(host, 'subjects', subjects.map(describeSubject), { entries: subjects.length, temporary });
  await host.summary(planSummary(subjects));
}

function describeAttestation({ statement, stored, kept, facts }: Attestation): object {
  return {
    subjects: statement.subject.length,
    stored,
    kept,
    ...(facts?.logIndex === undefined ? {} : { logIndex: facts.logIndex }),
  };
}
