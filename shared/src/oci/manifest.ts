import { ActionError } from '../errors/action-error.ts';
import { describe } from '../errors/describe.ts';
import {
  asRecord,
  IMAGE_INDEX,
  IMAGE_MANIFEST,
  readAnnotations,
  readDescriptor,
  textOf,
  type Descriptor,
} from './descriptor.ts';

const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';

/** Media types of manifests, as the Accept header of a request for one. */
export const MANIFEST_TYPES = [IMAGE_INDEX, IMAGE_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(', ');

type Common = {
  readonly mediaType: string;
  readonly artifactType?: string;
  readonly subject?: Descriptor;
  readonly annotations: Readonly<Record<string, string>>;
};

/** One image or artifact. */
export type ImageManifest = Common & {
  readonly kind: 'image';
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
};

/** A list of manifests, mostly one a platform. */
type ImageIndex = Common & { readonly kind: 'index'; readonly manifests: readonly Descriptor[] };

export type Manifest = ImageManifest | ImageIndex;

export function isIndexType(mediaType: string): boolean {
  return mediaType === IMAGE_INDEX || mediaType === DOCKER_LIST;
}

/**
 * Reads a manifest of OCI or of Docker's schema 2. `contentType` is what its registry or its descriptor calls it;
 * `name` is for the error: MANIFEST_INVALID.
 */
export function parseManifest(bytes: Buffer, contentType: string, name: string): Manifest {
  const invalid = (why: string): ActionError =>
    new ActionError('MANIFEST_INVALID', `The manifest ${name} ${why}.`, {
      hint: 'Images and indexes of OCI and of Docker’s schema 2 are understood; push it again with a current tool.',
    });
  const fields = asRecord(parseJson(bytes, name));
  if (fields === undefined) throw invalid('is no JSON object');
  const mediaType = mediaTypeOf(fields, contentType);
  if (mediaType === undefined) throw invalid(`calls itself another type than its registry, "${contentType}"`);
  const readList = (key: string): readonly Descriptor[] => {
    const list = fields[key];
    if (!Array.isArray(list)) throw invalid(`has no list "${key}"`);
    return list.map(
      (item, position) => readDescriptor(item) ?? fail(invalid(`has no descriptor in ${key}[${position}]`)),
    );
  };
  const common = readCommon(fields, mediaType);
  // One document that is an image to one reader and an index to another one hides content from a check:
  // CVE-2021-41190, and so image-spec 1.1, manifest.md and image-index.md.
  if (isIndexType(mediaType)) {
    if ('layers' in fields || 'config' in fields) throw invalid('is an index with the fields of an image');
    return { kind: 'index', ...common, manifests: readList('manifests') };
  }
  if (mediaType !== IMAGE_MANIFEST && mediaType !== DOCKER_MANIFEST) throw invalid(`has the type "${mediaType}"`);
  if ('manifests' in fields) throw invalid('is an image with the fields of an index');
  const config = readDescriptor(fields['config']) ?? fail(invalid('has no config'));
  return { kind: 'image', ...common, config, layers: readList('layers') };
}

/** Of a body that is JSON. Throws MANIFEST_INVALID. */
function parseJson(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new ActionError('MANIFEST_INVALID', `The manifest ${name} is no JSON: ${describe(cause)}.`, { cause });
  }
}

function mediaTypeOf(fields: Readonly<Record<string, unknown>>, contentType: string): string | undefined {
  const announced = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const own = fields['mediaType'];
  if (own === undefined || own === '') return announced;
  // Registries that keep no type answer with a general one; then the manifest's own word counts.
  const isGeneral = announced === '' || announced === 'application/json' || announced === 'application/octet-stream';
  return typeof own === 'string' && (isGeneral || own === announced) ? own : undefined;
}

function readCommon(fields: Readonly<Record<string, unknown>>, mediaType: string): Common {
  const artifactType = textOf(fields, 'artifactType');
  const subject = readDescriptor(fields['subject']);
  return {
    mediaType,
    annotations: readAnnotations(fields['annotations']) ?? {},
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(subject === undefined ? {} : { subject }),
  };
}

function fail(error: ActionError): never {
  throw error;
}
