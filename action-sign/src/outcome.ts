import type { Signing } from '@release-actions/shared/attest/open-signing';
import type { HttpMetrics } from '@release-actions/shared/http/message';
import type { Signature } from './signature.ts';

/** What a run did, for those who are told. */
export type Outcome = {
  readonly signatures: readonly Signature[];
  readonly signing: Pick<Signing, 'claims' | 'instance'>;
  readonly http: HttpMetrics;
  readonly durationMs: number;
  /** RUNNER_TEMP */
  readonly temporary: string;
};
