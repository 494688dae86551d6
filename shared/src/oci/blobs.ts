import { createHash } from 'node:crypto';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ActionError } from '../errors/action-error.ts';
import { digestOf, type Descriptor } from './descriptor.ts';
import type { Digest } from './reference.ts';
import { refusal } from './refusal.ts';
import type { Repository } from './registry.ts';

type Content = Pick<Descriptor, 'digest' | 'size'>;

const EXCERPT_BYTES = 64 * 1024;

export async function hasBlob(repository: Repository, digest: Digest): Promise<boolean> {
  const purpose = `the blob ${digest} of ${repository.name}`;
  const answer = await repository.send({ method: 'HEAD', to: `blobs/${digest}`, purpose });
  if (answer.status === 200) return true;
  if (answer.status === 404) return false;
  throw refusal(answer, purpose);
}

/** A small blob whole, its size and digest checked. Throws BLOB_DIGEST, RESPONSE_TOO_LARGE, REGISTRY_…. */
export async function readBlob(repository: Repository, content: Content): Promise<Buffer> {
  const purpose = purposeOf(repository, content);
  const answer = await repository.send({
    method: 'GET',
    to: `blobs/${content.digest}`,
    purpose,
    maxBytes: content.size,
  });
  if (answer.status !== 200) throw refusal(answer, purpose);
  if (digestOf(answer.body) !== content.digest) throw mismatch(purpose);
  return answer.body;
}

/**
 * A blob as a stream of bounded memory. It ends with an error (BLOB_DIGEST) if the bytes were not those of the digest:
 * what was read is worth nothing before the end.
 */
export async function openBlob(repository: Repository, content: Content): Promise<Readable> {
  const purpose = purposeOf(repository, content);
  const answer = await repository.stream({
    method: 'GET',
    to: `blobs/${content.digest}`,
    purpose,
    maxBytes: Math.max(content.size, EXCERPT_BYTES),
  });
  if (answer.status !== 200) throw refusal({ ...answer, body: await firstBytes(answer.body) }, purpose);
  const checked = checking(content.digest, purpose);
  pipeline(answer.body, checked).catch(() => {
    // The reader of `checked` gets the error.
  });
  return checked;
}

function checking(digest: Digest, purpose: string): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(`sha256:${hash.digest('hex')}` === digest ? null : mismatch(purpose));
    },
  });
}

async function firstBytes(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= EXCERPT_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function purposeOf(repository: Repository, content: Content): string {
  return `the blob ${content.digest} of ${repository.name}`;
}

function mismatch(purpose: string): ActionError {
  return new ActionError('BLOB_DIGEST', `The registry sent other bytes than ${purpose}.`, {
    hint: 'The registry, or a proxy before it, changed the content. Nothing of this image can be trusted; find out which.',
  });
}
