import type { Attestation } from '@release-actions/shared/attest/attest-subjects';
import type { WorkflowClaims } from '@release-actions/shared/claims/workflow-claims';
import type { HttpMetrics } from '@release-actions/shared/http/message';
import type { Subject } from '@release-actions/shared/subject/subject';

/** What a run did, for those who are told. */
export type Outcome = {
  readonly subjects: readonly Subject[];
  readonly attestations: readonly Attestation[];
  /** Path of the bundles' file. */
  readonly output: string;
  readonly claims: WorkflowClaims;
  readonly serverUrl: string;
  readonly http: HttpMetrics;
  readonly durationMs: number;
  /** RUNNER_TEMP */
  readonly temporary: string;
};
