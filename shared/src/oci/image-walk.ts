import { ActionError } from '../errors/action-error.ts';
import type { Descriptor } from './descriptor.ts';
import { getManifest, type FetchedManifest } from './manifests.ts';
import { isIndexType } from './manifest.ts';
import type { Repository } from './registry.ts';

/** An image and what it consists of. */
type ImageTree = {
  /** What the reference stood for: an index, or a single image. */
  readonly root: Descriptor;
  /** Everything below an index, nested indexes included, in its order; no attestation manifests. */
  readonly children: readonly Descriptor[];
};

// Indexes of indexes are rare; a few levels are read, what is deeper is a trap.
const DEPTH_LIMIT = 4;
const CHILD_LIMIT = 500;

/**
 * Reads an image by digest and everything below it, each digest once. Throws IMAGE_NOT_FOUND, IMAGE_TOO_DEEP,
 * IMAGE_TOO_LARGE, MANIFEST_…, REGISTRY_….
 */
export async function walkImage(repository: Repository, root: Pick<Descriptor, 'digest'>): Promise<ImageTree> {
  const name = `${repository.name}@${root.digest}`;
  const children = new Map<string, Descriptor>();

  async function visit(fetched: FetchedManifest, depth: number): Promise<void> {
    if (fetched.manifest.kind === 'image') return;
    for (const child of fetched.manifest.manifests) {
      if (isAttestation(child) || children.has(child.digest) || child.digest === root.digest) continue;
      children.set(child.digest, child);
      if (children.size > CHILD_LIMIT) throw tooLarge(name);
      if (!isIndexType(child.mediaType)) continue;
      if (depth === DEPTH_LIMIT) throw tooDeep(name);
      await visit(await fetchManifest(repository, child), depth + 1);
    }
  }

  const fetched = await fetchManifest(repository, root);
  await visit(fetched, 1);
  return { root: fetched.descriptor, children: [...children.values()] };
}

/** BuildKit's attestations travel as manifests for no platform; they describe an image and are none themselves. */
function isAttestation(descriptor: Descriptor): boolean {
  if (descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest') return true;
  const { platform } = descriptor;
  return platform?.os === 'unknown' && platform.architecture === 'unknown';
}

async function fetchManifest(repository: Repository, wanted: Pick<Descriptor, 'digest'>): Promise<FetchedManifest> {
  const found = await getManifest(repository, wanted.digest);
  if (found !== undefined) return found;
  throw new ActionError('IMAGE_NOT_FOUND', `There is no image ${repository.name}@${wanted.digest}.`, {
    hint: 'Push the image with all its platforms before this step.',
  });
}

function tooDeep(name: string): ActionError {
  return new ActionError(
    'IMAGE_TOO_DEEP',
    `The image ${name} has indexes within indexes, more than ${DEPTH_LIMIT} deep.`,
    {
      hint: 'Push its platforms in one index.',
    },
  );
}

function tooLarge(name: string): ActionError {
  return new ActionError('IMAGE_TOO_LARGE', `The image ${name} consists of more than ${CHILD_LIMIT} manifests.`, {
    hint: 'Split it into several images.',
  });
}
