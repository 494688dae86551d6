import type { Attestation } from '@release-actions/shared/attest/attest-subjects';
import type { WorkflowClaims } from '@release-actions/shared/claims/workflow-claims';
import type { Host } from '@release-actions/shared/host/host';
import type { HttpMetrics } from '@release-actions/shared/http/message';
import type { Subject } from '@release-actions/shared/subject/subject';
import { planSummary, provenanceSummary } from './summary.ts';

export type Outcome = {
  readonly subjects: readonly Subject[];
  readonly attestations: readonly Attestation[];
  /** Path of the bundles' file. */
  readonly output: string;
  readonly claims: WorkflowClaims;
  readonly serverUrl: string;
  readonly http: HttpMetrics;
  readonly durationMs: number;
};

/** Sets the outputs and writes the summary. */
export async function tell(host: Host, outcome: Outcome): Promise<void> {
  const { subjects, attestations, http, output } = outcome;
  host.output('bundle-path', output);
  host.output('attestations', JSON.stringify(attestations.map(describeAttestation)));
  host.output('subjects', JSON.stringify(subjects.map(describeSubject)));
  host.output(
    'metrics',
    JSON.stringify({
      durationMs: Math.round(outcome.durationMs),
      requests: http.requests,
      retries: http.retries,
      bytesSent: http.bytesSent,
      bytesReceived: http.bytesReceived,
    }),
  );
  for (const { stored, kept } of attestations) host.info(`${kept ? 'Kept' : 'Signed'}: ${stored.join(', ')}`);
  await host.summary(provenanceSummary(outcome));
}

/** `dry-run`: nothing was signed and nobody asked but the registry. */
export async function tellPlan(host: Host, subjects: readonly Subject[]): Promise<void> {
  for (const { name, digests } of subjects)
    host.info(`Would state the provenance of ${name} (sha256:${digests.sha256})`);
  host.output('subjects', JSON.stringify(subjects.map(describeSubject)));
  await host.summary(planSummary(subjects));
}

function describeSubject({ name, kind, digests }: Subject): object {
  return { name, kind, digest: `sha256:${digests.sha256}` };
}

function describeAttestation({ statement, stored, kept, facts }: Attestation): object {
  return {
    subjects: statement.subject.length,
    stored,
    kept,
    ...(facts?.logIndex === undefined ? {} : { logIndex: facts.logIndex }),
  };
}
