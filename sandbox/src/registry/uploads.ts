import { randomUUID } from 'node:crypto';
import type { Answer, Exchange } from '../service/exchange.ts';
import { requireDigest, requireMatch } from './digest.ts';
import { refusal } from './errors.ts';
import type { Target } from './route.ts';
import { repositoryForPush, type Repository, type Store, type Upload } from './store.ts';

const BLOB_LIMIT = 2 ** 31;

export type UploadRules = {
  /** What a POST that carries the whole blob gets: 201, or 202 and a Location to PUT to, as distribution 2.8. */
  readonly monolithic: 'created' | 'accepted';
  /** Whether the request may read the repository it wants to mount from. */
  readonly mayPull: (repository: string) => boolean;
};

/** POST: a mount, a whole blob, or the start of an upload. */
export async function startUpload(store: Store, name: string, exchange: Exchange, rules: UploadRules): Promise<Answer> {
  const repository = repositoryForPush(store, name);
  const { searchParams } = exchange.url;
  const mount = searchParams.get('mount');
  const from = searchParams.get('from');
  if (mount !== null) {
    const blob = from !== null && rules.mayPull(from) ? store.get(from)?.blobs.get(requireDigest(mount)) : undefined;
    if (blob !== undefined) return keep(repository, mount, blob);
  }
  const digest = searchParams.get('digest');
  if (digest !== null && rules.monolithic === 'created') {
    const bytes = await exchange.body(BLOB_LIMIT);
    requireMatch(requireDigest(digest), bytes);
    return keep(repository, digest, bytes);
  }
  const upload: Upload = { id: randomUUID(), state: randomUUID(), chunks: [], size: 0 };
  repository.uploads.set(upload.id, upload);
  return { status: 202, headers: progress(repository, upload) };
}

/** PATCH (a chunk), PUT (the end), GET (how far it is) and DELETE of an upload under way. */
export async function continueUpload(
  store: Store,
  { name, reference: id }: Target,
  exchange: Exchange,
): Promise<Answer> {
  const repository = repositoryForPush(store, name);
  const upload = repository.uploads.get(id);
  if (upload === undefined) {
    throw refusal(404, { code: 'BLOB_UPLOAD_UNKNOWN', message: 'blob upload unknown to registry', detail: { id } });
  }
  if (exchange.method === 'GET') return { status: 204, headers: progress(repository, upload) };
  if (exchange.method === 'DELETE') {
    repository.uploads.delete(id);
    return { status: 204 };
  }
  if (exchange.url.searchParams.get('_state') !== upload.state) {
    const message = 'blob upload invalid: continue at the Location of the last answer';
    throw refusal(400, { code: 'BLOB_UPLOAD_INVALID', message, detail: { id } });
  }
  const chunk = await exchange.body(BLOB_LIMIT);
  requireOrder(repository, upload, chunk.length, exchange.headers['content-range']);
  upload.chunks = [...upload.chunks, chunk];
  upload.size += chunk.length;
  if (exchange.method === 'PATCH') {
    upload.state = randomUUID();
    return { status: 202, headers: progress(repository, upload) };
  }
  const digest = requireDigest(exchange.url.searchParams.get('digest') ?? '');
  const bytes = Buffer.concat(upload.chunks);
  repository.uploads.delete(id);
  requireMatch(digest, bytes);
  return keep(repository, digest, bytes);
}

function keep(repository: Repository, digest: string, bytes: Buffer): Answer {
  repository.blobs.set(digest, bytes);
  return {
    status: 201,
    headers: { location: `/v2/${repository.name}/blobs/${digest}`, 'docker-content-digest': digest },
  };
}

function progress(repository: Repository, upload: Upload): Record<string, string> {
  return {
    location: `/v2/${repository.name}/blobs/uploads/${upload.id}?_state=${upload.state}`,
    range: `0-${Math.max(0, upload.size - 1)}`,
    'docker-upload-uuid': upload.id,
  };
}

// distribution-spec 1.1, "Pushing a blob in chunks": a chunk out of order gets 416. Docker streams without the header.
function requireOrder(repository: Repository, upload: Upload, length: number, contentRange: string | undefined): void {
  if (contentRange === undefined) return;
  const match = /^(?:bytes[ =])?(\d+)-(\d+)$/.exec(contentRange);
  const inOrder = match !== null && Number(match[1]) === upload.size && Number(match[2]) === upload.size + length - 1;
  if (inOrder) return;
  throw refusal(416, {
    code: 'BLOB_UPLOAD_INVALID',
    message: 'chunk out of order',
    detail: { contentRange, received: upload.size },
    headers: progress(repository, upload),
  });
}
