import { ActionError } from '../errors/action-error.ts';
import type { HttpAnswer } from '../http/message.ts';
import { digestOf, type Descriptor } from './descriptor.ts';
import { MANIFEST_TYPES, parseManifest, type Manifest } from './manifest.ts';
import { isDigest, type Digest } from './reference.ts';
import { refusal } from './refusal.ts';
import type { Repository } from './registry.ts';

export type FetchedManifest = {
  readonly descriptor: Descriptor;
  readonly manifest: Manifest;
  readonly bytes: Buffer;
  /** For a conditional write over it. */
  readonly etag: string | undefined;
};

export type Condition = { readonly ifMatch: string } | { readonly ifNoneMatch: '*' };

type StoredManifest = {
  readonly stored: true;
  /** Whether the registry says that it lists this manifest as a referrer (OCI-Subject). */
  readonly hasSubject: boolean;
};

// "a limit of at least 4 megabytes" is what registries take (distribution-spec 1.1, "Pushing Manifests").
export const MANIFEST_LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * The manifest of a tag or digest, checked against the digest; undefined if there is none. Throws MANIFEST_DIGEST,
 * MANIFEST_INVALID, RESPONSE_TOO_LARGE, REGISTRY_….
 */
export async function getManifest(repository: Repository, reference: string): Promise<FetchedManifest | undefined> {
  const name = nameOf(repository, reference);
  const purpose = `the manifest of ${name}`;
  const answer = await repository.send({
    method: 'GET',
    to: `manifests/${reference}`,
    headers: { accept: MANIFEST_TYPES },
    purpose,
    maxBytes: MANIFEST_LIMIT_BYTES,
  });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw refusal(answer, purpose);
  const digest = digestOf(answer.body);
  const announced = answer.headers['docker-content-digest'];
  if (isDigest(reference) && digest !== reference) throw mismatch(name, reference, digest);
  if (announced !== undefined && isDigest(announced) && announced !== digest) throw mismatch(name, announced, digest);
  const manifest = parseManifest(answer.body, answer.headers['content-type'] ?? '', name);
  return {
    descriptor: { mediaType: manifest.mediaType, size: answer.body.length, digest },
    manifest,
    bytes: answer.body,
    etag: answer.headers['etag'],
  };
}

/** The descriptor of a tag's or digest's manifest, without its content; undefined if there is none. */
export async function headManifest(repository: Repository, reference: string): Promise<Descriptor | undefined> {
  const name = nameOf(repository, reference);
  const purpose = `the manifest of ${name}`;
  const answer = await repository.send({
    method: 'HEAD',
    to: `manifests/${reference}`,
    headers: { accept: MANIFEST_TYPES },
    purpose,
  });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw refusal(answer, purpose);
  const descriptor = descriptorOf(answer);
  // Registries may leave these headers out of the answer to a HEAD; then only the content tells.
  if (descriptor === undefined) return (await getManifest(repository, reference))?.descriptor;
  if (isDigest(reference) && descriptor.digest !== reference) throw mismatch(name, reference, descriptor.digest);
  return descriptor;
}

/** Stores a manifest under a tag or its digest; `stored: false` if the condition does not hold any more (412). */
export async function putManifest(
  repository: Repository,
  reference: string,
  manifest: { readonly mediaType: string; readonly bytes: Buffer },
  options: { readonly condition?: Condition; readonly tries?: number } = {},
): Promise<StoredManifest | { readonly stored: false }> {
  const name = nameOf(repository, reference);
  const purpose = `the upload of the manifest ${name}`;
  if (manifest.bytes.length > MANIFEST_LIMIT_BYTES) throw tooLarge(name, manifest.bytes.length);
  const answer = await repository.send({
    method: 'PUT',
    to: `manifests/${reference}`,
    headers: { 'content-type': manifest.mediaType, ...headersOf(options.condition) },
    body: manifest.bytes,
    purpose,
    ...(options.tries === undefined ? {} : { tries: options.tries }),
  });
  if (answer.status === 412 && options.condition !== undefined) return { stored: false };
  if (answer.status !== 201) throw refusal(answer, purpose);
  const announced = answer.headers['docker-content-digest'];
  const digest = digestOf(manifest.bytes);
  if (announced !== undefined && isDigest(announced) && announced !== digest) throw mismatch(name, digest, announced);
  return { stored: true, hasSubject: answer.headers['oci-subject'] !== undefined };
}

function descriptorOf(answer: HttpAnswer): Descriptor | undefined {
  const digest = answer.headers['docker-content-digest'];
  const mediaType = answer.headers['content-type']?.split(';', 1)[0]?.trim();
  const length = answer.headers['content-length'];
  const isKnown = mediaType !== undefined && MANIFEST_TYPES.split(', ').includes(mediaType);
  if (digest === undefined || !isDigest(digest) || !isKnown || !/^\d+$/.test(length ?? '')) return undefined;
  // Some registries answer a HEAD with no length at all as if the manifest were empty.
  return Number(length) === 0 ? undefined : { mediaType, size: Number(length), digest };
}

function headersOf(condition: Condition | undefined): Record<string, string> {
  if (condition === undefined) return {};
  return 'ifMatch' in condition ? { 'if-match': condition.ifMatch } : { 'if-none-match': condition.ifNoneMatch };
}

function nameOf(repository: Repository, reference: string): string {
  return `${repository.name}${isDigest(reference) ? '@' : ':'}${reference}`;
}

function mismatch(name: string, expected: Digest, actual: Digest): ActionError {
  return new ActionError(
    'MANIFEST_DIGEST',
    `The registry holds something else as ${name}: ${actual} instead of ${expected}.`,
    {
      hint: 'The registry, or a proxy before it, changed the content. Nothing of this image can be trusted; find out which.',
    },
  );
}

function tooLarge(name: string, bytes: number): ActionError {
  return new ActionError(
    'MANIFEST_TOO_LARGE',
    `The manifest ${name} would have ${bytes} bytes; registries take ${MANIFEST_LIMIT_BYTES}.`,
    {
      hint: 'An index of that size has grown over many runs; delete old entries, or use another repository for signatures.',
    },
  );
}
