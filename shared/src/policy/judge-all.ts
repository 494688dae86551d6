import type { Subject } from '../subject/subject.ts';
import { judge, type Policy, type Verdict } from './judge.ts';
import { concerns, type Piece } from './piece.ts';
import { roleOf } from './role.ts';
import type { SbomDocument } from './sbom-document.ts';

/**
 * The verdicts over artifacts that were released together, in their order. An SBOM file counts for the others once its
 * own verdict holds.
 */
export function judgeAll(
  subjects: readonly Subject[],
  pieces: readonly Piece[],
  policy: Policy,
  sboms: readonly SbomDocument[],
): Verdict[] {
  const verdict = (subject: Subject, held: readonly SbomDocument[]): Verdict => {
    const evidence = pieces.filter((piece) => concerns(piece, subject)).map((piece) => piece.evidence);
    return judge(subject, evidence, policyFor(subject, policy), held);
  };
  const held = sboms.filter(({ name }) =>
    subjects.some((subject) => subject.kind === 'file' && subject.name === name && verdict(subject, []).holds),
  );
  return subjects.map((subject) => verdict(subject, held));
}

/** An SBOM, and what is made after it, cannot be described by it. */
function policyFor(subject: Subject, policy: Policy): Policy {
  if (subject.kind === 'image' || roleOf(subject.name) === 'payload') return policy;
  const require = policy.require.filter((requirement) => requirement !== 'sbom');
  // Where nothing but an SBOM is asked for, the SBOM itself must at least be signed.
  return { ...policy, require: require.length === 0 ? ['signature'] : require };
}
