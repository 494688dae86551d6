import type { Answer, Exchange } from '../service/exchange.ts';
import { requireDigest } from './digest.ts';
import { nextLink, pageOf } from './listing.ts';
import type { Target } from './route.ts';
import type { Store, StoredManifest } from './store.ts';

const INDEX = 'application/vnd.oci.image.index.v1+json';

/** GET referrers: an index of the manifests whose subject is `digest`; an empty one when there are none. */
export function listReferrers(store: Store, target: Target, exchange: Exchange, pageSize: number): Answer {
  const subject = requireDigest(target.reference);
  const { searchParams, pathname } = exchange.url;
  const artifactType = searchParams.get('artifactType');
  const manifests = [...(store.get(target.name)?.manifests.values() ?? [])].filter(
    ({ content }) =>
      content.subject?.digest === subject && (artifactType === null || content.artifactType === artifactType),
  );
  const byDigest = new Map(manifests.map((manifest) => [manifest.digest, manifest]));
  const { keys, more } = pageOf([...byDigest.keys()], searchParams.get('last') ?? undefined, pageSize);
  const filter = artifactType === null ? {} : { artifactType };
  return {
    status: 200,
    headers: {
      'content-type': INDEX,
      ...(artifactType === null ? {} : { 'oci-filters-applied': 'artifactType' }),
      ...(more ? { link: nextLink(pathname, { ...filter, last: keys.at(-1) ?? '' }) } : {}),
    },
    body: {
      schemaVersion: 2,
      mediaType: INDEX,
      manifests: keys
        .map((key) => byDigest.get(key))
        .filter((found) => found !== undefined)
        .map(descriptorOf),
    },
  };
}

function descriptorOf({ mediaType, digest, bytes, content }: StoredManifest): object {
  const { artifactType, annotations } = content;
  return { mediaType, digest, size: bytes.length, artifactType, annotations };
}
