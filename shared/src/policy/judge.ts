import type { CertificateClaims } from '../claims/certificate-claims.ts';
import type { Subject } from '../subject/subject.ts';
import type { VerifiedBundle } from '../intoto/verified-bundle.ts';
import type { Evidence } from './evidence.ts';
import { examine, type Finding, type Requirement } from './finding.ts';
import type { ExpectedIdentity } from './identity.ts';
import type { SbomDocument } from './sbom-document.ts';
import { slsaLevel, type SlsaLevel } from './slsa-level.ts';

export type Policy = {
  readonly identity: ExpectedIdentity;
  /** What each artifact needs at least one accepted piece of. Never empty. */
  readonly require: readonly Requirement[];
  /** Whether one piece that is refused is enough to refuse the artifact, as it is before publishing. */
  readonly strict: boolean;
};

/** Whether an artifact may be trusted, and why. */
export type Verdict = {
  readonly subject: Subject;
  readonly holds: boolean;
  /** Why it does not hold, one sentence each. Empty when it holds. */
  readonly reasons: readonly string[];
  /** Evidence that was refused beside other evidence that was enough. */
  readonly warnings: readonly string[];
  readonly findings: readonly Finding[];
  /** The accepted signature, else provenance, else SBOM. Only where the verdict holds. */
  readonly bundle: VerifiedBundle | undefined;
  readonly signer: CertificateClaims | undefined;
  /** Names of the SBOM files that hold themselves and list the artifact's digest. */
  readonly sboms: readonly string[];
  /** Of the accepted provenance, where the verdict holds. */
  readonly level: SlsaLevel | undefined;
};

/** The verdict over one artifact from all evidence that was found for it, and the SBOM files that hold themselves. */
export function judge(
  subject: Subject,
  evidence: readonly Evidence[],
  policy: Policy,
  sboms: readonly SbomDocument[] = [],
): Verdict {
  const findings = evidence.map((piece) => examine(subject, piece, policy.identity));
  const describing = sboms.filter((sbom) => sbom.describes.has(subject.digests.sha256)).map(({ name }) => name);
  const missing = policy.require.filter(
    (requirement) =>
      accepted(findings, requirement) === undefined && !(requirement === 'sbom' && describing.length > 0),
  );
  const refusals = findings.filter((finding) => finding.refusals.length > 0).map(tell);
  const gaps = missing.map((requirement) => gap(requirement, findings));
  // A policy that asks for nothing would let everything pass.
  const empty = policy.require.length === 0 ? ['nothing is required, so nothing is proved'] : [];
  const reasons = [...empty, ...gaps, ...(policy.strict || gaps.length > 0 ? refusals : [])];
  const holds = reasons.length === 0;
  const counting = holds ? findings : [];
  const provenance = accepted(counting, 'provenance')?.bundle;
  const bundle = accepted(counting, 'signature')?.bundle ?? provenance ?? accepted(counting, 'sbom')?.bundle;
  return {
    subject,
    holds,
    reasons,
    warnings: holds ? refusals : [],
    findings,
    bundle,
    signer: bundle?.signer,
    sboms: describing,
    level: provenance === undefined ? undefined : slsaLevel(provenance.signer, policy.identity.server),
  };
}

function accepted(findings: readonly Finding[], requirement: Requirement): Finding | undefined {
  return findings.find((finding) => finding.use === requirement && finding.refusals.length === 0);
}

const WHAT = { signature: 'signature', provenance: 'provenance', sbom: 'SBOM', other: 'of another kind' } as const;

function gap(requirement: Requirement, findings: readonly Finding[]): string {
  const refused = findings.filter(({ use }) => use === requirement || use === 'unsound').length;
  if (refused > 0) return `no ${WHAT[requirement]} holds (${refused} found)`;
  const others = findings.flatMap(({ origin, use }) =>
    use === requirement || use === 'unsound' ? [] : [`${origin} is ${use === 'other' ? '' : 'only '}${WHAT[use]}`],
  );
  return `no ${WHAT[requirement]} was found${others.length === 0 ? '' : ` (${others.join(', ')})`}`;
}

function tell(finding: Finding): string {
  return `${finding.origin} is refused, because ${finding.refusals.join('; ')}`;
}
