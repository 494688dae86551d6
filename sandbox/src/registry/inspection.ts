import type { Repository } from './store.ts';

/** What a repository holds, as plain data. Blobs and manifests are keyed by digest, tags by name. */
export type RepositoryView = {
  readonly name: string;
  readonly blobs: ReadonlyMap<string, Buffer>;
  readonly manifests: ReadonlyMap<string, { readonly mediaType: string; readonly bytes: Buffer }>;
  readonly tags: ReadonlyMap<string, string>;
};

/** A copy: what happens later does not change it. */
export function viewOf({ name, blobs, manifests, tags }: Repository): RepositoryView {
  return {
    name,
    blobs: new Map(blobs),
    manifests: new Map([...manifests].map(([digest, { mediaType, bytes }]) => [digest, { mediaType, bytes }])),
    tags: new Map(tags),
  };
}
