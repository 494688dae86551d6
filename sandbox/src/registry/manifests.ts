import type { Answer, Exchange } from '../service/exchange.ts';
import { requirePrecondition, type Conditional } from './conditions.ts';
import { isDigest, requireDigest, requireMatch, sha256 } from './digest.ts';
import { refusal } from './errors.ts';
import { parseManifest, type Descriptor, type ManifestContent } from './manifest-content.ts';
import type { Target } from './route.ts';
import { existingRepository, repositoryForPush, type Repository, type Store, type StoredManifest } from './store.ts';

// distribution-spec 1.1, "Pushing manifests": registries SHOULD accept at least this.
const MANIFEST_LIMIT = 4 * 1024 * 1024;
const TAG = /^\w[\w.-]{0,127}$/;

/** GET and HEAD of a manifest, by tag or digest. */
export function readManifest(store: Store, { name, reference }: Target, exchange: Exchange): Answer {
  const manifest = find(existingRepository(store, name), reference);
  if (manifest === undefined || !accepts(exchange.headers.accept, manifest.mediaType)) throw unknown(name, reference);
  const headers = { ...headersOf(manifest), 'content-type': manifest.mediaType };
  if (exchange.headers['if-none-match'] === headers.etag) return { status: 304, headers };
  return {
    status: 200,
    headers: { ...headers, 'content-length': String(manifest.bytes.length) },
    body: manifest.bytes,
  };
}

export type ManifestRules = {
  readonly conditional: Conditional;
  /** Whether the registry has the referrers API and so says OCI-Subject. */
  readonly referrers: boolean;
};

/** PUT of a manifest: all that it references must be there, in its stated size. */
export async function writeManifest(
  store: Store,
  { name, reference }: Target,
  exchange: Exchange,
  rules: ManifestRules,
): Promise<Answer> {
  if (!isDigest(reference) && !TAG.test(reference)) requireDigest(reference);
  const bytes = await manifestBody(exchange);
  if (isDigest(reference)) requireMatch(reference, bytes);
  const content = parseManifest(bytes, exchange.headers['content-type']);
  const repository = repositoryForPush(store, name);
  requireReferenced(repository, content);
  requirePrecondition(rules.conditional, exchange.headers, find(repository, reference)?.digest);
  const digest = isDigest(reference) ? reference : sha256(bytes);
  const manifest: StoredManifest = { digest, mediaType: content.mediaType, bytes, content };
  repository.manifests.set(digest, manifest);
  if (!isDigest(reference)) repository.tags.set(reference, digest);
  return {
    status: 201,
    headers: {
      ...headersOf(manifest),
      location: `/v2/${name}/manifests/${digest}`,
      ...(content.subject !== undefined && rules.referrers ? { 'oci-subject': content.subject.digest } : {}),
    },
  };
}

/** DELETE by tag removes the tag; by digest the manifest and every tag on it. */
export function deleteManifest(store: Store, { name, reference }: Target): Answer {
  const repository = existingRepository(store, name);
  if (!isDigest(reference)) {
    if (!repository.tags.delete(reference)) throw unknown(name, reference);
    return { status: 202 };
  }
  if (!repository.manifests.delete(reference)) throw unknown(name, reference);
  for (const [tag, digest] of repository.tags) if (digest === reference) repository.tags.delete(tag);
  return { status: 202 };
}

function find(repository: Repository, reference: string): StoredManifest | undefined {
  const digest = isDigest(reference) ? reference : repository.tags.get(reference);
  return digest === undefined ? undefined : repository.manifests.get(digest);
}

function headersOf(manifest: StoredManifest): { etag: string; 'docker-content-digest': string } {
  return { etag: `"${manifest.digest}"`, 'docker-content-digest': manifest.digest };
}

async function manifestBody(exchange: Exchange): Promise<Buffer> {
  if (Number(exchange.headers['content-length'] ?? 0) > MANIFEST_LIMIT) throw tooLarge();
  const bytes = await exchange.body();
  if (bytes.length > MANIFEST_LIMIT) throw tooLarge();
  return bytes;
}

function tooLarge(): Error {
  return refusal(413, { code: 'SIZE_INVALID', message: 'manifest too large', detail: { limit: MANIFEST_LIMIT } });
}

function requireReferenced(repository: Repository, content: ManifestContent): void {
  const blobs = content.blobs.filter((blob) => !isForeign(blob));
  for (const blob of blobs) requirePresent(blob, repository.blobs.get(blob.digest)?.length);
  for (const child of content.manifests) requirePresent(child, repository.manifests.get(child.digest)?.bytes.length);
  // The subject may come later: distribution-spec 1.1, "Pushing Manifests with Subject".
}

function requirePresent(descriptor: Descriptor, size: number | undefined): void {
  if (size === descriptor.size) return;
  if (size !== undefined) {
    const reason = `${descriptor.digest} has ${size} bytes, its descriptor says ${descriptor.size}`;
    throw refusal(400, { code: 'MANIFEST_INVALID', message: 'manifest invalid', detail: { reason } });
  }
  throw refusal(400, {
    code: 'MANIFEST_BLOB_UNKNOWN',
    message: 'manifest references a manifest or blob unknown to registry',
    detail: { digest: descriptor.digest },
  });
}

// image-spec 1.1: non-distributable layers are not pushed.
function isForeign(blob: Descriptor): boolean {
  return /\.nondistributable\.|\.foreign\./.test(blob.mediaType);
}

function accepts(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined) return true;
  const ranges = accept.split(',').map((range) => range.split(';')[0]?.trim());
  return ranges.some((range) => range === mediaType || range === '*/*' || range === 'application/*');
}

function unknown(name: string, reference: string): Error {
  return refusal(404, { code: 'MANIFEST_UNKNOWN', message: 'manifest unknown', detail: { name, reference } });
}
