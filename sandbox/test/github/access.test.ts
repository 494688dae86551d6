import { request } from 'node:http';
import { expect, test } from 'vitest';
import { client, demo, githubFor, REPOSITORY } from './client.ts';

test('a token may do what it was given, and is told so', async () => {
  const { github, read, anonymous } = await demo();
  const refused = await read('POST', '/releases', { tag_name: 'v1' });
  expect([refused.status, refused.body]).toEqual([
    403,
    { message: 'Resource not accessible by integration', documentation_url: expect.any(String), status: '403' },
  ]);
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('contents=write');
  expect(refused.headers.get('x-github-request-id')).toMatch(/^[0-9A-F:]{20,}$/);
  expect((await anonymous('POST', '/releases', { tag_name: 'v1' })).status).toBe(401);
  const stranger = await client(github, 'ghs_unknown')('GET', '/releases');
  expect([stranger.status, stranger.body]).toEqual([401, expect.objectContaining({ message: 'Bad credentials' })]);
  github.addRepository({ fullName: 'other/repo' });
  const other = client(github, github.addToken({ repository: 'other/repo', permissions: { contents: 'write' } }));
  expect([(await other('GET', '/releases')).status, (await other('POST', '/releases', {})).status]).toEqual([200, 403]);
  expect((await read('POST', '/attestations', {})).headers.get('x-accepted-github-permissions')).toBe(
    'attestations=write',
  );
  expect((await read('GET', '/nothing')).status).toBe(404);
});

test('a private repository is not there for others', async () => {
  const github = await githubFor();
  github.addRepository({ fullName: REPOSITORY, visibility: 'private' });
  github.addCommit(REPOSITORY);
  const token = (permissions: object): string => github.addToken({ repository: REPOSITORY, permissions });
  expect((await client(github, undefined)('GET', '')).status).toBe(404);
  expect((await client(github, token({}))('GET', '')).body).toMatchObject({ private: true, visibility: 'private' });
  expect((await client(github, token({}))('GET', '/releases')).status).toBe(403);
  expect((await client(github, token({ contents: 'read' }))('GET', '/releases')).status).toBe(200);
});

test('a client must name itself', async () => {
  const { github } = await demo();
  const status = await new Promise((resolve, reject) => {
    const sent = request(`${github.apiUrl}/repos/${REPOSITORY}`, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
  expect(status).toBe(403);
});

test('creating too much at once is stopped for a while, reading goes on', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const { write } = await demo({ now: () => now, limits: { contentPerMinute: 2, contentPerHour: 3 } });
  const create = async (tag: string): Promise<readonly unknown[]> => {
    const reply = await write('POST', '/releases', { tag_name: tag, draft: true });
    return [reply.status, reply.headers.get('retry-after')];
  };
  expect([await create('a'), await create('b')]).toEqual([
    [201, null],
    [201, null],
  ]);
  now += 15_000;
  expect(await create('c')).toEqual([403, '45']);
  expect((await write('GET', '/releases')).status).toBe(200);
  now += 45_000;
  expect(await create('c')).toEqual([201, null]);
  expect(await create('d')).toEqual([403, String(3600 - 60)]);
});

test('the primary limit counts down, per token, and begins anew after an hour', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const { read, anonymous } = await demo({
    now: () => now,
    limits: { requestsPerHour: 2, anonymousRequestsPerHour: 1 },
  });
  const get = async (send: typeof read): Promise<readonly unknown[]> => {
    const reply = await send('GET', '');
    return [reply.status, reply.headers.get('x-ratelimit-remaining'), reply.headers.get('x-ratelimit-reset')];
  };
  const reset = String(now / 1000 + 3600);
  expect(await get(read)).toEqual([200, '1', reset]);
  expect(await get(anonymous)).toEqual([200, '0', reset]);
  expect(await get(read)).toEqual([200, '0', reset]);
  expect(await get(read)).toEqual([403, '0', reset]);
  expect((await get(anonymous))[0]).toBe(403);
  now += 3_600_000;
  expect((await get(read))[0]).toBe(200);
});

test('the secondary limit may come as 429, faults and the log are those of each host', async () => {
  const { github, write } = await demo({ limits: { contentPerMinute: 0, secondaryStatus: 429 } });
  const limited = await write('POST', '/releases', { tag_name: 'v1' });
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '60']);
  github.api.faults.arm({ path: /releases/, effect: { kind: 'answer', status: 500 } });
  expect((await write('GET', '/releases')).status).toBe(500);
  expect(github.api.requests.map(({ method, status }) => [method, status])).toEqual([
    ['POST', 429],
    ['GET', 500],
  ]);
  expect(github.uploads.requests).toEqual([]);
});
