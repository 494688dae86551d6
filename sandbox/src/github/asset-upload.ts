import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Answer } from '../service/exchange.ts';
import { assetName } from './asset-name.ts';
import { actorOf, type Call } from './call.ts';
import { alreadyExists, custom, failure, validationFailed } from './errors.ts';
import { assetJson, assetsOf } from './release-json.ts';
import { visibleRelease } from './releases.ts';
import type { Asset } from './state.ts';
import { reply } from './schema.ts';

// GitHub's message allows exactly 2 GiB, but such uploads fail: each file must be under it.
const SIZE_LIMIT = 2 ** 31;
const COUNT_LIMIT = 1000;

/**
 * POST of the raw bytes to the uploads host. The asset is there as `starter` from the first byte, and stays so if the
 * upload breaks: it then blocks its name until it is deleted.
 */
export async function uploadAsset(call: Call): Promise<Answer> {
  const { world, repository, exchange } = call;
  const release = visibleRelease(call);
  if (release.immutable) throw failure(422, 'Cannot upload assets to an immutable release.');
  const length = contentLength(exchange.headers['content-length']);
  const starter = newAsset(call, release.id);
  requireRoom(call, starter);
  repository.assets.set(starter.id, starter);
  const { bytes, digest } = await receive(exchange.stream, length);
  const failing = world.failingUploads.shift();
  if (failing !== undefined) throw failure(failing, 'Server Error');
  const asset: Asset = { ...starter, state: 'uploaded', bytes, digest, updatedAt: world.now() };
  repository.assets.set(asset.id, asset);
  const body = assetJson(world.hosts(), repository, asset);
  return reply('repos/upload-release-asset', 201, body, { location: body.url });
}

function contentLength(header: string | undefined): number {
  if (header === undefined) throw failure(400, 'Bad Content-Length: ');
  const length = Number(header);
  if (length < 1) throw validationFailed(custom('ReleaseAsset', 'size', 'size must be greater than or equal to 1'));
  if (length < SIZE_LIMIT) return length;
  throw validationFailed(custom('ReleaseAsset', 'size', `size must be less than or equal to ${SIZE_LIMIT}`));
}

function newAsset(call: Call, releaseId: number): Asset {
  const { world, query, exchange } = call;
  const name = assetName(query.get('name') ?? '');
  if (query.get('name') === null || name === '') {
    throw validationFailed({ resource: 'ReleaseAsset', code: 'missing_field', field: 'name' });
  }
  const now = world.now();
  return {
    id: world.nextId(),
    releaseId,
    name,
    label: query.get('label') ?? undefined,
    state: 'starter',
    contentType: exchange.headers['content-type'] ?? 'application/octet-stream',
    bytes: Buffer.alloc(0),
    digest: undefined,
    uploader: actorOf(call),
    createdAt: now,
    updatedAt: now,
    downloads: 0,
  };
}

function requireRoom({ repository }: Call, { releaseId, name }: Asset): void {
  const present = assetsOf(repository, releaseId);
  if (present.some((asset) => asset.name === name)) throw validationFailed(alreadyExists('ReleaseAsset', 'name'));
  if (present.length < COUNT_LIMIT) return;
  throw validationFailed(
    custom('ReleaseAsset', 'file_count', `file_count limited to ${COUNT_LIMIT} assets per release`),
  );
}

async function receive(stream: Readable, length: number): Promise<{ bytes: Buffer; digest: string }> {
  const bytes = Buffer.allocUnsafe(length);
  const hash = createHash('sha256');
  let offset = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    offset += chunk.copy(bytes, offset);
  }
  return { bytes, digest: `sha256:${hash.digest('hex')}` };
}
