import { expect, test } from 'vitest';
import { codeOf, pushBlob, registryFor, sha256 } from './client.ts';

test('a blob goes up in chunks, in order only, and comes back whole or in part', async () => {
  const registry = await registryFor();
  const base = `${registry.url}/v2/team/app`;
  const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST' });
  const first = new URL(started.headers.get('location') ?? '', base);
  const patch = (location: URL, body: string, range: string): Promise<Response> =>
    fetch(location, { method: 'PATCH', body, headers: { 'content-range': range } });

  const answer = await patch(first, 'hello ', '0-5');
  expect([answer.status, answer.headers.get('range')]).toEqual([202, '0-5']);
  const second = new URL(answer.headers.get('location') ?? '', base);
  expect(await codeOf(await patch(first, 'again', '6-10'))).toBe('BLOB_UPLOAD_INVALID');
  const outOfOrder = await patch(second, 'world', '7-11');
  expect([outOfOrder.status, outOfOrder.headers.get('range')]).toEqual([416, '0-5']);
  expect((await fetch(second)).headers.get('range')).toBe('0-5');

  const digest = sha256('hello world');
  second.searchParams.set('digest', digest);
  const done = await fetch(second, { method: 'PUT', body: 'world' });
  expect([done.status, done.headers.get('docker-content-digest')]).toEqual([201, digest]);

  const head = await fetch(`${base}/blobs/${digest}`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '11']);
  expect(await (await fetch(`${base}/blobs/${digest}`)).text()).toBe('hello world');
  const part = await fetch(`${base}/blobs/${digest}`, { headers: { range: 'bytes=6-' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 6-10/11', 'world']);
  expect((await fetch(`${base}/blobs/${digest}`, { headers: { range: 'bytes=11-' } })).status).toBe(416);
  expect(registry.inspect()[0]?.blobs.get(digest)?.toString()).toBe('hello world');
});

test('bytes that are not what the digest says are refused and not kept', async () => {
  const registry = await registryFor();
  const base = `${registry.url}/v2/app`;
  const refused = await fetch(`${base}/blobs/uploads/?digest=${sha256('a')}`, { method: 'POST', body: 'b' });
  expect([refused.status, await codeOf(refused)]).toEqual([400, 'DIGEST_INVALID']);
  const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST' });
  const location = new URL(started.headers.get('location') ?? '', base);
  location.searchParams.set('digest', sha256('a'));
  expect(await codeOf(await fetch(location, { method: 'PUT', body: 'b' }))).toBe('DIGEST_INVALID');
  expect(registry.inspect()[0]?.blobs.size).toBe(0);
  expect(await codeOf(await fetch(`${base}/blobs/sha256:12`))).toBe('DIGEST_INVALID');
  expect(await codeOf(await fetch(`${base}/blobs/${sha256('a')}`))).toBe('BLOB_UNKNOWN');
  expect(await codeOf(await fetch(`${base}/blobs/uploads/none`, { method: 'PATCH', body: 'x' }))).toBe(
    'BLOB_UPLOAD_UNKNOWN',
  );
});

test('a monolithic POST answers 201, or 202 where the registry plays distribution 2.8', async () => {
  const post = async (base: string): Promise<number> =>
    (await fetch(`${base}/v2/app/blobs/uploads/?digest=${sha256('x')}`, { method: 'POST', body: 'x' })).status;
  const created = await registryFor();
  const accepted = await registryFor({ monolithic: 'accepted' });
  expect([await post(created.url), await post(accepted.url)]).toEqual([201, 202]);
  expect(created.inspect()[0]?.blobs.has(sha256('x'))).toBe(true);
  expect(accepted.inspect()[0]?.blobs.has(sha256('x'))).toBe(false);
});

test('a blob is mounted from another repository, or an upload starts', async () => {
  const registry = await registryFor();
  const { digest } = await pushBlob(`${registry.url}/v2/one`, 'shared');
  const mount = (from: string): Promise<Response> =>
    fetch(`${registry.url}/v2/two/blobs/uploads/?mount=${digest}&from=${from}`, { method: 'POST' });
  expect((await mount('three')).status).toBe(202);
  expect((await mount('one')).status).toBe(201);
  expect((await fetch(`${registry.url}/v2/two/blobs/${digest}`, { method: 'DELETE' })).status).toBe(202);
  expect((await fetch(`${registry.url}/v2/two/blobs/${digest}`)).status).toBe(404);
  expect((await fetch(`${registry.url}/v2/one/blobs/${digest}`)).status).toBe(200);
});

test('names and methods outside the specification are refused', async () => {
  const registry = await registryFor();
  expect((await fetch(`${registry.url}/v2/`)).status).toBe(200);
  expect(await codeOf(await fetch(`${registry.url}/v2/Team/app/tags/list`))).toBe('NAME_INVALID');
  expect(await codeOf(await fetch(`${registry.url}/v2/app/tags/list`))).toBe('NAME_UNKNOWN');
  expect((await fetch(`${registry.url}/v2/app/tags/list`, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${registry.url}/v1/search`)).status).toBe(404);
});
