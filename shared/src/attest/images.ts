import { attachBundle, type Attached } from '../oci/attach.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { findBundles } from '../oci/find.ts';
import { formatName, formatReference, type ImageReference } from '../oci/reference.ts';
import type { Registry, Repository } from '../oci/registry.ts';
import { resolveImage } from '../oci/resolve.ts';
import { codeOf } from '../errors/describe.ts';
import { parseBundles } from '../sigstore/bundle.ts';
import type { SignedBundle } from '../sigstore/session.ts';
import type { ImageSubject } from '../subject/subject.ts';
import { keep, type Self } from './kept.ts';

/** An image, resolved once: a tag may move, the digest does not. */
export type ResolvedImage = {
  readonly subject: ImageSubject;
  readonly descriptor: Descriptor;
  readonly repository: Repository;
};

/** The images that references stand for now, each digest of a repository once. */
export async function resolveImages(
  registry: Registry,
  references: readonly ImageReference[],
): Promise<ResolvedImage[]> {
  const images = await Promise.all(
    references.map(async (reference) => {
      const repository = registry.repository(reference, 'push');
      const descriptor = await resolveImage(repository, reference);
      const subject: ImageSubject = {
        kind: 'image',
        name: formatName(reference),
        reference: formatReference(reference),
        digests: { sha256: descriptor.digest.slice('sha256:'.length) },
      };
      return { subject, descriptor, repository };
    }),
  );
  const byDigest = new Map(images.map((image) => [`${image.subject.name}@${image.descriptor.digest}`, image]));
  return [...byDigest.values()];
}

/** Attaches a statement's bundle to an image. `now`: milliseconds since the epoch. */
export async function attachToImage(
  image: ResolvedImage,
  { bundle }: SignedBundle,
  predicateType: string,
  now: number,
): Promise<Attached> {
  return attachBundle(image.repository, image.descriptor, {
    text: bundle.json,
    mediaType: bundle.mediaType,
    content: 'dsse-envelope',
    predicateType,
    created: `${new Date(now).toISOString().slice(0, 19)}Z`,
  });
}

/** An attestation of this type that an earlier attempt of this run attached, and where. */
export async function attachedByUs(
  image: ResolvedImage,
  predicateType: string,
  self: Self,
): Promise<{ readonly signed: SignedBundle; readonly referrer: string } | undefined> {
  const { bundles } = await findBundles(image.repository, image.descriptor.digest);
  for (const { text, referrer } of bundles) {
    const parsed = await parsedOrNone(text, referrer);
    for (const bundle of parsed) {
      const signed = await keep(bundle, { kind: 'statement' }, self);
      const content = signed?.facts?.content;
      if (signed === undefined || content?.kind !== 'statement') continue;
      const about = content.statement.subject.some(({ digest }) => digest?.['sha256'] === image.subject.digests.sha256);
      if (about && content.statement.predicateType === predicateType) return { signed, referrer };
    }
  }
  return undefined;
}

/** Anybody who may push can attach nonsense; it is no obstacle to signing. */
async function parsedOrNone(text: string, origin: string) {
  try {
    return await parseBundles(text, origin);
  } catch (error) {
    if (codeOf(error) === 'BUNDLE_MALFORMED') return [];
    throw error;
  }
}
