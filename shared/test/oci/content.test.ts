import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { startService } from '../../../sandbox/src/service/service.ts';
import { createHttpClient } from '../../src/http/client.ts';
import { putBlob, putStreamedBlob } from '../../src/oci/blob-upload.ts';
import { hasBlob, openBlob, readBlob } from '../../src/oci/blobs.ts';
import { describeBytes, digestOf, IMAGE_INDEX, IMAGE_MANIFEST } from '../../src/oci/descriptor.ts';
import { getManifest, headManifest, MANIFEST_LIMIT_BYTES, putManifest } from '../../src/oci/manifests.ts';
import { parseReference } from '../../src/oci/reference.ts';
import { openRegistry, type Repository } from '../../src/oci/registry.ts';
import { requireUnmovedTag, resolveImage } from '../../src/oci/resolve.ts';
import { listTags } from '../../src/oci/tags.ts';
import { NAME, openAnother, pushSubject, startWorld } from './world.ts';

const TEXT = Buffer.from('some content');
const CONTENT = describeBytes('text/plain', TEXT);

test.each(['created', 'accepted'] as const)('a blob goes up and down where a single POST is %s', async (monolithic) => {
  const { sandbox, repository } = await startWorld({ monolithic });
  expect(await hasBlob(repository, CONTENT.digest)).toBe(false);
  expect(await putBlob(repository, TEXT)).toBe(CONTENT.digest);
  await putBlob(repository, TEXT);
  await putBlob(repository, Buffer.from('another'));
  expect(await readBlob(repository, CONTENT)).toEqual(TEXT);
  expect(await buffer(await openBlob(repository, CONTENT))).toEqual(TEXT);
  const writes = sandbox.service.requests.filter(({ method }) => method === 'POST' || method === 'PUT');
  expect(writes).toHaveLength(monolithic === 'created' ? 2 : 4);
});

test.each([400, 404, 405, 416, 501])(
  'a registry that answers %i to a single POST is asked the long way',
  async (status) => {
    const { sandbox, repository } = await startWorld();
    sandbox.service.faults.arm({ path: /uploads\/\?digest/, times: 9, effect: { kind: 'answer', status } });
    await putBlob(repository, TEXT);
    await putBlob(repository, Buffer.from('another'));
    expect(await hasBlob(repository, CONTENT.digest)).toBe(true);
    expect(sandbox.service.requests.filter(({ path }) => path.includes('uploads/?digest'))).toHaveLength(1);
  },
);

test('an upload whose last answer gets lost has succeeded', async () => {
  const { sandbox, repository } = await startWorld({ monolithic: 'accepted' });
  sandbox.service.faults.arm({ method: 'PUT', effect: { kind: 'lost-answer' } });
  await putBlob(repository, TEXT);
  expect(await readBlob(repository, CONTENT)).toEqual(TEXT);
});

test('a large blob is streamed, and not sent when it is there', async () => {
  const { sandbox, repository, http } = await startWorld();
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  const count = 24;
  const hash = createHash('sha256');
  for (let sent = 0; sent < count; sent += 1) hash.update(chunk);
  const digest = `sha256:${hash.digest('hex')}` as const;
  const length = count * chunk.length;
  const open = (): Readable => Readable.from(Array.from({ length: count }, () => chunk));
  await putStreamedBlob(repository, { digest, length, open });
  const sent = http.metrics.bytesSent;
  expect(sent).toBeGreaterThanOrEqual(length);
  const other = openAnother(sandbox);
  await putStreamedBlob(other.repository, { digest, length, open });
  expect(other.http.metrics.bytesSent).toBe(0);
  let received = 0;
  for await (const part of (await openBlob(repository, { digest, size: length })) as AsyncIterable<Buffer>) {
    received += part.length;
  }
  expect(received).toBe(length);
});

test('a wrong digest of a streamed blob is refused by the registry', async () => {
  const { repository } = await startWorld();
  const blob = { digest: digestOf('other'), length: TEXT.length, open: () => Readable.from([TEXT]) };
  await expect(putStreamedBlob(repository, blob)).rejects.toMatchObject({
    code: 'REGISTRY_REFUSED',
    message: expect.stringContaining('DIGEST_INVALID'),
  });
});

/** A registry that answers every request with the same bytes. */
async function liar(body: Buffer, headers: Record<string, string> = {}): Promise<Repository> {
  const service = await startService('liar', () => ({ status: 200, body, headers }));
  onTestFinished(() => service.close());
  return openRegistry({
    http: createHttpClient({ environment: {} }),
    credentials: () => Promise.resolve(undefined),
  }).repository({ registry: new URL(service.url).host, repository: NAME });
}

test('content that is not its digest is caught', async () => {
  const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: [] }));
  const repository = await liar(manifest, { 'content-type': IMAGE_INDEX, 'docker-content-digest': CONTENT.digest });
  const other = digestOf('something else');
  await expect(readBlob(repository, { digest: other, size: 1000 })).rejects.toMatchObject({ code: 'BLOB_DIGEST' });
  await expect(buffer(await openBlob(repository, { digest: other, size: 1000 }))).rejects.toMatchObject({
    code: 'BLOB_DIGEST',
  });
  await expect(readBlob(repository, { digest: other, size: 10 })).rejects.toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
  for (const reference of [other, 'v1']) {
    await expect(getManifest(repository, reference)).rejects.toMatchObject({ code: 'MANIFEST_DIGEST' });
  }
  await expect(headManifest(repository, other)).rejects.toMatchObject({ code: 'MANIFEST_DIGEST' });
});

test('a registry that announces the digest of what it really sends, or none, is caught by the digest asked for', async () => {
  const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: [] }));
  for (const announced of [{}, { 'docker-content-digest': digestOf(manifest) }]) {
    const repository = await liar(manifest, { 'content-type': IMAGE_INDEX, ...announced });
    const other = digestOf('something else');
    await expect(getManifest(repository, other)).rejects.toMatchObject({ code: 'MANIFEST_DIGEST' });
    await expect(headManifest(repository, other)).rejects.toMatchObject({ code: 'MANIFEST_DIGEST' });
    expect((await getManifest(repository, digestOf(manifest)))?.bytes).toEqual(manifest);
  }
});

test('a manifest above 4 MiB is neither read nor written', async () => {
  const huge = Buffer.from(JSON.stringify({ manifests: [], padding: 'x'.repeat(MANIFEST_LIMIT_BYTES) }));
  const repository = await liar(huge, { 'content-type': IMAGE_INDEX });
  await expect(getManifest(repository, 'v1')).rejects.toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
  await expect(putManifest(repository, 'v1', { mediaType: IMAGE_INDEX, bytes: huge })).rejects.toMatchObject({
    code: 'MANIFEST_TOO_LARGE',
  });
});

const IMAGE = { schemaVersion: 2, config: CONTENT, layers: [] };
const INDEX = { schemaVersion: 2, manifests: [] };

test.each([
  ['no JSON', '{', IMAGE_MANIFEST],
  ['a list', '[]', IMAGE_MANIFEST],
  ['another type than announced', { ...IMAGE, mediaType: IMAGE_MANIFEST }, IMAGE_INDEX],
  ['an image and an index at once', { ...INDEX, ...IMAGE }, IMAGE_INDEX],
  ['an index and an image at once', { ...INDEX, ...IMAGE }, IMAGE_MANIFEST],
  ['no layers', { schemaVersion: 2, config: CONTENT }, IMAGE_MANIFEST],
  ['no config', { schemaVersion: 2, layers: [] }, IMAGE_MANIFEST],
  ['a negative size', { ...IMAGE, layers: [{ ...CONTENT, size: -1 }] }, IMAGE_MANIFEST],
  ['no digest', { ...INDEX, manifests: [{ ...CONTENT, digest: 'sha256:x' }] }, IMAGE_INDEX],
  ['schema 1', { schemaVersion: 1 }, 'application/vnd.docker.distribution.manifest.v1+prettyjws'],
])('a manifest that is %s is refused', async (_, content, type) => {
  const repository = await liar(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)), {
    'content-type': type,
  });
  await expect(getManifest(repository, 'v1')).rejects.toMatchObject({ code: 'MANIFEST_INVALID' });
});

test('a HEAD without its headers is made good by a GET', async () => {
  const bytes = Buffer.from(JSON.stringify({ ...INDEX, mediaType: IMAGE_INDEX }));
  const repository = await liar(bytes, { 'content-type': IMAGE_INDEX });
  expect(await headManifest(repository, 'v1')).toEqual(describeBytes(IMAGE_INDEX, bytes));
});

test('a blob lies with another host, which gets no Authorization', async () => {
  const seen: (string | undefined)[] = [];
  const storage = await startService('storage', ({ headers }) => {
    seen.push(headers.authorization);
    return { status: 200, body: TEXT };
  });
  onTestFinished(() => storage.close());
  const accounts = [{ username: 'u', password: 'p', access: { '*': ['pull', 'push'] } }] as const;
  const credential = { kind: 'password', username: 'u', password: 'p' } as const;
  const { sandbox, repository } = await startWorld({ auth: { kind: 'basic', accounts } }, credential);
  await putBlob(repository, TEXT);
  const moved = { kind: 'answer', status: 307, headers: { location: `${storage.url}/somewhere` } } as const;
  sandbox.service.faults.arm({ method: 'GET', path: /blobs/, times: 2, effect: moved });
  expect(await readBlob(repository, CONTENT)).toEqual(TEXT);
  expect(await buffer(await openBlob(repository, CONTENT))).toEqual(TEXT);
  expect(seen).toEqual([undefined, undefined]);
});

test('an upload that lies with another host gets no Authorization, and no password when that host asks for one', async () => {
  const seen: { authorization: string | undefined; path: string }[] = [];
  const storage = await startService('storage', async (exchange) => {
    seen.push({ authorization: exchange.headers.authorization, path: exchange.url.pathname + exchange.url.search });
    await exchange.body();
    return seen.length === 1
      ? { status: 201 }
      : { status: 401, headers: { 'www-authenticate': 'Basic realm="give it to me"' } };
  });
  onTestFinished(() => storage.close());
  const accounts = [{ username: 'u', password: 'p', access: { '*': ['pull', 'push'] } }] as const;
  const credential = { kind: 'password', username: 'u', password: 'p' } as const;
  const { sandbox, repository } = await startWorld({ auth: { kind: 'basic', accounts } }, credential);
  await hasBlob(repository, CONTENT.digest);
  const opened = { kind: 'answer', status: 202, headers: { location: `${storage.url}/up?state=a%2Fb+c` } } as const;
  sandbox.service.faults.arm({ method: 'POST', times: 2, effect: opened });
  await putBlob(repository, TEXT);
  await expect(putBlob(repository, Buffer.from('two'))).rejects.toMatchObject({ code: 'REGISTRY_UNAUTHORIZED' });
  expect(seen.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
  expect(seen[0]?.path).toBe(`/up?state=a%2Fb+c&digest=${encodeURIComponent(CONTENT.digest)}`);
});

test('a registry that is busy is waited for as long as it asks', async () => {
  const { sandbox, repository, http } = await startWorld();
  const subject = await pushSubject(repository, 'v1');
  sandbox.service.faults.arm({
    path: /manifests/,
    effect: { kind: 'answer', status: 429, headers: { 'retry-after': '1' } },
  });
  const started = performance.now();
  expect(await headManifest(repository, 'v1')).toEqual(subject);
  expect(performance.now() - started).toBeGreaterThan(950);
  expect(http.metrics.retries).toBe(1);
});

test('errors say what was asked and what the registry said, without its secrets', async () => {
  const { sandbox, repository } = await startWorld();
  const body = JSON.stringify({ errors: [{ code: 'DENIED', message: 'no quota for Bearer abcdefghijklmnop' }] });
  sandbox.service.faults.arm({ path: /tags/, effect: { kind: 'answer', status: 403, body } });
  await expect(listTags(repository)).rejects.toMatchObject({
    code: 'REGISTRY_DENIED',
    message: `${sandbox.host} answered 403 to the tags of ${sandbox.host}/team/app: DENIED no quota for Bearer ***.`,
  });
});

test('tags come in pages', async () => {
  const { repository } = await startWorld({ pageSize: 2 });
  expect(await listTags(repository)).toEqual([]);
  for (const tag of ['a', 'b', 'c', 'd', 'e']) await pushSubject(repository, tag, 'same');
  expect(await listTags(repository)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a tag is resolved once; one that moves afterwards is noticed', async () => {
  const { sandbox, repository } = await startWorld();
  const first = await pushSubject(repository, 'v1', 'first');
  const reference = parseReference(`${sandbox.host}/${NAME}:v1`);
  const resolved = await resolveImage(repository, reference);
  expect(resolved).toEqual(first);
  await requireUnmovedTag(repository, 'v1', resolved.digest);
  const second = await pushSubject(repository, 'v1', 'second');
  expect(await resolveImage(repository, { ...reference, digest: first.digest })).toEqual(first);
  await expect(requireUnmovedTag(repository, 'v1', resolved.digest)).rejects.toMatchObject({
    code: 'TAG_MOVED',
    message: expect.stringContaining(`from ${first.digest} to ${second.digest}`),
  });
  await expect(resolveImage(repository, { ...reference, tag: 'v2' })).rejects.toMatchObject({
    code: 'IMAGE_NOT_FOUND',
    message: `There is no image ${sandbox.host}/${NAME}:v2.`,
  });
});

test('conditions are sent, and a stale one is told apart from an error', async () => {
  const { repository } = await startWorld();
  await pushSubject(repository, 'v1', 'first');
  const first = await getManifest(repository, 'v1');
  const etag = first?.etag ?? '';
  const manifest = { mediaType: IMAGE_INDEX, bytes: Buffer.from(JSON.stringify({ ...INDEX, mediaType: IMAGE_INDEX })) };
  expect(await putManifest(repository, 'v1', manifest, { condition: { ifNoneMatch: '*' } })).toEqual({ stored: false });
  expect(await putManifest(repository, 'v1', manifest, { condition: { ifMatch: etag } })).toMatchObject({
    stored: true,
  });
  expect(await putManifest(repository, 'v1', manifest, { condition: { ifMatch: etag } })).toEqual({ stored: false });
});
