import type { Finding } from '@release-actions/shared/policy/finding';
import type { Verdict } from '@release-actions/shared/policy/judge';
import type { Verification } from '@release-actions/shared/evidence/verify-subjects';

/** A step's outputs may have 1 MB together, counted in UTF-16. */
const MAX_ARTIFACTS = 500;
const MAX_CHARACTERS = 300_000;

/** The output `verdict` and the file behind it. A stable format: names are added, never changed. */
export function reportOf({ verdicts, stray }: Verification, holds: boolean): object {
  return { holds, artifacts: verdicts.map(artifactOf), stray };
}

/** Whether a report is small enough for an output. */
export function fitsOutput(json: string, artifacts: number): boolean {
  return artifacts <= MAX_ARTIFACTS && json.length <= MAX_CHARACTERS;
}

function artifactOf(verdict: Verdict): object {
  const { subject, bundle, signer, level } = verdict;
  return {
    name: subject.name,
    kind: subject.kind,
    digest: `sha256:${subject.digests.sha256}`,
    holds: verdict.holds,
    reasons: verdict.reasons,
    warnings: verdict.warnings,
    signer: signer?.identity,
    issuer: signer?.issuer,
    sourceRepository: signer?.sourceRepositoryUri,
    sourceRef: signer?.sourceRepositoryRef,
    sourceDigest: signer?.sourceRepositoryDigest,
    slsaLevel: level?.level,
    slsaReason: level?.reason,
    logIndex: bundle?.logIndex,
    signedAt: bundle?.signedAt,
    trustRoot: bundle?.trustRoot,
    evidence: verdict.findings.map(findingOf),
  };
}

function findingOf({ origin, use, refusals }: Finding): object {
  return { origin, use, accepted: refusals.length === 0, refusals };
}
