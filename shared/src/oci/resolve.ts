import { ActionError } from '../errors/action-error.ts';
import type { Descriptor } from './descriptor.ts';
import { headManifest } from './manifests.ts';
import { formatName, formatReference, type Digest, type ImageReference } from './reference.ts';
import type { Repository } from './registry.ts';

/**
 * What a reference stands for now: by its digest where it has one, else by its tag, else by `latest`. Tags move, so ask
 * once and go on with the digest. Throws IMAGE_NOT_FOUND, REGISTRY_….
 */
export async function resolveImage(repository: Repository, reference: ImageReference): Promise<Descriptor> {
  const found = await headManifest(repository, reference.digest ?? reference.tag ?? 'latest');
  if (found !== undefined) return found;
  throw new ActionError('IMAGE_NOT_FOUND', `There is no image ${formatReference(reference)}.`, {
    hint: 'Push it before this step, and check registry, repository and tag. Some registries answer so for a private image without a login.',
  });
}

/** Throws TAG_MOVED if a tag stands for something else than when it was resolved to `digest`. */
export async function requireUnmovedTag(repository: Repository, tag: string, digest: Digest): Promise<void> {
  const now = await headManifest(repository, tag);
  if (now?.digest === digest) return;
  const name = `${formatName(repository)}:${tag}`;
  throw new ActionError(
    'TAG_MOVED',
    `The tag ${name} was moved while this step worked: from ${digest} to ${now?.digest ?? 'nothing'}.`,
    { hint: `Give the image by digest (${formatName(repository)}@sha256:…), as the step that pushed it reports it.` },
  );
}
