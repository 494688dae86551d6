import { refusal } from './errors.ts';
import type { ManifestContent } from './manifest-content.ts';

export type StoredManifest = {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly content: ManifestContent;
};

/** An upload that is under way. `state` changes with every chunk, so that clients must follow the last Location. */
export type Upload = { readonly id: string; state: string; chunks: readonly Buffer[]; size: number };

export type Repository = {
  readonly name: string;
  readonly blobs: Map<string, Buffer>;
  readonly manifests: Map<string, StoredManifest>;
  /** Tag to manifest digest. */
  readonly tags: Map<string, string>;
  readonly uploads: Map<string, Upload>;
};

export type Store = Map<string, Repository>;

/** Refuses with NAME_UNKNOWN a repository that nothing was pushed to. */
export function existingRepository(store: Store, name: string): Repository {
  const repository = store.get(name);
  if (repository !== undefined) return repository;
  throw refusal(404, { code: 'NAME_UNKNOWN', message: 'repository name not known to registry', detail: { name } });
}

/** The repository of that name; a first push makes it. */
export function repositoryForPush(store: Store, name: string): Repository {
  const existing = store.get(name);
  if (existing !== undefined) return existing;
  const repository: Repository = {
    name,
    blobs: new Map(),
    manifests: new Map(),
    tags: new Map(),
    uploads: new Map(),
  };
  store.set(name, repository);
  return repository;
}
