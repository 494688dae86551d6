import type { Finding } from '@release-actions/shared/policy/finding';
import type { Verdict } from '@release-actions/shared/policy/judge';
import type { Verification } from '@release-actions/shared/evidence/verify-subjects';

/** The output `verdict` and the file behind it. A stable format: names are added, never changed. */
export function reportOf({ verdicts, stray }: Verification, holds: boolean): object {
  return { holds, artifacts: verdicts.map(artifactOf), stray };
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
    sboms: verdict.sboms,
    evidence: verdict.findings.map(findingOf),
  };
}

function findingOf({ origin, use, refusals }: Finding): object {
  return { origin, use, accepted: refusals.length === 0, refusals };
}
