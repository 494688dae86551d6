import { isDigest } from './digest.ts';
import { refusal } from './errors.ts';

export type Descriptor = { readonly mediaType: string; readonly digest: string; readonly size: number };

/** What the registry has to know of a manifest. */
export type ManifestContent = {
  readonly mediaType: string;
  /** Config and layers that must be there as blobs. */
  readonly blobs: readonly Descriptor[];
  /** Children of an index. */
  readonly manifests: readonly Descriptor[];
  readonly subject: Descriptor | undefined;
  /** As the referrers API reports it: an image manifest without one takes its config's media type. */
  readonly artifactType: string | undefined;
  readonly annotations: Readonly<Record<string, string>> | undefined;
};

const INDEX_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]);
const IMAGE_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]);

type Fields = Readonly<Record<string, unknown>>;

/** Reads a manifest that was pushed as `contentType`; refuses with MANIFEST_INVALID what is none. */
export function parseManifest(bytes: Buffer, contentType: string | undefined): ManifestContent {
  const fields = parseJson(bytes);
  const mediaType = (contentType ?? text(fields, 'mediaType') ?? '').split(';')[0]?.trim() ?? '';
  if (!INDEX_TYPES.has(mediaType) && !IMAGE_TYPES.has(mediaType)) {
    throw invalid(`unsupported manifest media type ${JSON.stringify(mediaType)}`);
  }
  const declared = text(fields, 'mediaType');
  // Docker's types require the field; OCI's only recommend it, but it must not contradict.
  if (declared === undefined ? mediaType.includes('docker') : declared !== mediaType) {
    throw invalid(`mediaType in the manifest is ${String(declared)}, Content-Type says ${mediaType}`);
  }
  if (fields['schemaVersion'] !== 2) throw invalid('schemaVersion must be 2');
  const common = {
    mediaType,
    subject: fields['subject'] === undefined ? undefined : descriptor(fields['subject'], 'subject'),
    annotations: annotationsOf(fields),
  };
  if (INDEX_TYPES.has(mediaType)) {
    const manifests = descriptors(fields, 'manifests');
    return { ...common, blobs: [], manifests, artifactType: text(fields, 'artifactType') };
  }
  const config = descriptor(fields['config'], 'config');
  const blobs = [config, ...descriptors(fields, 'layers')];
  return { ...common, blobs, manifests: [], artifactType: text(fields, 'artifactType') ?? config.mediaType };
}

function parseJson(bytes: Buffer): Fields {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw invalid('manifest is not a JSON object');
}

function text(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || typeof value === 'string') return value === '' ? undefined : value;
  throw invalid(`${name} must be a string`);
}

function annotationsOf(fields: Fields): Readonly<Record<string, string>> | undefined {
  const value = fields['annotations'];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object' && Object.values(value).every((entry) => typeof entry === 'string')) {
    return value as Record<string, string>;
  }
  throw invalid('annotations must map strings to strings');
}

function descriptors(fields: Fields, name: string): readonly Descriptor[] {
  const value = fields[name];
  if (!Array.isArray(value)) throw invalid(`${name} must be an array`);
  return value.map((entry, index) => descriptor(entry, `${name}[${index}]`));
}

function descriptor(value: unknown, where: string): Descriptor {
  if (typeof value === 'object' && value !== null) {
    const { mediaType, digest, size } = value as Partial<Descriptor>;
    const sound = typeof mediaType === 'string' && typeof digest === 'string' && isDigest(digest);
    if (sound && typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) {
      return { mediaType, digest, size };
    }
  }
  throw invalid(`${where} is not a descriptor with mediaType, digest and size`);
}

function invalid(reason: string): Error {
  return refusal(400, { code: 'MANIFEST_INVALID', message: 'manifest invalid', detail: { reason } });
}
