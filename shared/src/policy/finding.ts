import { IMAGE_SIGNATURE_TYPE } from '../intoto/image-signature.ts';
import { PROVENANCE_TYPE } from '../intoto/slsa-provenance.ts';
import type { Subject } from '../subject/subject.ts';
import { coverageGap } from './coverage.ts';
import type { VerifiedBundle } from '../intoto/verified-bundle.ts';
import type { Evidence } from './evidence.ts';
import { identityMismatches, type ExpectedIdentity } from './identity.ts';
import { provenanceRefusals } from './provenance.ts';
import { quote } from './quote.ts';
import { isSbom, isSbomType } from './sbom-document.ts';

export type Requirement = 'signature' | 'provenance' | 'sbom';

/** One piece of evidence as it counts for one artifact. */
export type Finding = {
  readonly origin: string;
  /** What it can serve as. `other`: sound, of a kind that nobody asks for here. */
  readonly use: Requirement | 'other' | 'unsound';
  /** Why it does not count, each with the failing and the expected value. Empty when it is accepted. */
  readonly refusals: readonly string[];
  readonly bundle: VerifiedBundle | undefined;
};

/** Looks at one piece of evidence for an artifact: what it is, whether it speaks about it, and who signed. */
export function examine(subject: Subject, evidence: Evidence, identity: ExpectedIdentity): Finding {
  const { origin } = evidence;
  if (!evidence.sound) return { origin, use: 'unsound', refusals: [evidence.reason], bundle: undefined };
  const { bundle } = evidence;
  const { use, refusals } =
    bundle.content.kind === 'signature' ? bare(bundle.content.sha256, subject) : stated(bundle, subject);
  return { origin, use, refusals: [...refusals, ...identityMismatches(bundle.signer, identity)], bundle };
}

type Content = Pick<Finding, 'use' | 'refusals'>;

function bare(sha256: string, subject: Subject): Content {
  if (subject.kind === 'image') {
    // Bytes of a manifest could be signed as a file by mistake; an image is signed on purpose only by a statement.
    return {
      use: 'other',
      refusals: [`it signs bytes, but an image is signed by a statement of type ${IMAGE_SIGNATURE_TYPE}`],
    };
  }
  if (sha256 === subject.digests.sha256) return { use: 'signature', refusals: [] };
  const refusal = `it signs sha256 ${quote(sha256)}, but the file has sha256 "${subject.digests.sha256}"`;
  return { use: 'signature', refusals: [refusal] };
}

function stated({ content, signer }: VerifiedBundle, subject: Subject): Content {
  if (content.kind !== 'statement') throw new TypeError('a bare signature holds no statement');
  const { statement } = content;
  const gap = coverageGap(statement, subject);
  const refusals = gap === undefined ? [] : [gap];
  const { predicateType, predicate } = statement;
  if (predicateType === IMAGE_SIGNATURE_TYPE) return { use: 'signature', refusals };
  if (predicateType === PROVENANCE_TYPE) {
    return { use: 'provenance', refusals: [...refusals, ...provenanceRefusals(statement, signer)] };
  }
  if (isSbomType(predicateType)) {
    const broken = isSbom(predicate) ? [] : ['its predicate is neither an SPDX 2 nor a CycloneDX document'];
    return { use: 'sbom', refusals: [...refusals, ...broken] };
  }
  return { use: 'other', refusals };
}
