import { expect, test } from 'vitest';
import { client, complaints, demo, githubFor, links, REPOSITORY, type Send } from './client.ts';

type ReleaseJson = { id: number; url: string; html_url: string; tag_name: string; draft: boolean; body: string };

async function create(send: Send, fields: object): Promise<ReleaseJson> {
  const reply = await send('POST', '/releases', fields);
  expect(reply.status).toBe(201);
  return reply.body as ReleaseJson;
}

test('a draft has no tag and hides until it is published', async () => {
  const { github, write, read } = await demo();
  const draft = await create(write, { tag_name: 'v1.0.0', draft: true, name: 'One' });
  expect(draft.html_url).toMatch(/\/releases\/tag\/untagged-[0-9a-f]{20}$/);
  expect(github.refs(REPOSITORY).has('refs/tags/v1.0.0')).toBe(false);
  const seen = async (send: Send): Promise<readonly number[]> => [
    (await send('GET', '/releases/tags/v1.0.0')).status,
    (await send('GET', `/releases/${draft.id}`)).status,
    ((await send('GET', '/releases')).body as unknown[]).length,
    (await send('GET', '/releases/latest')).status,
  ];
  expect(await seen(write)).toEqual([404, 200, 1, 404]);
  expect(await seen(read)).toEqual([404, 404, 0, 404]);

  const published = await write('PATCH', `/releases/${draft.id}`, { draft: false });
  expect(published.body).toMatchObject({ draft: false, immutable: false, published_at: expect.any(String) });
  expect(await seen(read)).toEqual([200, 200, 1, 200]);
  const head = github.refs(REPOSITORY).get('refs/heads/main');
  expect(github.refs(REPOSITORY).get('refs/tags/v1.0.0')).toEqual(head);
});

test('publishing tags the target, keeps a tag that is there, and wants a target that exists', async () => {
  const { github, write } = await demo();
  const [first] = [...github.refs(REPOSITORY).values()];
  github.addCommit(REPOSITORY, { message: 'Second' });
  await create(write, { tag_name: 'sandbox/v1', target_commitish: first?.sha });
  expect(github.refs(REPOSITORY).get('refs/tags/sandbox/v1')?.sha).toBe(first?.sha);
  expect((await write('GET', '/releases/tags/sandbox/v1')).status).toBe(200);
  github.addTag(REPOSITORY, { name: 'v2', commit: first?.sha ?? '' });
  await create(write, { tag_name: 'v2' });
  expect(github.refs(REPOSITORY).get('refs/tags/v2')?.sha).toBe(first?.sha);
  const lost = await write('POST', '/releases', { tag_name: 'v3', target_commitish: 'nowhere' });
  expect([lost.status, complaints(lost)]).toEqual([422, ['invalid target_commitish']]);
});

test('one published release a tag, any number of drafts', async () => {
  const { write } = await demo();
  await create(write, { tag_name: 'v1' });
  const draft = await create(write, { tag_name: 'v1', draft: true });
  await create(write, { tag_name: 'v1', draft: true });
  const again = await write('POST', '/releases', { tag_name: 'v1' });
  const published = await write('PATCH', `/releases/${draft.id}`, { draft: false });
  expect([again.status, complaints(again), complaints(published)]).toEqual([
    422,
    ['already_exists tag_name'],
    ['already_exists tag_name'],
  ]);
  expect((await write('DELETE', `/releases/${draft.id}`)).status).toBe(204);
  expect((await write('GET', `/releases/${draft.id}`)).status).toBe(404);
});

const nonsense: readonly (readonly [object | string, number, string])[] = [
  [{}, 422, 'missing_field tag_name'],
  ['{', 400, 'Problems parsing JSON'],
  [{ tag_name: 'v 1' }, 422, 'tag_name is not a valid tag'],
  [{ tag_name: 'v1', draft: 'yes' }, 422, `Invalid request.\n\nFor 'properties/draft', "yes" is not a boolean.`],
  [{ tag_name: 'v1', body: 'x'.repeat(125_001) }, 422, 'body is too long (maximum is 125000 characters)'],
  [{ tag_name: 'v1', make_latest: 'maybe' }, 422, 'invalid make_latest'],
  [{ tag_name: 'v1', prerelease: true, make_latest: 'true' }, 422, 'Latest release cannot be draft or prerelease'],
];

test.each(nonsense)('a release of %j is refused', async (fields, status, message) => {
  const { github, write } = await demo();
  const reply = await write('POST', '/releases', fields);
  expect([reply.status, complaints(reply)[0]]).toEqual([status, message]);
  expect(github.releases(REPOSITORY)).toEqual([]);
});

test('releases are listed thirty a page, with links that lead to all', async () => {
  const { write } = await demo();
  for (let number = 1; number <= 35; number += 1) await create(write, { tag_name: `v1.0.${number}`, draft: true });
  const first = await write('GET', '/releases');
  expect((first.body as unknown[]).length).toBe(30);
  expect(links(first)).toEqual({ next: expect.stringContaining('page=2'), last: expect.stringContaining('page=2') });
  const second = await write('GET', links(first)['next'] ?? '');
  expect(links(second)).toEqual({ prev: expect.any(String), first: expect.any(String) });
  const all = [...(first.body as ReleaseJson[]), ...(second.body as ReleaseJson[])].map((release) => release.tag_name);
  expect([new Set(all).size, all[0], all[34]]).toEqual([35, 'v1.0.35', 'v1.0.1']);
  const whole = await write('GET', '/releases?per_page=100');
  expect([(whole.body as unknown[]).length, links(whole)]).toEqual([35, {}]);
});

test('latest is the last one published as such; backports can stay behind', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const { github, write } = await demo({ now: () => (now += 1000) });
  const latest = async (): Promise<unknown> => ((await write('GET', '/releases/latest')).body as ReleaseJson).tag_name;
  await create(write, { tag_name: 'v2.0.0' });
  await create(write, { tag_name: 'v3.0.0-rc.1', prerelease: true });
  await create(write, { tag_name: 'v1.9.1', make_latest: 'false' });
  expect(await latest()).toBe('v2.0.0');
  await create(write, { tag_name: 'v2.1.0' });
  expect(await latest()).toBe('v2.1.0');
  expect(github.releases(REPOSITORY).filter((release) => release.latest)).toHaveLength(1);
});

test('notes name the pull requests since the last release', async () => {
  const { github, write } = await demo();
  await create(write, { tag_name: 'v1.0.0' });
  const merge = github.addCommit(REPOSITORY, { message: 'Merge (#7)' });
  github.addPullRequest(REPOSITORY, { number: 7, title: 'Sign everything', author: 'ada', mergeCommit: merge.sha });
  const web = `${github.serverUrl}/${REPOSITORY}`;
  const body = `## What's Changed\n* Sign everything by @ada in ${web}/pull/7\n\n\n**Full Changelog**: ${web}/compare/v1.0.0...v1.1.0`;
  const notes = await write('POST', '/releases/generate-notes', { tag_name: 'v1.1.0' });
  expect(notes.body).toEqual({ name: 'v1.1.0', body });
  const release = await create(write, { tag_name: 'v1.1.0', generate_release_notes: true, body: 'Hello' });
  expect(release.body).toBe(`Hello\n\n${body}`);
  const wrong = await write('POST', '/releases/generate-notes', { tag_name: 'v1.2.0', previous_tag_name: 'none' });
  expect(wrong.status).toBe(422);
  expect((await write('GET', `/commits/${merge.sha}/pulls`)).body).toMatchObject([
    { number: 7, merged_at: expect.any(String) },
  ]);
});

test('a token that may not write workflows cannot tag a commit that changes them', async () => {
  const github = await githubFor();
  github.addRepository({ fullName: REPOSITORY });
  github.addCommit(REPOSITORY, { files: { '.github/workflows/ci.yml': 'on: push' } });
  const other = github.addCommit(REPOSITORY, { branch: 'x', files: { '.github/workflows/ci.yml': 'on: [push]' } });
  const write = client(github, github.addToken({ repository: REPOSITORY, permissions: { contents: 'write' } }));
  const fields = { tag_name: 'v1', target_commitish: other.sha };
  expect((await write('POST', '/releases', fields)).status).toBe(404);
  github.addTag(REPOSITORY, { name: 'v1', commit: other.sha });
  expect((await write('POST', '/releases', fields)).status).toBe(201);
});
