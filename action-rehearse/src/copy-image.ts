import { Readable } from 'node:stream';
import { ActionError } from '@release-actions/shared/errors/action-error';
import type { Host } from '@release-actions/shared/host/host';
import { createHttpClient } from '@release-actions/shared/http/client';
import { putStreamedBlob } from '@release-actions/shared/oci/blob-upload';
import { openBlob } from '@release-actions/shared/oci/blobs';
import type { Descriptor } from '@release-actions/shared/oci/descriptor';
import { getManifest, putManifest, type FetchedManifest } from '@release-actions/shared/oci/manifests';
import { formatReference, type Digest, type ImageReference } from '@release-actions/shared/oci/reference';
import type { Repository } from '@release-actions/shared/oci/registry';
import { resolveImage } from '@release-actions/shared/oci/resolve';
import { openStepRegistry } from '@release-actions/shared/oci/step-registry';
import { sandboxRepository } from './image.ts';

/** Indexes in indexes; what is deeper is a trap. */
const DEPTH_LIMIT = 4;

/**
 * Copies images from where they are into the rehearsal's registry at `target`, with docker's logins, and returns what
 * the copies are called there, by digest.
 */
export async function copyImages(
  references: readonly ImageReference[],
  target: string,
  host: Pick<Host, 'environment' | 'exec'>,
): Promise<string[]> {
  const { environment, exec } = host;
  const http = createHttpClient({ environment });
  const registry = openStepRegistry({ http, environment, exec, login: undefined });
  const copies: string[] = [];
  for (const reference of references) {
    const to = sandboxRepository(target, nameOfCopy(reference));
    const digest = await copyImage(registry.repository(reference), to, reference);
    copies.push(formatReference({ registry: to.registry, repository: to.repository, digest }));
  }
  return copies;
}

/** With the registry in it, for images of one name in two registries are two. */
function nameOfCopy({ registry, repository }: ImageReference): string {
  return `${registry.replaceAll(/[^a-z0-9.]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '')}/${repository}`;
}

/**
 * Copies an image with all that its digest covers, so that the copy has the same digest. The tag of `reference` points
 * at it. Blobs are streamed, one after another. Returns the digest. Throws IMAGE_NOT_FOUND, IMAGE_TOO_DEEP, BLOB_DIGEST, REGISTRY_….
 */
async function copyImage(from: Repository, to: Repository, reference: ImageReference): Promise<Digest> {
  const root = await resolveImage(from, reference);
  const { bytes, descriptor } = await copyManifest(from, to, root, 1);
  if (reference.digest === undefined || reference.tag !== undefined) {
    await putManifest(to, reference.tag ?? 'latest', { mediaType: descriptor.mediaType, bytes });
  }
  return descriptor.digest;
}

/** What a manifest refers to is there before it, as registries demand. */
async function copyManifest(
  from: Repository,
  to: Repository,
  { digest }: Pick<Descriptor, 'digest'>,
  depth: number,
): Promise<FetchedManifest> {
  const found = await getManifest(from, digest);
  if (found === undefined) throw missing(from, digest);
  const { manifest, bytes } = found;
  if (manifest.kind === 'image') {
    for (const blob of [manifest.config, ...manifest.layers]) await copyBlob(from, to, blob);
  } else {
    if (depth === DEPTH_LIMIT) throw tooDeep(from, digest);
    for (const child of manifest.manifests) await copyManifest(from, to, child, depth + 1);
  }
  await putManifest(to, digest, { mediaType: found.descriptor.mediaType, bytes });
  return found;
}

async function copyBlob(from: Repository, to: Repository, { digest, size }: Descriptor): Promise<void> {
  // Opened anew for each try, and late: the target may have the blob already.
  const open = (): Readable =>
    Readable.from(
      (async function* () {
        yield* await openBlob(from, { digest, size });
      })(),
      { objectMode: false },
    );
  await putStreamedBlob(to, { digest, length: size, open });
}

function missing(from: Repository, digest: string): ActionError {
  return new ActionError('IMAGE_NOT_FOUND', `There is no manifest ${from.name}@${digest}.`, {
    hint: 'Push the image with all its platforms before it is rehearsed.',
  });
}

function tooDeep(from: Repository, digest: string): ActionError {
  return new ActionError('IMAGE_TOO_DEEP', `${from.name}@${digest} lies in indexes more than ${DEPTH_LIMIT} deep.`, {
    hint: 'Push the platforms of the image in one index.',
  });
}
