import { sha256 } from '../digest/digest.ts';
import { isDigest, type Digest } from './reference.ts';

export const IMAGE_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const IMAGE_INDEX = 'application/vnd.oci.image.index.v1+json';
/** Sigstore bundles, whatever their version (specs/BUNDLE_SPEC.md of cosign). */
export const BUNDLE_PREFIX = 'application/vnd.dev.sigstore.bundle';

/** The content of blobs that nothing is to be read from (image-spec 1.1, "Guidance for an Empty Descriptor"). */
export const EMPTY_BLOB = { mediaType: 'application/vnd.oci.empty.v1+json', bytes: Buffer.from('{}') } as const;

export type Platform = { readonly os: string; readonly architecture: string; readonly variant?: string };

/** What content is and how to know it (image-spec 1.1, descriptor.md). */
export type Descriptor = {
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly digest: Digest;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly artifactType?: string;
  readonly platform?: Platform;
};

export function digestOf(bytes: Uint8Array | string): Digest {
  return `sha256:${sha256(bytes)}`;
}

export function describeBytes(mediaType: string, bytes: Uint8Array): Descriptor {
  return { mediaType, size: bytes.length, digest: digestOf(bytes) };
}

/** A descriptor of somebody's JSON; undefined unless its three required fields are right. Unknown fields are dropped. */
export function readDescriptor(value: unknown): Descriptor | undefined {
  const fields = asRecord(value);
  const [mediaType, digest, size] = [textOf(fields, 'mediaType'), textOf(fields, 'digest'), fields?.['size']];
  if (mediaType === undefined || digest === undefined || !isDigest(digest)) return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
  const annotations = readAnnotations(fields?.['annotations']);
  const artifactType = textOf(fields, 'artifactType');
  const platform = readPlatform(fields?.['platform']);
  return {
    mediaType,
    size,
    digest,
    ...(annotations === undefined ? {} : { annotations }),
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(platform === undefined ? {} : { platform }),
  };
}

export function readAnnotations(value: unknown): Readonly<Record<string, string>> | undefined {
  const fields = asRecord(value);
  if (fields === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** A field's text; undefined if it is empty or something else. */
export function textOf(fields: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const value = fields?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readPlatform(value: unknown): Platform | undefined {
  const fields = asRecord(value);
  const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((name) => textOf(fields, name));
  if (os === undefined || architecture === undefined) return undefined;
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}
