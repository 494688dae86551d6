import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatChecksums } from '../digest/checksum-file.ts';
import { digestBytes } from '../digest/digest.ts';
import { fileSubjects } from '../subject/file-subjects.ts';
import type { FoundFile } from '../subject/find-files.ts';
import { formatMetadata, releaseMetadata, type DescribedImage, type ExpectedEvidence } from './metadata.ts';
import {
  checkCount,
  checkFiles,
  checkPayload,
  METADATA_NAME,
  METADATA_NAMES,
  SHA256SUMS_NAME,
  SHA512SUMS_NAME,
} from './names.ts';
import type { ReleaseTag } from './tag.ts';

export type PrepareInput = {
  /** `owner/name` */
  readonly repository: string;
  readonly tag: ReleaseTag;
  readonly commit: string;
  /** Payload and SBOMs. */
  readonly files: readonly FoundFile[];
  readonly images: readonly DescribedImage[];
  /** Where the three files go; made if need be. */
  readonly directory: string;
};

/** A file of the release set, on disk. */
export type PreparedFile = {
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
};

export type Prepared = {
  /** Path of `release.json`. */
  readonly metadata: string;
  /** Paths of `SHA256SUMS` and `SHA512SUMS`. */
  readonly checksums: readonly string[];
  /** Everything that evidence is to cover, in order of names. */
  readonly files: readonly PreparedFile[];
};

const PROVENANCE_NAME = 'provenance.intoto.jsonl';
/** `provenance.intoto.jsonl` and `verification.intoto.jsonl`. */
const SHARED_EVIDENCE = 2;

/**
 * Writes `release.json`, `SHA256SUMS` and `SHA512SUMS` for a payload: the last things made before the release is signed.
 * Touches no network. Names and sizes are checked before a byte is read, see checkPayload.
 */
export async function prepareRelease(input: PrepareInput, onDone: () => void = () => {}): Promise<Prepared> {
  checkPayload(input.files);
  checkFiles([...input.files, ...METADATA_NAMES.map((name) => ({ name, size: 1 }))]);
  const names = [...input.files.map(({ name }) => name), ...METADATA_NAMES];
  checkCount(names.length * 2 + SHARED_EVIDENCE);

  const subjects = await fileSubjects(input.files, ['sha256', 'sha512'], onDone);
  const files = subjects.map(({ name, path, size, digests: { sha256, sha512 } }): PreparedFile => {
    if (sha512 === undefined) throw new TypeError('a digest that was asked for is missing');
    return { name, path, size, sha256, sha512 };
  });

  await mkdir(input.directory, { recursive: true });
  const metadata = releaseMetadata({ ...input, files, evidence: expectedEvidence(names) });
  const described = await write(input.directory, METADATA_NAME, formatMetadata(metadata));
  const covered = sorted([...files, described]);
  const sums256 = covered.map(({ name, sha256 }) => ({ name, digest: sha256 }));
  const sums512 = covered.map(({ name, sha512 }) => ({ name, digest: sha512 }));
  const checksums = [
    await write(input.directory, SHA256SUMS_NAME, formatChecksums(sums256)),
    await write(input.directory, SHA512SUMS_NAME, formatChecksums(sums512)),
  ];
  return {
    metadata: described.path,
    checksums: checksums.map(({ path }) => path),
    files: sorted([...covered, ...checksums]),
  };
}

/** A signature for each file, and one provenance over all. */
function expectedEvidence(names: readonly string[]): ExpectedEvidence[] {
  return [
    { name: PROVENANCE_NAME, kind: 'provenance', covers: names },
    ...names.map((name) => ({ name: `${name}.sigstore.json`, kind: 'signature', covers: [name] }) as const),
  ];
}

async function write(directory: string, name: string, text: string): Promise<PreparedFile> {
  const path = join(directory, name);
  await writeFile(path, text);
  return { name, path, size: Buffer.byteLength(text), ...digestBytes(text, ['sha256', 'sha512']) };
}

function sorted<T extends { readonly name: string }>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}
