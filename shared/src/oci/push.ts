import { putBlob, putStreamedBlob } from './blob-upload.ts';
import { describeBytes, IMAGE_INDEX, IMAGE_MANIFEST, type Descriptor, type Platform } from './descriptor.ts';
import { makeLayer, type Compression, type ImageFile, type Layer } from './layer.ts';
import { putManifest } from './manifests.ts';
import type { Repository } from './registry.ts';

/** A small image of files. Equal contents give equal digests. */
export type ImageContents = {
  readonly platform: Platform;
  readonly files: readonly ImageFile[];
  readonly entrypoint?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  /** RFC 3339. */
  readonly created: string;
  /** Default `none`. */
  readonly compression?: Compression;
};

const CONFIG = 'application/vnd.oci.image.config.v1+json';

/** Pushes an image of one layer, under its digest and, where given, a tag. `repository` is opened for `push`. */
export async function pushImage(repository: Repository, contents: ImageContents, tag?: string): Promise<Descriptor> {
  const layer = await makeLayer(contents.files, contents.compression ?? 'none');
  const config = Buffer.from(JSON.stringify(imageConfig(contents, layer)));
  await putStreamedBlob(repository, layer.blob);
  await putBlob(repository, config);
  const { mediaType, blob } = layer;
  const descriptor = await store(
    repository,
    {
      schemaVersion: 2,
      mediaType: IMAGE_MANIFEST,
      config: describeBytes(CONFIG, config),
      layers: [{ mediaType, size: blob.length, digest: blob.digest }],
    },
    tag,
  );
  return { ...descriptor, platform: contents.platform };
}

/** Pushes an index over images that are in the repository, one a platform as {@link pushImage} returns them. */
export async function pushIndex(
  repository: Repository,
  images: readonly Descriptor[],
  tag?: string,
): Promise<Descriptor> {
  return store(repository, { schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: images }, tag);
}

async function store(
  repository: Repository,
  manifest: { readonly mediaType: string } & Readonly<Record<string, unknown>>,
  tag: string | undefined,
): Promise<Descriptor> {
  const { mediaType } = manifest;
  const bytes = Buffer.from(JSON.stringify(manifest));
  const descriptor = describeBytes(mediaType, bytes);
  await putManifest(repository, tag ?? descriptor.digest, { mediaType, bytes });
  return descriptor;
}

/** image-spec 1.1, config.md. */
function imageConfig({ platform, created, entrypoint, labels }: ImageContents, layer: Layer): object {
  const { os, architecture, variant } = platform;
  return {
    created,
    architecture,
    ...(variant === undefined ? {} : { variant }),
    os,
    config: {
      ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint }),
      ...(labels === undefined ? {} : { Labels: labels }),
    },
    rootfs: { type: 'layers', diff_ids: [layer.diffId] },
    history: [{ created, created_by: 'release-actions' }],
  };
}
