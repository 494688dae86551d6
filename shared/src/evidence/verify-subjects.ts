import { ActionError } from '../errors/action-error.ts';
import { judgeAll } from '../policy/judge-all.ts';
import type { Policy, Verdict } from '../policy/judge.ts';
import { concerns, type Piece } from '../policy/piece.ts';
import type { SbomDocument } from '../policy/sbom-document.ts';
import type { TrustRoot } from '../sigstore/trust-root.ts';
import type { ImageSubject, Subject } from '../subject/subject.ts';
import { readEvidenceFile, type BundleSource, type EvidenceFile } from './bundle-source.ts';
import { distinctFiles } from './evidence-files.ts';
import { piecesOf } from './pieces.ts';
import { readSbomFiles } from './sbom-files.ts';

/** What is to be verified, with what. */
export type VerificationRequest = {
  readonly subjects: readonly Subject[];
  readonly evidence: readonly EvidenceFile[];
  readonly policy: Policy;
  readonly roots: readonly TrustRoot[];
  /** What is attached to an image; needed where there are images. Its errors end the run. */
  readonly attached?: (image: ImageSubject) => Promise<readonly BundleSource[]>;
  /** Called after each file or image whose evidence was read. */
  readonly onDone?: () => void;
};

export type Verification = {
  /** In the order of the subjects. */
  readonly verdicts: readonly Verdict[];
  /** Evidence that speaks about none of the subjects, one sentence each. */
  readonly stray: readonly string[];
};

/** Collects the evidence for subjects, verifies each piece, and judges. Errors of reading or of the network throw. */
export async function verifySubjects(request: VerificationRequest): Promise<Verification> {
  const { subjects, policy } = request;
  const pieces = await collectPieces(request);
  const sboms: readonly SbomDocument[] = policy.require.includes('sbom') ? await readSbomFiles(subjects) : [];
  const stray = pieces
    .filter((piece) => !subjects.some((subject) => concerns(piece, subject)))
    .map(({ evidence }) =>
      evidence.sound
        ? `${evidence.origin} speaks about none of the artifacts`
        : `${evidence.origin} is refused, because ${evidence.reason}`,
    );
  return { verdicts: judgeAll(subjects, pieces, policy, sboms), stray };
}

/** All pieces of evidence in the files given and attached to the images, verified. Throws TRUST_MISSING. */
export async function collectPieces(
  request: Pick<VerificationRequest, 'subjects' | 'evidence' | 'roots' | 'attached' | 'onDone'>,
): Promise<Piece[]> {
  const { roots, attached, onDone = () => {} } = request;
  if (roots.length === 0) throw noTrust();
  const pieces: Piece[] = [];
  // One after another: verification is bound by the processor, and so only one bundle is in memory.
  for (const file of distinctFiles(request.evidence)) {
    pieces.push(...(await piecesOf(await readEvidenceFile(file), roots)));
    onDone();
  }
  for (const subject of request.subjects) {
    if (subject.kind === 'file') continue;
    if (attached === undefined) throw new TypeError('images are given, but nothing to read what is attached to them');
    for (const source of await attached(subject)) pieces.push(...(await piecesOf(source, roots)));
    onDone();
  }
  return pieces;
}

function noTrust(): ActionError {
  return new ActionError('TRUST_MISSING', 'No trust root is known, so nothing can be verified.', {
    hint: 'Write "sigstore: custom" and give "trusted-root" with a trusted_root.json ("gh attestation trusted-root" prints that of GitHub).',
  });
}
