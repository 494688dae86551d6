import type { ResourceDescriptor } from './statement.ts';

export const VERIFICATION_SUMMARY_TYPE = 'https://slsa.dev/verification_summary/v1';

export type VerificationSummary = {
  /** URI of who verified: the identity that signs the summary. */
  readonly verifierId: string;
  /** Versions of its parts, by name. */
  readonly verifierVersion?: Readonly<Record<string, string>>;
  /** ISO 8601, UTC. */
  readonly timeVerified: string;
  /** From where a consumer gets what was verified. */
  readonly resourceUri: string;
  readonly policy: Pick<ResourceDescriptor, 'uri' | 'digest'>;
  readonly inputAttestations: readonly Pick<ResourceDescriptor, 'uri' | 'digest'>[];
  /**
   * `undefined`: it failed. Otherwise the levels that hold, at most one a track; an empty list says that it passed
   * without reaching any.
   */
  readonly levels: readonly string[] | undefined;
};

/**
 * The predicate of a verification summary (VSA).
 * Source: https://slsa.dev/spec/v1.2/verification_summary
 */
export function verificationSummaryPredicate(summary: VerificationSummary): Readonly<Record<string, unknown>> {
  const { verifierId, verifierVersion, levels } = summary;
  return {
    verifier: { id: verifierId, ...(verifierVersion === undefined ? {} : { version: verifierVersion }) },
    timeVerified: summary.timeVerified,
    resourceUri: summary.resourceUri,
    policy: summary.policy,
    inputAttestations: summary.inputAttestations,
    verificationResult: levels === undefined ? 'FAILED' : 'PASSED',
    verifiedLevels: levels ?? ['FAILED'],
    slsaVersion: '1.2',
  };
}
