import { findBundles } from '../oci/find.ts';
import { isDigest, parseReference } from '../oci/reference.ts';
import type { Registry } from '../oci/registry.ts';
import type { ImageSubject } from '../subject/subject.ts';
import type { BundleSource } from './bundle-source.ts';

/**
 * The bundles attached to an image, and the referrers that should hold one and do not. Whatever keeps us from knowing
 * (401, 429, 5xx) throws REGISTRY_….
 */
export function attachedBundles(registry: Registry): (image: ImageSubject) => Promise<BundleSource[]> {
  return async (image) => {
    const digest = `sha256:${image.digests.sha256}`;
    if (!isDigest(digest)) throw new TypeError(`${image.name} has no SHA-256`);
    const { bundles, unusable } = await findBundles(registry.repository(parseReference(image.name)), digest);
    const beside = { name: undefined, sha256: image.digests.sha256 };
    const origin = (referrer: string): string => `${image.name}, referrer ${referrer}`;
    return [
      ...bundles.map(({ referrer, text }) => ({ origin: origin(referrer), file: undefined, beside, text })),
      ...unusable.map(({ referrer, reason }) => ({
        origin: origin(referrer),
        file: undefined,
        beside,
        unusable: reason,
      })),
    ];
  };
}
