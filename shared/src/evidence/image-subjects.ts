import { formatName, formatReference, type ImageReference } from '../oci/reference.ts';
import type { Registry } from '../oci/registry.ts';
import { resolveImage } from '../oci/resolve.ts';
import type { ImageSubject } from '../subject/subject.ts';

/** The images that references stand for now, in their order: a tag may move, the digest does not. Throws IMAGE_NOT_FOUND. */
export async function imageSubjects(
  registry: Registry,
  references: readonly ImageReference[],
): Promise<ImageSubject[]> {
  return Promise.all(
    references.map(async (reference) => {
      const { digest } = await resolveImage(registry.repository(reference), reference);
      return {
        kind: 'image',
        name: formatName(reference),
        reference: formatReference(reference),
        digests: { sha256: digest.slice('sha256:'.length) },
      } as const;
    }),
  );
}
