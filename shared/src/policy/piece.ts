import type { Subject } from '../subject/subject.ts';
import type { Evidence } from './evidence.ts';

/** What a piece of evidence says it is about. Nobody vouches for it; it only decides which artifact it is held against. */
export type Claim = { readonly name: string | undefined; readonly sha256: string | undefined };

/** A piece of evidence from a file or a registry. */
export type Piece = {
  readonly evidence: Evidence;
  /** Also of evidence that is not sound, as far as it can be read. */
  readonly claims: readonly Claim[];
  /** Name of the file that holds it; `undefined` for one from a registry. */
  readonly file: string | undefined;
  /** What it was found with: the name of the file beside which it lies, or the digest of the image it is attached to. */
  readonly beside: Claim | undefined;
};

/**
 * Whether a piece must be looked at for a subject: by digest, or for a file by name. Names do not count in what is attached
 * to an image: it stays there for ever, also when a later attempt makes other files of the same names.
 */
export function concerns({ claims, beside }: Pick<Piece, 'claims' | 'beside'>, subject: Subject): boolean {
  if (beside !== undefined && names(beside, subject)) return true;
  const attached = beside !== undefined && beside.name === undefined;
  return claims.some(({ name, sha256 }) => names({ name: attached ? undefined : name, sha256 }, subject));
}

/** Whether a claim is about a subject. */
export function names({ name, sha256 }: Claim, subject: Subject): boolean {
  return sha256 === subject.digests.sha256 || (subject.kind === 'file' && name === subject.name);
}
