import { ActionError } from '../errors/action-error.ts';
import { asRecord, type Descriptor } from './descriptor.ts';
import { getManifest, type FetchedManifest } from './manifests.ts';
import { formatName, type Digest } from './reference.ts';
import type { Repository } from './registry.ts';

/** The index that stands in for the referrers API. */
export type FallbackIndex = {
  /** False: nobody has written one yet. */
  readonly exists: boolean;
  /** For a conditional write; registries need not give one. */
  readonly etag: string | undefined;
  /** As others wrote it: fields that we do not know must survive our writing. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly manifests: readonly Descriptor[];
};

const NONE: FallbackIndex = { etag: undefined, exists: false, fields: {}, manifests: [] };

/** distribution-spec 1.1, "Referrers Tag Schema". */
export function fallbackTagOf(subject: Digest): string {
  return subject.replace(':', '-');
}

/** The referrers that the fallback tag lists; none if there is no such tag. Throws FALLBACK_TAG, REGISTRY_…. */
export async function readFallbackTag(repository: Repository, subject: Digest): Promise<readonly Descriptor[]> {
  return (await getFallbackIndex(repository, subject)).manifests;
}

export async function getFallbackIndex(repository: Repository, subject: Digest): Promise<FallbackIndex> {
  const found = await getManifest(repository, fallbackTagOf(subject));
  // GitLab's registry takes the tag for the digest and answers with the subject itself, whose platforms are no
  // referrers (oras-go#1396).
  if (found === undefined || found.descriptor.digest === subject) return NONE;
  if (found.manifest.kind !== 'index') throw noIndex(repository, subject);
  return { etag: found.etag, exists: true, fields: fieldsOf(found), manifests: found.manifest.manifests };
}

function fieldsOf(found: FetchedManifest): Readonly<Record<string, unknown>> {
  return asRecord(JSON.parse(found.bytes.toString('utf8'))) ?? {};
}

function noIndex(repository: Repository, subject: Digest): ActionError {
  const tag = fallbackTagOf(subject);
  return new ActionError('FALLBACK_TAG', `${formatName(repository)}:${tag} is an image, not a list of referrers.`, {
    hint: 'This tag belongs to the OCI distribution specification. Delete it, or give the image there another tag.',
  });
}
