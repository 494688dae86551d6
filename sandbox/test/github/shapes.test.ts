import { expect, test } from 'vitest';
import { demo, REPOSITORY, upload } from './client.ts';

/** Every value whose name says that it is a URL or a time, with the path to it. */
function* named(value: unknown, path = ''): Generator<readonly [string, 'time' | 'url', string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const where = `${path}.${name}`;
    if (typeof inner === 'string' && /(?:^|_)url$|^href$/.test(name)) yield [where, 'url', inner];
    else if (typeof inner === 'string' && /_at$|^date$|^timestamp$/.test(name)) yield [where, 'time', inner];
    else yield* named(inner, where);
  }
}

test('every URL leads to the sandbox and every time is one', async () => {
  const { github, write } = await demo();
  const merge = github.addCommit(REPOSITORY, { files: { 'docs/a b.md': 'x' } });
  github.addTag(REPOSITORY, { name: 'v1', message: 'Release' });
  github.addPullRequest(REPOSITORY, { number: 1, title: 'x', labels: ['kind/bug'], mergeCommit: merge.sha });
  const run = github.addRun(REPOSITORY, { headSha: merge.sha, jobs: [{ name: 'x' }], conclusion: 'success' });
  const release = await write('POST', '/releases', { tag_name: 'v1' });
  await upload(write, release, 'x', 'x');
  const tag = github.refs(REPOSITORY).get('refs/tags/v1')?.sha ?? '';
  const paths = [
    '',
    '/releases',
    '/releases/latest',
    '/tags',
    `/git/tags/${tag}`,
    '/git/ref/heads/main',
    '/commits/main',
  ]
    .concat(`/git/commits/${merge.sha}`, `/commits/${merge.sha}/pulls`, '/compare/main...main', '/contents/docs')
    .concat('/contents/docs/a%20b.md', `/actions/runs/${run.id}`, `/actions/runs/${run.id}/jobs`);
  const services = [github.api, github.uploads, github.web, github.storage];
  const hosts = new Set(services.map(({ url }) => new URL(url).host));
  let checked = 0;
  for (const path of paths) {
    const reply = await write('GET', path);
    expect([path, reply.status]).toEqual([path, 200]);
    for (const [where, kind, text] of named(reply.body)) {
      const sound =
        kind === 'time'
          ? new Date(text).toISOString() === text
          : hosts.has(new URL(text.replaceAll(/\{.*?\}/g, '')).host);
      expect([path + where, text, sound]).toEqual([path + where, text, true]);
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(500);
});

test('what an object says is its URL answers with that object', async () => {
  const { github, write } = await demo();
  github.addCommit(REPOSITORY, { files: { 'a.md': 'x' } });
  const release = await write('POST', '/releases', { tag_name: 'v1' });
  const asset = await upload(write, release, 'x', 'x');
  const run = github.addRun(REPOSITORY, { headSha: github.refs(REPOSITORY).get('refs/heads/main')?.sha ?? '' });
  for (const path of ['', '/git/ref/tags/v1', '/commits/main', '/contents/a.md', `/actions/runs/${run.id}`]) {
    const reply = await write('GET', path);
    const { url } = reply.body as { url: string };
    expect((await write('GET', url)).body).toEqual(reply.body);
  }
  const { url } = asset.body as { url: string };
  expect((await write('GET', url)).body).toEqual(asset.body);
});
