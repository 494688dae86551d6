import { describeBytes, EMPTY_BLOB, IMAGE_MANIFEST, type Descriptor } from './descriptor.ts';
import { putBlob } from './blob-upload.ts';
import { addToFallbackTag, type FallbackOptions } from './fallback-write.ts';
import { putManifest } from './manifests.ts';
import { hasReferrersApi } from './referrers.ts';
import type { Repository } from './registry.ts';

/** A Sigstore bundle as it is attached to an image. */
export type BundleAttachment = {
  /** The bundle's JSON. */
  readonly text: string;
  /** As the bundle itself names it. cosign reads version 0.3 and later only. */
  readonly mediaType: string;
  readonly content: 'dsse-envelope' | 'message-signature';
  /** Of the statement in a DSSE envelope. */
  readonly predicateType?: string;
  /** RFC 3339, UTC, in seconds. The same time on another run gives the same manifest, which is not stored twice. */
  readonly created: string;
};

export type Attached = {
  /** Of the referrer: the manifest that holds the bundle. */
  readonly referrer: Descriptor;
  readonly listedBy: 'referrers-api' | 'fallback-tag';
};

/**
 * Attaches a bundle to `subject` as an OCI 1.1 referrer, in the form that cosign 3 writes. `repository` is opened for
 * `push` and may be another one than the subject's. At most 5 requests with the referrers API (the empty config, the
 * bundle: 2 each where the registry takes no single POST; the manifest), and once a registry one that asks for the API;
 * 3 more where there is none and nobody else writes. Throws REGISTRY_…, FALLBACK_TAG….
 */
export async function attachBundle(
  repository: Repository,
  subject: Descriptor,
  bundle: BundleAttachment,
  options: FallbackOptions = {},
): Promise<Attached> {
  const layer = Buffer.from(bundle.text);
  await putBlob(repository, EMPTY_BLOB.bytes);
  await putBlob(repository, layer);
  const manifest = referrerManifest(subject, bundle, layer);
  const referrer: Descriptor = {
    ...describeBytes(IMAGE_MANIFEST, manifest),
    annotations: annotationsOf(bundle),
    artifactType: bundle.mediaType,
  };
  const put = await putManifest(repository, referrer.digest, { mediaType: IMAGE_MANIFEST, bytes: manifest });
  // OCI-Subject alone does not do: registries of Amazon say it without having the API.
  if (put.stored && put.hasSubject && (await hasReferrersApi(repository, subject.digest)))
    return { referrer, listedBy: 'referrers-api' };
  await addToFallbackTag(repository, subject.digest, referrer, options);
  return { referrer, listedBy: 'fallback-tag' };
}

/**
 * cosign 3's manifest, field by field and in its order (cosign, pkg/oci/remote/write.go), also where it goes beyond
 * image-spec 1.1: `config.artifactType`.
 */
function referrerManifest(subject: Descriptor, bundle: BundleAttachment, layer: Buffer): Buffer {
  const { mediaType } = bundle;
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: IMAGE_MANIFEST,
      config: { ...inOrder(describeBytes(EMPTY_BLOB.mediaType, EMPTY_BLOB.bytes)), artifactType: mediaType },
      layers: [inOrder(describeBytes(mediaType, layer))],
      annotations: annotationsOf(bundle),
      subject: inOrder(subject),
      artifactType: mediaType,
    }),
  );
}

function annotationsOf(bundle: BundleAttachment): Readonly<Record<string, string>> {
  return {
    'dev.sigstore.bundle.content': bundle.content,
    ...(bundle.predicateType === undefined ? {} : { 'dev.sigstore.bundle.predicateType': bundle.predicateType }),
    'org.opencontainers.image.created': bundle.created,
  };
}

function inOrder({ mediaType, size, digest }: Descriptor): Pick<Descriptor, 'mediaType' | 'size' | 'digest'> {
  return { mediaType, size, digest };
}
