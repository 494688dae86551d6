import type { FileSubject, ImageSubject, Subject } from '../subject/subject.ts';
import { checksumProblems, type ChecksumFile } from './checksum-agreement.ts';
import { judgeAll } from './judge-all.ts';
import type { Policy, Verdict } from './judge.ts';
import { concerns, names, type Piece } from './piece.ts';
import { quote } from './quote.ts';
import { isSubject, roleOf } from './role.ts';
import type { SbomDocument } from './sbom-document.ts';

/** All files of a release as they lie in one folder, and what was read out of them. */
export type ReleaseSet = {
  /** Everything there is, evidence included. */
  readonly files: readonly FileSubject[];
  /** Images of the release that its evidence may speak about. */
  readonly images: readonly ImageSubject[];
  readonly pieces: readonly Piece[];
  readonly sboms: readonly SbomDocument[];
  readonly checksums: readonly ChecksumFile[];
  /** Names that the release must consist of, where they are known beforehand. */
  readonly names: readonly string[] | undefined;
};

export type ReleaseSetVerdict = {
  readonly holds: boolean;
  readonly verdicts: readonly Verdict[];
  /** What is wrong with the set as a whole, one sentence each. */
  readonly problems: readonly string[];
};

/**
 * The verdict over a whole release: each file that is no evidence is covered, each piece of evidence holds and covers
 * something, nothing is there that nobody vouches for, and the checksum files agree. Always strict.
 */
export function judgeReleaseSet(set: ReleaseSet, policy: Policy): ReleaseSetVerdict {
  const subjects = set.files.filter(({ name }) => isSubject(name));
  const verdicts = judgeAll([...subjects, ...set.images], set.pieces, { ...policy, strict: true }, set.sboms);
  const problems = [
    ...(subjects.some(({ name }) => roleOf(name) === 'payload') ? [] : ['the release holds no artifact']),
    ...nameProblems(set),
    ...set.files.flatMap(({ name }) => evidenceFileProblems(name, set)),
    ...set.pieces.flatMap((piece) => pieceProblems(piece, set)),
    ...checksumProblems(subjects, set.checksums),
  ];
  return { holds: problems.length === 0 && verdicts.every((verdict) => verdict.holds), verdicts, problems };
}

function nameProblems({ files, names }: ReleaseSet): string[] {
  const seen = files.map(({ name }) => name);
  const twice = seen.filter((name, index) => seen.indexOf(name) !== index);
  return [
    ...twice.map((name) => `${quote(name)} is there more than once`),
    ...(names === undefined
      ? []
      : seen.filter((name) => !names.includes(name)).map((name) => `${quote(name)} does not belong to the release`)),
    ...(names ?? []).filter((name) => !seen.includes(name)).map((name) => `${quote(name)} is missing`),
  ];
}

function evidenceFileProblems(name: string, { pieces }: ReleaseSet): string[] {
  const role = roleOf(name);
  if (role === 'legacy-evidence') return [`${quote(name)} is a signature without a bundle, which is not read`];
  if (role !== 'evidence' || pieces.some(({ file }) => file === name)) return [];
  return [`${quote(name)} holds no evidence`];
}

function pieceProblems(piece: Piece, { files, images }: ReleaseSet): string[] {
  const { evidence, claims } = piece;
  const members: readonly Subject[] = [...files.filter(({ name }) => isSubject(name)), ...images];
  const onEvidence = files.find((file) => !isSubject(file.name) && concerns(piece, file));
  if (onEvidence !== undefined) {
    return [`${evidence.origin} speaks about ${quote(onEvidence.name)}, which is evidence itself`];
  }
  const unsound = evidence.sound ? [] : [`${evidence.origin} is refused, because ${evidence.reason}`];
  if (!members.some((member) => concerns(piece, member))) {
    return [...unsound, `${evidence.origin} covers nothing that is there`];
  }
  const absent = claims.filter((claim) => !members.some((member) => names(claim, member)));
  return absent.map(
    ({ name, sha256 }) => `${evidence.origin} speaks about ${quote(name ?? sha256)}, which is not there`,
  );
}
