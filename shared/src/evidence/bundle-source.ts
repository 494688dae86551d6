import { stat, readFile } from 'node:fs/promises';
import { ActionError } from '../errors/action-error.ts';
import type { Claim } from '../policy/piece.ts';
import { readHashed } from './read-hashed.ts';

/** What should hold bundles, and where it was found. */
export type BundleSource = {
  /** For people: a path in the workspace, or the digest of a referrer. */
  readonly origin: string;
  /** Name of the file; `undefined` for what a registry holds. */
  readonly file: string | undefined;
  readonly beside: Claim | undefined;
} & (
  | { readonly text: string }
  /** Why it cannot be read as one; counts as evidence that is not sound. */
  | { readonly unusable: string }
);

/** A file of evidence: absolute path, and how it is called in what we tell. */
export type EvidenceFile = {
  readonly path: string;
  readonly name: string;
  /** Lower-case hex, where it was hashed before: nothing else may be read then. */
  readonly sha256?: string;
};

/** As large as a bundle may be; the predicate of an SBOM attestation is the largest part. */
const MAX_BYTES = 16 * 1024 * 1024;
const BUNDLE_OF = /^(.+)\.sigstore\.json$/;

/** Reads a file of evidence. Throws EVIDENCE_UNREADABLE: a file that cannot be read is no "unsigned". And FILE_CHANGED. */
export async function readEvidenceFile({ path, name, sha256 }: EvidenceFile): Promise<BundleSource> {
  const subject = BUNDLE_OF.exec(name)?.[1];
  const place = {
    origin: name,
    file: name,
    beside: subject === undefined ? undefined : { name: subject, sha256: undefined },
  };
  try {
    const status = await stat(path);
    // A link to a device or a pipe would never end.
    if (!status.isFile()) return { ...place, unusable: 'it is no regular file' };
    if (status.size > MAX_BYTES)
      return { ...place, unusable: `it has ${status.size} bytes, a bundle at most ${MAX_BYTES}` };
    const bytes = sha256 === undefined ? await readFile(path) : await readHashed({ name, path, sha256 });
    return { ...place, text: bytes.toString('utf8') };
  } catch (cause) {
    if (cause instanceof ActionError) throw cause;
    throw new ActionError('EVIDENCE_UNREADABLE', `Cannot read the evidence ${path}.`, {
      cause,
      file: path,
      hint: 'Check the path, and that the file may be read.',
    });
  }
}
