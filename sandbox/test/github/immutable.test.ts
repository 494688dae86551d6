import { expect, test } from 'vitest';
import { complaints, demo, REPOSITORY, upload } from './client.ts';

type Json = { id: number; url: string; immutable: boolean };

test('publication freezes assets and tag; title and notes stay editable', async () => {
  const { github, write } = await demo({ immutableReleases: true });
  const release = await write('POST', '/releases', { tag_name: 'v1', draft: true });
  const asset = (await upload(write, release, 'a', '1')).body as Json;
  const { url, immutable } = release.body as Json;
  const published = (await write('PATCH', url, { draft: false })).body as Json;
  expect([immutable, published.immutable]).toEqual([false, true]);

  const late = await upload(write, release, 'b', '1');
  expect([late.status, complaints(late)]).toEqual([422, ['Cannot upload assets to an immutable release.']]);
  const deleted = await write('DELETE', asset.url);
  expect([deleted.status, complaints(deleted)]).toEqual([422, ['Cannot delete asset from an immutable release']]);
  expect((await write('PATCH', asset.url, { name: 'c' })).status).toBe(422);
  const state = 'state cannot be changed when release is immutable';
  expect(complaints(await write('PATCH', url, { draft: true }))).toEqual([state]);
  expect((await write('PATCH', url, { tag_name: 'v2' })).status).toBe(422);

  const next = github.addCommit(REPOSITORY);
  expect((await write('PATCH', '/git/refs/tags/v1', { sha: next.sha, force: true })).status).toBe(422);
  expect((await write('DELETE', '/git/refs/tags/v1')).status).toBe(422);
  expect((await write('PATCH', url, { name: 'One', body: 'Notes' })).body).toMatchObject({
    name: 'One',
    immutable: true,
  });
  expect(github.releases(REPOSITORY)[0]?.assets.map(({ name }) => name)).toEqual(['a']);
});

test('a tag that an immutable release had is burnt for ever', async () => {
  const { github, write } = await demo({ immutableReleases: true });
  const release = await write('POST', '/releases', { tag_name: 'v1' });
  const commit = github.addCommit(REPOSITORY);
  expect((await write('DELETE', (release.body as Json).url)).status).toBe(204);
  const used = 'tag_name was used by an immutable release';
  expect(complaints(await write('POST', '/releases', { tag_name: 'v1' }))).toEqual([used]);

  expect((await write('DELETE', '/git/refs/tags/v1')).status).toBe(204);
  const ref = await write('POST', '/git/refs', { ref: 'refs/tags/v1', sha: commit.sha });
  expect([ref.status, complaints(ref)[0]]).toEqual([422, expect.stringContaining('creations being restricted')]);
  const draft = await write('POST', '/releases', { tag_name: 'v1', draft: true });
  expect(draft.status).toBe(201);
  github.setImmutableReleases(REPOSITORY, false);
  expect(complaints(await write('PATCH', (draft.body as Json).url, { draft: false }))).toEqual([
    expect.stringContaining('Cannot create ref due to creations being restricted'),
    used,
    'Published releases must have a valid tag',
  ]);
});

test('a ruleset against new tags stops a publication that would make one', async () => {
  const { github, write } = await demo();
  github.addRepository({ fullName: 'kubernetes-sigs/strict', restrictTagCreation: true });
  github.addCommit('kubernetes-sigs/strict');
  const token = github.addToken({ repository: 'kubernetes-sigs/strict', permissions: { contents: 'write' } });
  const url = `${github.apiUrl}/repos/kubernetes-sigs/strict/releases`;
  const headers = { authorization: `Bearer ${token}` };
  expect(complaints(await write('POST', url, { tag_name: 'v1' }, headers))).toHaveLength(2);
  github.addTag('kubernetes-sigs/strict', { name: 'v1' });
  expect((await write('POST', url, { tag_name: 'v1' }, headers)).status).toBe(201);
});
