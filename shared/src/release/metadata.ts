import { ActionError } from '../errors/action-error.ts';
import { mediaType } from './media-type.ts';
import type { ReleaseTag } from './tag.ts';
import { isPrerelease } from './tag.ts';

/** A file as `release.json` names it. */
export type DescribedFile = {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, by the name. */
  readonly type: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly sha512: string;
};

/** An image as `release.json` names it. `digest` is `sha256:HEX`. */
export type DescribedImage = { readonly name: string; readonly digest: string };

/** A piece of evidence that will be made, and the files that it will cover. */
export type ExpectedEvidence = {
  readonly name: string;
  readonly kind: 'signature' | 'provenance';
  readonly covers: readonly string[];
};

/** `release.json`. The same input gives the same bytes: there is no time in it, and every list is sorted. */
export type ReleaseMetadata = {
  readonly schemaVersion: 1;
  /** `owner/name` */
  readonly repository: string;
  readonly tag: string;
  readonly commit: string;
  readonly prerelease: boolean;
  readonly files: readonly DescribedFile[];
  readonly images: readonly DescribedImage[];
  readonly evidence: readonly ExpectedEvidence[];
};

export type MetadataInput = {
  readonly repository: string;
  readonly tag: ReleaseTag;
  readonly commit: string;
  readonly files: readonly Omit<DescribedFile, 'type'>[];
  readonly images: readonly DescribedImage[];
  readonly evidence: readonly ExpectedEvidence[];
};

export function releaseMetadata({ repository, tag, commit, files, images, evidence }: MetadataInput): ReleaseMetadata {
  return {
    schemaVersion: 1,
    repository,
    tag: tag.name,
    commit,
    prerelease: isPrerelease(tag),
    files: files
      .map(({ name, size, sha256, sha512 }) => ({ name, size, type: mediaType(name), sha256, sha512 }))
      .sort(byName),
    images: images.map(({ name, digest }) => ({ name, digest })).sort(byName),
    evidence: evidence.map(({ name, kind, covers }) => ({ name, kind, covers: [...covers].sort() })).sort(byName),
  };
}

export function formatMetadata(metadata: ReleaseMetadata): string {
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}

/** Reads a `release.json`. Throws METADATA_MALFORMED. */
export function parseMetadata(text: string, source: string): ReleaseMetadata {
  const value = parse(text, source) as Partial<ReleaseMetadata>;
  if (typeof value !== 'object' || value === null) throw malformed(source, 'it is no JSON object');
  if (value.schemaVersion !== 1) throw malformed(source, 'its schemaVersion is not 1');
  for (const field of ['repository', 'tag', 'commit'] as const) {
    if (typeof value[field] !== 'string') throw malformed(source, `"${field}" is no text`);
  }
  if (!isList(value.files, isFile)) throw malformed(source, '"files" is no list of names, sizes and digests');
  if (!isList(value.images, isNamed)) throw malformed(source, '"images" is no list of names and digests');
  if (!isList(value.evidence, isNamed)) throw malformed(source, '"evidence" is no list of names');
  return value as ReleaseMetadata;
}

function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(source, 'it is no JSON', cause);
  }
}

function isList(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isNamed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof (value as { name?: unknown }).name === 'string';
}

function isFile(value: unknown): boolean {
  if (!isNamed(value)) return false;
  const { size, sha256, sha512 } = value as Partial<Record<keyof DescribedFile, unknown>>;
  return typeof size === 'number' && /^[0-9a-f]{64}$/.test(String(sha256)) && /^[0-9a-f]{128}$/.test(String(sha512));
}

function malformed(source: string, why: string, cause?: unknown): ActionError {
  return new ActionError('METADATA_MALFORMED', `${source} is no release metadata: ${why}.`, {
    cause,
    file: source,
    hint: 'Have it made by the publish action with "mode: prepare", and do not change it afterwards.',
  });
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
