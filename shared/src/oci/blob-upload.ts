import type { HttpAnswer, StreamBody } from '../http/message.ts';
import { hasBlob } from './blobs.ts';
import { digestOf } from './descriptor.ts';
import type { Digest } from './reference.ts';
import { refusal } from './refusal.ts';
import { locationOf, type Repository } from './registry.ts';

/** Content that is streamed and so hashed before. */
export type StreamedBlob = StreamBody & { readonly digest: Digest };

type Blob = { readonly digest: Digest; readonly body: Uint8Array | string | StreamBody };

// Bytes up to here go with the first request; more would be sent twice to a registry that ignores them there.
const SINGLE_POST_LIMIT_BYTES = 512 * 1024;
// What registries answer that do not know the single POST, besides 202 (distribution-spec 1.1, "Single POST").
const NO_SINGLE_POST = new Set([400, 404, 405, 411, 415, 416, 501]);

/** Stores bytes as a blob, in one request where the registry can do that, else in two. Once a run and repository. */
export async function putBlob(repository: Repository, bytes: Uint8Array): Promise<Digest> {
  const digest = digestOf(bytes);
  await once(repository, digest, async () => {
    const blob = { digest, body: bytes };
    const isSmall = bytes.length <= SINGLE_POST_LIMIT_BYTES && repository.registryLearned.singlePost !== false;
    if (!isSmall || !(await postWhole(repository, blob))) await upload(repository, blob);
  });
  return digest;
}

/** As {@link putBlob} for content that is not held in memory; asks first whether the registry has it. */
export async function putStreamedBlob(repository: Repository, blob: StreamedBlob): Promise<void> {
  await once(repository, blob.digest, async () => {
    if (!(await hasBlob(repository, blob.digest))) await upload(repository, { digest: blob.digest, body: blob });
  });
}

/** Many images of a run share blobs: the first upload serves all, one that failed none. */
async function once(repository: Repository, digest: Digest, work: () => Promise<void>): Promise<void> {
  const { blobs } = repository.learned;
  const running = blobs.get(digest) ?? work();
  blobs.set(digest, running);
  try {
    await running;
  } catch (error) {
    blobs.delete(digest);
    throw error;
  }
}

/** False if the registry does not know this way. */
async function postWhole(repository: Repository, blob: Blob): Promise<boolean> {
  const purpose = purposeOf(repository, blob);
  const answer = await open(repository, purpose, {
    query: `?digest=${encodeURIComponent(blob.digest)}`,
    body: blob.body,
  });
  repository.registryLearned.singlePost = answer.status === 201;
  if (answer.status === 201) return true;
  // The registry opened an upload instead and threw the content away.
  if (answer.status === 202) await finish(repository, blob, answer);
  else if (!NO_SINGLE_POST.has(answer.status)) throw refusal(answer, purpose);
  return answer.status === 202;
}

async function upload(repository: Repository, blob: Blob): Promise<void> {
  const purpose = purposeOf(repository, blob);
  const answer = await open(repository, purpose);
  if (answer.status !== 202) throw refusal(answer, purpose);
  await finish(repository, blob, answer);
}

async function open(
  repository: Repository,
  purpose: string,
  whole: { readonly query: string; readonly body: Blob['body'] } = { query: '', body: '' },
): Promise<HttpAnswer> {
  return repository.send({
    method: 'POST',
    to: `blobs/uploads/${whole.query}`,
    headers: { 'content-type': 'application/octet-stream' },
    body: whole.body,
    purpose,
    // Content is stored under its digest and an unused upload expires, so a second time changes nothing.
    repeatable: true,
  });
}

/** Sends the content to an upload that `opened` names. */
async function finish(repository: Repository, blob: Blob, opened: HttpAnswer): Promise<void> {
  const purpose = purposeOf(repository, blob);
  const location = locationOf(opened, purpose);
  if (location === undefined) throw refusal(opened, purpose);
  const answer = await repository.send({
    method: 'PUT',
    to: withDigest(location, blob.digest),
    headers: { 'content-type': 'application/octet-stream' },
    body: blob.body,
    purpose,
  });
  if (answer.status === 201) return;
  // After an answer that got lost the upload is closed, and its address gone, although it succeeded.
  const isGone = answer.status === 404 || answer.status === 416;
  if (!isGone || !(await hasBlob(repository, blob.digest))) throw refusal(answer, purpose);
}

/** The query of an upload's address is the registry's own and goes back letter by letter. */
function withDigest(location: URL, digest: Digest): URL {
  const separator = location.search === '' ? '?' : '&';
  return new URL(`${location.href.replace(/#.*$/, '')}${separator}digest=${encodeURIComponent(digest)}`);
}

function purposeOf(repository: Repository, blob: Blob): string {
  return `the upload of the blob ${blob.digest} to ${repository.name}`;
}
