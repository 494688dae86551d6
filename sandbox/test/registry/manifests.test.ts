import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  codeOf,
  descriptorOf,
  IMAGE,
  imageManifest,
  INDEX,
  pushBlob,
  putManifest,
  registryFor,
  sha256,
} from './client.ts';

test('a manifest is kept byte for byte, under its tag and its digest', async () => {
  const registry = await registryFor();
  const base = `${registry.url}/v2/team/app`;
  const manifest = `${await imageManifest(base, 'layer')}\n`;
  const digest = sha256(manifest);
  const put = await putManifest(base, 'v1', manifest);
  expect([put.status, put.headers.get('docker-content-digest')]).toEqual([201, digest]);
  expect(registry.digestOf('team/app', 'v1')).toBe(digest);

  const head = await fetch(`${base}/manifests/v1`, { method: 'HEAD' });
  expect([head.headers.get('content-type'), head.headers.get('content-length'), head.headers.get('etag')]).toEqual([
    IMAGE,
    String(manifest.length),
    `"${digest}"`,
  ]);
  expect(await (await fetch(`${base}/manifests/${digest}`)).text()).toBe(manifest);
  expect((await fetch(`${base}/manifests/v1`, { headers: { 'if-none-match': `"${digest}"` } })).status).toBe(304);
  expect(await codeOf(await fetch(`${base}/manifests/v1`, { headers: { accept: INDEX } }))).toBe('MANIFEST_UNKNOWN');
  expect(await codeOf(await fetch(`${base}/manifests/v2`))).toBe('MANIFEST_UNKNOWN');
  const index = JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [descriptorOf(manifest)] });
  expect((await putManifest(base, 'all', index, { 'content-type': INDEX })).status).toBe(201);
  expect(registry.inspect()[0]?.manifests.get(sha256(index))?.mediaType).toBe(INDEX);

  expect((await fetch(`${base}/manifests/v1`, { method: 'DELETE' })).status).toBe(202);
  expect((await fetch(`${base}/manifests/v1`)).status).toBe(404);
  expect((await fetch(`${base}/manifests/${digest}`, { method: 'DELETE' })).status).toBe(202);
  expect((await fetch(`${base}/manifests/${digest}`)).status).toBe(404);
});

test('the digest of a push need not be sha256', async () => {
  const registry = await registryFor();
  const base = `${registry.url}/v2/app`;
  const manifest = await imageManifest(base, 'layer');
  const digest = `sha512:${createHash('sha512').update(manifest).digest('hex')}`;
  const put = await putManifest(base, digest, manifest);
  expect([put.status, put.headers.get('docker-content-digest')]).toEqual([201, digest]);
  const wrong = `sha512:${'0'.repeat(128)}`;
  expect(await codeOf(await putManifest(base, wrong, manifest))).toBe('DIGEST_INVALID');
});

const refused: readonly (readonly [string, (manifest: string) => string, string])[] = [
  ['other bytes than the digest names', (text) => `${text} `, 'DIGEST_INVALID'],
  ['no JSON', () => 'no', 'MANIFEST_INVALID'],
  ['another schemaVersion', (text) => text.replace('"schemaVersion":2', '"schemaVersion":1'), 'MANIFEST_INVALID'],
  ['a media type that contradicts', (text) => text.replace(IMAGE, INDEX), 'MANIFEST_INVALID'],
  ['a layer that is not there', (text) => text.replace(sha256('layer'), sha256('other')), 'MANIFEST_BLOB_UNKNOWN'],
  ['a layer of another size', (text) => text.replace('"size":5', '"size":6'), 'MANIFEST_INVALID'],
  ['annotations that are no strings', (text) => text.replace(/}$/, ',"annotations":{"a":1}}'), 'MANIFEST_INVALID'],
];

test.each(refused)('a manifest with %s is refused', async (_, change, code) => {
  const registry = await registryFor();
  const base = `${registry.url}/v2/app`;
  const manifest = await imageManifest(base, 'layer');
  const changed = change(manifest);
  expect(changed).not.toBe(manifest);
  const reference = code === 'DIGEST_INVALID' ? sha256(manifest) : 'v1';
  expect(await codeOf(await putManifest(base, reference, changed))).toBe(code);
  expect(registry.inspect()[0]?.manifests.size).toBe(0);
});

test('an index needs its children, media types are limited, and so is the size', async () => {
  const registry = await registryFor();
  const base = `${registry.url}/v2/app`;
  const index = JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [descriptorOf('gone')] });
  expect(await codeOf(await putManifest(base, 'v1', index, { 'content-type': INDEX }))).toBe('MANIFEST_BLOB_UNKNOWN');
  expect(await codeOf(await putManifest(base, 'v1', index, { 'content-type': 'text/plain' }))).toBe('MANIFEST_INVALID');
  const large = await putManifest(base, 'v1', ' '.repeat(4 * 1024 * 1024 + 1));
  expect([large.status, await codeOf(large)]).toEqual([413, 'SIZE_INVALID']);
  expect(await codeOf(await putManifest(base, '-v1', await imageManifest(base, 'x')))).toBe('DIGEST_INVALID');
});

test('a stale If-Match and a taken If-None-Match get 412, unless conditions are ignored', async () => {
  const statuses = async (conditional: boolean): Promise<readonly number[]> => {
    const registry = await registryFor({ conditional });
    const base = `${registry.url}/v2/app`;
    const [one, two] = [await imageManifest(base, 'one'), await imageManifest(base, 'two')];
    const put = async (text: string, headers: Record<string, string>): Promise<number> =>
      (await putManifest(base, 'v1', text, headers)).status;
    return [
      await put(one, { 'if-match': `"${sha256(one)}"` }),
      await put(one, { 'if-none-match': '*' }),
      await put(two, { 'if-none-match': '*' }),
      await put(two, { 'if-match': `"${sha256(one)}"` }),
      await put(one, { 'if-match': `"${sha256(one)}"` }),
    ];
  };
  expect(await statuses(true)).toEqual([412, 201, 412, 201, 412]);
  expect(await statuses(false)).toEqual([201, 201, 201, 201, 201]);
});

test('tags are listed in order, page by page', async () => {
  const registry = await registryFor({ pageSize: 2 });
  const base = `${registry.url}/v2/app`;
  const manifest = await imageManifest(base, 'layer');
  for (const tag of ['b', 'a', 'C', 'd', 'e']) await putManifest(base, tag, manifest);
  const seen: string[] = [];
  let next: string | undefined = `${base}/tags/list`;
  while (next !== undefined) {
    const page = await fetch(next);
    const { name, tags } = (await page.json()) as { name: string; tags: readonly string[] };
    expect([name, tags.length <= 2]).toEqual(['app', true]);
    seen.push(...tags);
    const link = /^<(.+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1];
    next = link === undefined ? undefined : new URL(link, base).href;
  }
  expect(seen).toEqual(['C', 'a', 'b', 'd', 'e']);
  expect(await (await fetch(`${base}/tags/list?n=1&last=a`)).json()).toEqual({ name: 'app', tags: ['b'] });
  expect((await fetch(`${base}/tags/list?n=-1`)).status).toBe(400);
});

test('docker manifests must say what they are', async () => {
  const registry = await registryFor();
  const base = `${registry.url}/v2/app`;
  const docker = 'application/vnd.docker.distribution.manifest.v2+json';
  const config = await pushBlob(base, '{}', 'application/vnd.docker.container.image.v1+json');
  const bare = JSON.stringify({ schemaVersion: 2, config, layers: [] });
  expect((await putManifest(base, 'v1', bare, { 'content-type': docker })).status).toBe(400);
  const named = JSON.stringify({ schemaVersion: 2, mediaType: docker, config, layers: [] });
  expect((await putManifest(base, 'v1', named, { 'content-type': docker })).status).toBe(201);
  expect((await putManifest(base, 'v2', bare)).status).toBe(201);
});
