import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { assetName } from '../../src/github/asset-name.ts';
import { complaints, demo, links, REPOSITORY, upload, type Reply } from './client.ts';

type AssetJson = { id: number; url: string; name: string; state: string; digest: string; browser_download_url: string };

test('an asset goes up with its digest and comes down three ways, the token left behind', async () => {
  const { github, write, read, anonymous } = await demo();
  const release = await write('POST', '/releases', { tag_name: 'v1', draft: true });
  const { id } = release.body as { id: number };
  const uploaded = await upload(write, release, 'bom-amd64', 'bytes');
  const asset = uploaded.body as AssetJson;
  const digest = `sha256:${createHash('sha256').update('bytes').digest('hex')}`;
  expect([uploaded.status, uploaded.body]).toEqual([
    201,
    expect.objectContaining({ name: 'bom-amd64', state: 'uploaded', size: 5, digest, label: null }),
  ]);
  const binary = { accept: 'application/octet-stream' };
  expect(asset.browser_download_url).toContain('/releases/download/untagged-');
  expect((await write('GET', asset.browser_download_url)).status).toBe(404);
  expect((await read('GET', asset.url)).status).toBe(404);

  await write('PATCH', `/releases/${id}`, { draft: false });
  const published = (await anonymous('GET', asset.url)).body as AssetJson;
  expect(published.browser_download_url).toBe(`${github.serverUrl}/${REPOSITORY}/releases/download/v1/bom-amd64`);
  const redirect = await read('GET', asset.url, undefined, binary);
  const location = redirect.headers.get('location') ?? '';
  expect([redirect.status, new URL(location).host]).toEqual([302, new URL(github.storage.url).host]);
  expect((await read('GET', location)).status).toBe(400);
  expect((await anonymous('GET', location)).body).toBe('bytes');
  expect((await anonymous('GET', location.replace(/.$/, '-'))).status).toBe(403);
  expect(await (await fetch(published.browser_download_url)).text()).toBe('bytes');
  const latest = `${github.serverUrl}/${REPOSITORY}/releases/latest/download/bom-amd64`;
  expect(await (await fetch(latest)).text()).toBe('bytes');
  expect((await fetch(`${github.serverUrl}/${REPOSITORY}/releases/download/v1/other`)).status).toBe(404);
  expect(github.releases(REPOSITORY)[0]?.assets[0]).toMatchObject({ downloads: 3, bytes: Buffer.from('bytes') });
});

test('an asset is renamed, labelled and deleted; names are unique', async () => {
  const { github, write } = await demo();
  const release = await write('POST', '/releases', { tag_name: 'v1' });
  const one = (await upload(write, release, 'one', '1')).body as AssetJson;
  await upload(write, release, 'two', '2');
  expect(complaints(await upload(write, release, 'two', '3'))).toEqual(['already_exists name']);
  expect(complaints(await write('PATCH', one.url, { name: 'two' }))).toEqual(['already_exists name']);
  expect((await write('PATCH', one.url, { name: 'three', label: 'Three' })).body).toMatchObject({
    name: 'three',
    label: 'Three',
  });
  expect((await write('DELETE', one.url)).status).toBe(204);
  expect(github.releases(REPOSITORY)[0]?.assets.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
    ['two', '2'],
  ]);
});

// What users saw: softprops/action-gh-release#159, cli/cli#7024, electron/forge#1761, travis-ci/dpl#821.
test.each([
  ['bom_1.0-1+b@x.tar.gz', 'bom_1.0-1+b@x.tar.gz'],
  ['tobwen-1.1.0-1~buster_amd64.deb', 'tobwen-1.1.0-1.buster_amd64.deb'],
  ['Symbols.Mixed 64-bit.7z', 'Symbols.Mixed.64-bit.7z'],
  ['fake.      file.txt', 'fake.file.txt'],
  ['erick%%%%%!!!zhao.txt', 'erick.zhao.txt'],
  ['żółw.txt', 'zo.w.txt'],
  ['.sha256', 'default.sha256'],
  ['日本.txt', 'default.txt'],
])('%s is kept as %s', (name, kept) => {
  expect(assetName(name)).toBe(kept);
});

test('the new name counts for what is taken, and a plus in the query is a space', async () => {
  const { write } = await demo();
  const release = await write('POST', '/releases', { tag_name: 'v1' });
  expect((await upload(write, release, 'a b', '1')).body).toMatchObject({ name: 'a.b' });
  expect(complaints(await upload(write, release, 'a~b', '1'))).toEqual(['already_exists name']);
  const { upload_url: template } = release.body as { upload_url: string };
  const raw = await write('POST', template.replace('{?name,label}', '?name=c+d&label=C'), '1');
  expect(raw.body).toMatchObject({ name: 'c.d', label: 'C' });
});

/** Sends headers as they are, which fetch does not, and breaks off after `bytes` if the server expects more. */
function rawUpload(
  url: string,
  authorization: string,
  { bytes, headers }: { bytes: string; headers: Record<string, string> },
): Promise<number | 'broken'> {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', headers: { authorization, 'user-agent': 'test', ...headers } });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
      sent.destroy();
    });
    sent.on('error', () => resolve('broken'));
    sent.write(bytes);
    if (headers['content-length'] === '100') setTimeout(() => sent.destroy(new Error('cable pulled')), 50);
    if (headers['content-length'] === undefined) sent.end();
  });
}

test('sizes are checked before the body: none, 2 GiB, unknown', async () => {
  const { github, write } = await demo();
  const release = await write('POST', '/releases', { tag_name: 'v1' });
  expect(complaints(await upload(write, release, 'empty', ''))).toEqual(['size must be greater than or equal to 1']);
  const url = `${github.uploads.url}/repos/${REPOSITORY}/releases/${(release.body as { id: number }).id}/assets?name=x`;
  const authorization = `Bearer ${github.addToken({ repository: REPOSITORY, permissions: { contents: 'write' } })}`;
  const large = { bytes: 'x', headers: { 'content-length': String(2 ** 31) } };
  expect(await rawUpload(url, authorization, large)).toBe(422);
  expect(await rawUpload(url, authorization, { bytes: 'x', headers: {} })).toBe(400);
  expect(complaints(await write('POST', url.replace('?name=x', ''), 'x'))).toEqual(['missing_field name']);
  expect(github.releases(REPOSITORY)[0]?.assets).toEqual([]);
});

test('a broken upload leaves a starter that blocks its name until it is deleted', async () => {
  const { github, write } = await demo();
  const release = await write('POST', '/releases', { tag_name: 'v1', draft: true });
  const url = `${github.uploads.url}/repos/${REPOSITORY}/releases/${(release.body as { id: number }).id}/assets?name=x`;
  const authorization = `Bearer ${github.addToken({ repository: REPOSITORY, permissions: { contents: 'write' } })}`;
  const broken = { bytes: 'half', headers: { 'content-length': '100' } };
  expect(await rawUpload(url, authorization, broken)).toBe('broken');
  github.failUploads(1);
  expect((await upload(write, release, 'y', 'whole')).status).toBe(502);

  const listed = (await write('GET', (release.body as { assets_url: string }).assets_url)).body as AssetJson[];
  expect(listed.map(({ name, state, digest }) => [name, state, digest])).toEqual([
    ['x', 'starter', null],
    ['y', 'starter', null],
  ]);
  expect(complaints(await upload(write, release, 'y', 'whole'))).toEqual(['already_exists name']);
  const binary = { accept: 'application/octet-stream' };
  expect((await write('GET', listed[1]?.url ?? '', undefined, binary)).status).toBe(404);
  await write('DELETE', listed[1]?.url ?? '');
  expect((await upload(write, release, 'y', 'whole')).status).toBe(201);
});

test('two uploads of one name at once: one wins', async () => {
  const { write } = await demo();
  const release = await write('POST', '/releases', { tag_name: 'v1' });
  const replies = await Promise.all([upload(write, release, 'x', 'a'), upload(write, release, 'x', 'b')]);
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 422]));
});

test('a release holds 1000 assets and lists them page by page', async () => {
  const { github, write } = await demo({
    limits: { contentPerMinute: 2000, contentPerHour: 2000, requestsPerHour: 5000 },
  });
  const release = await write('POST', '/releases', { tag_name: 'v1' });
  for (let start = 0; start < 1000; start += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, index) => upload(write, release, `f${start + index}`, 'x')));
  }
  const over = await upload(write, release, 'more', 'x');
  expect([over.status, complaints(over)]).toEqual([422, ['file_count limited to 1000 assets per release']]);
  const names = new Set<string>();
  let next: string | undefined = `${(release.body as { assets_url: string }).assets_url}?per_page=100`;
  let pages = 0;
  while (next !== undefined) {
    const page: Reply = await write('GET', next);
    for (const { name } of page.body as AssetJson[]) names.add(name);
    next = links(page)['next'];
    pages += 1;
  }
  expect([pages, names.size, github.releases(REPOSITORY)[0]?.assets.length]).toEqual([10, 1000, 1000]);
});
