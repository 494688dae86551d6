import { expect, test } from 'vitest';
import { complaints, demo, githubFor, REPOSITORY } from './client.ts';

test('objects have the names that git gives them', async () => {
  // Expected values: git 2.x `commit-tree` and `tag -a` on the same files, author and time.
  const github = await githubFor({ now: () => 1_700_000_000_000 });
  github.addRepository({ fullName: REPOSITORY });
  const files = { 'a.txt': 'one\n', 'a/b.txt': 'two\n', '.github/workflows/x.yml': 'on: push\n', a0: 'z' };
  const first = github.addCommit(REPOSITORY, { message: 'First\n', files });
  expect([first.sha, first.treeSha]).toEqual([
    '586c9a9f02fc3e90d8df32e301d352d9541c4587',
    'b4b1408327b472ea198135fb75b47da9adf9af79',
  ]);
  const second = github.addCommit(REPOSITORY, { message: 'Second\n', files: { 'a/c.txt': 'three\n' } });
  expect(second.sha).toBe('cb5e573f17a7b24c9185a86314a4a44dc0e0c3fe');
  const tag = github.addTag(REPOSITORY, { name: 'v1.0.0', message: 'Release' });
  expect(tag).toEqual({ type: 'tag', sha: 'd06236e6bb53b1309f192989e110571d06df362c' });
});

test('refs are read exactly or by prefix; annotated tags lead to their commit', async () => {
  const { github, read } = await demo();
  const commit = github.addCommit(REPOSITORY, { message: 'Second' });
  github.addTag(REPOSITORY, { name: 'v1.0.0', message: 'Release' });
  github.addTag(REPOSITORY, { name: 'v1.0.0-rc.1' });
  const ref = await read('GET', '/git/ref/tags/v1.0.0');
  const { object } = ref.body as { object: { type: string; sha: string; url: string } };
  expect([object.type, object.url]).toEqual(['tag', `${github.apiUrl}/repos/${REPOSITORY}/git/tags/${object.sha}`]);
  expect((await read('GET', object.url)).body).toMatchObject({
    tag: 'v1.0.0',
    object: { type: 'commit', sha: commit.sha },
  });
  expect((await read('GET', '/git/ref/tags/v1')).status).toBe(404);
  const matching = (await read('GET', '/git/matching-refs/tags/v1')).body as { ref: string }[];
  expect(matching.map((entry) => entry.ref)).toEqual(['refs/tags/v1.0.0', 'refs/tags/v1.0.0-rc.1']);
  expect((await read('GET', '/tags')).body).toMatchObject([
    { name: 'v1.0.0-rc.1', commit: { sha: commit.sha } },
    { name: 'v1.0.0', commit: { sha: commit.sha } },
  ]);
  for (const name of ['v1.0.0', 'main', commit.sha, 'tags/v1.0.0', 'heads/main']) {
    expect((await read('GET', `/commits/${name}`)).body).toMatchObject({ sha: commit.sha, parents: [{}] });
  }
  expect((await read('GET', `/git/commits/${commit.sha}`)).body).toMatchObject({ message: 'Second' });
  const unknown = '0'.repeat(40);
  expect(complaints(await read('GET', `/commits/${unknown}`))).toEqual([`No commit found for SHA: ${unknown}`]);
});

test('refs are made, moved forward and deleted', async () => {
  const { github, write } = await demo();
  const first = github.refs(REPOSITORY).get('refs/heads/main')?.sha ?? '';
  const second = github.addCommit(REPOSITORY).sha;
  const make = (ref: string, sha: string): Promise<readonly unknown[]> =>
    write('POST', '/git/refs', { ref, sha }).then((reply) => [reply.status, reply.status === 201 || complaints(reply)]);
  expect(await make('refs/tags/v1', first)).toEqual([201, true]);
  expect(await make('refs/tags/v1', first)).toEqual([422, ['Reference already exists']]);
  expect(await make('refs/tags/v2', '0'.repeat(40))).toEqual([422, ['Object does not exist']]);
  expect((await make('tags/v2', first))[0]).toBe(422);
  expect((await write('PATCH', '/git/refs/tags/v1', { sha: second })).status).toBe(200);
  expect(complaints(await write('PATCH', '/git/refs/tags/v1', { sha: first }))).toEqual([
    'Update is not a fast forward',
  ]);
  expect((await write('PATCH', '/git/refs/tags/v1', { sha: first, force: true })).status).toBe(200);
  expect((await write('DELETE', '/git/refs/tags/v1')).status).toBe(204);
  expect(complaints(await write('DELETE', '/git/refs/tags/v1'))).toEqual(['Reference does not exist']);
});

test('a comparison counts what each side has alone', async () => {
  const { github, read } = await demo();
  const base = github.refs(REPOSITORY).get('refs/heads/main')?.sha ?? '';
  const main = github.addCommit(REPOSITORY, { message: 'on main' });
  const side = github.addCommit(REPOSITORY, { message: 'aside', branch: 'side', parents: [base] });
  expect((await read('GET', '/compare/main...side')).body).toMatchObject({
    status: 'diverged',
    ahead_by: 1,
    behind_by: 1,
    merge_base_commit: { sha: base },
    commits: [{ sha: side.sha }],
  });
  expect((await read('GET', `/compare/${base}...main`)).body).toMatchObject({
    status: 'ahead',
    commits: [{ sha: main.sha }],
  });
  expect((await read('GET', `/compare/main...main`)).body).toMatchObject({ status: 'identical', total_commits: 0 });
  expect((await read('GET', `/compare/main...none`)).status).toBe(404);
});

test('contents are those of the ref', async () => {
  const { github, read } = await demo();
  const before = github.addCommit(REPOSITORY, { files: { 'docs/a.md': 'old', 'docs/deep/b.md': 'b' } });
  github.addCommit(REPOSITORY, { files: { 'docs/a.md': 'new' } });
  const file = async (query: string): Promise<string> => {
    const { content } = (await read('GET', `/contents/docs/a.md${query}`)).body as { content: string };
    return Buffer.from(content, 'base64').toString();
  };
  expect([await file(''), await file(`?ref=${before.sha}`)]).toEqual(['new', 'old']);
  const raw = await read('GET', '/contents/docs/a.md', undefined, { accept: 'application/vnd.github.raw+json' });
  expect(raw.body).toBe('new');
  expect((await read('GET', '/contents/docs')).body).toMatchObject([
    { type: 'file', path: 'docs/a.md', size: 3 },
    { type: 'dir', path: 'docs/deep' },
  ]);
  expect((await read('GET', '/contents/none')).status).toBe(404);
});
