import type { Answer, Exchange } from '../service/exchange.ts';
import { requireDigest } from './digest.ts';
import { refusal } from './errors.ts';
import type { Target } from './route.ts';
import { existingRepository, type Store } from './store.ts';

/** GET and HEAD of a blob; one byte range is honoured (RFC 9110 §14). */
export function readBlob(store: Store, { name, reference: digest }: Target, exchange: Exchange): Answer {
  const bytes = existingRepository(store, name).blobs.get(requireDigest(digest));
  if (bytes === undefined) throw unknown(digest);
  const headers = {
    'accept-ranges': 'bytes',
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    etag: `"${digest}"`,
  };
  const range = rangeOf(exchange.headers.range, bytes.length);
  if (range === undefined) {
    return { status: 200, headers: { ...headers, 'content-length': String(bytes.length) }, body: bytes };
  }
  const [start, end] = range;
  if (start >= bytes.length || end < start) {
    return { status: 416, headers: { 'content-range': `bytes */${bytes.length}` } };
  }
  const part = bytes.subarray(start, end + 1);
  return {
    status: 206,
    headers: {
      ...headers,
      'content-range': `bytes ${start}-${end}/${bytes.length}`,
      'content-length': String(part.length),
    },
    body: part,
  };
}

export function deleteBlob(store: Store, { name, reference: digest }: Target): Answer {
  if (!existingRepository(store, name).blobs.delete(requireDigest(digest))) throw unknown(digest);
  return { status: 202 };
}

function rangeOf(header: string | undefined, length: number): readonly [number, number] | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') return [Math.max(0, length - Number(match[2])), length - 1];
  const end = match[2] === '' ? length - 1 : Math.min(Number(match[2]), length - 1);
  return [Number(match[1]), end];
}

function unknown(digest: string): Error {
  return refusal(404, { code: 'BLOB_UNKNOWN', message: 'blob unknown to registry', detail: { digest } });
}
