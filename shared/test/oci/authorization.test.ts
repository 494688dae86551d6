import { expect, onTestFinished, test } from 'vitest';
import type { Account } from '../../../sandbox/src/registry/access.ts';
import { startRegistry } from '../../../sandbox/src/registry/registry.ts';
import { startService } from '../../../sandbox/src/service/service.ts';
import type { Answer, Exchange } from '../../../sandbox/src/service/exchange.ts';
import { describe as textOf } from '../../src/errors/describe.ts';
import { createHttpClient } from '../../src/http/client.ts';
import { putBlob } from '../../src/oci/blob-upload.ts';
import { hasBlob } from '../../src/oci/blobs.ts';
import type { Credential } from '../../src/oci/credential.ts';
import { digestOf } from '../../src/oci/descriptor.ts';
import { headManifest } from '../../src/oci/manifests.ts';
import { openRegistry, type Repository } from '../../src/oci/registry.ts';
import { listTags } from '../../src/oci/tags.ts';
import { NAME, openAnother, pushSubject, startWorld } from './world.ts';

const WRITER: Account = { username: 'writer', password: 'correct horse', access: { '*': ['pull', 'push'] } };
const READER: Account = { username: 'reader', password: 'battery', access: { '*': ['pull'] } };
const accounts = [WRITER, READER];
const as = ({ username, password }: Account): Credential => ({ kind: 'password', username, password });

test.each([
  ['none', { kind: 'none' }],
  ['basic', { kind: 'basic', accounts }],
  ['bearer', { kind: 'bearer', accounts }],
  ['bearer from another host', { kind: 'bearer', accounts, realm: 'other' }],
] as const)('reads and writes with authentication %s', async (_, auth) => {
  const { repository } = await startWorld({ auth }, as(WRITER));
  const subject = await pushSubject(repository, 'v1');
  expect(await headManifest(repository, 'v1')).toEqual(subject);
  expect(await listTags(repository)).toEqual(['v1']);
});

test('anybody may read where the token service lets them', async () => {
  const { sandbox, repository } = await startWorld(
    { auth: { kind: 'bearer', accounts, anonymousPull: true } },
    as(WRITER),
  );
  const subject = await pushSubject(repository, 'v1');
  const { registry } = openAnother(sandbox);
  const reader = registry.repository({ registry: sandbox.host, repository: NAME });
  expect(await headManifest(reader, 'v1')).toEqual(subject);
});

test.each([
  ['basic', { kind: 'basic', accounts }],
  ['bearer', { kind: 'bearer', accounts }],
] as const)(
  'without a credential, with a wrong one, or one that may only read: an error, no secret (%s)',
  async (_, auth) => {
    const { sandbox } = await startWorld({ auth });
    const wrong: Credential = { kind: 'password', username: 'writer', password: 'wrong-hunter2' };
    for (const credential of [undefined, wrong, as(READER)]) {
      const { repository } = openAnother(sandbox, credential);
      const error: unknown = await putBlob(repository, Buffer.from('x')).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        code: expect.stringMatching(/^REGISTRY_(UNAUTHORIZED|DENIED)$/),
        hint: expect.stringContaining('packages: write'),
      });
      expect(textOf(error)).toContain(sandbox.host);
      expect(textOf(error)).not.toMatch(/hunter2|battery|d3Jpd|Y29y/);
    }
  },
);

test('a token is fetched once for all requests of a repository, also when they run at once', async () => {
  const { sandbox, repository } = await startWorld({ auth: { kind: 'bearer', accounts } }, as(WRITER));
  const contents = Array.from({ length: 6 }, (_, index) => Buffer.from(`blob ${index}`));
  await Promise.all(contents.map((content) => putBlob(repository, content)));
  await Promise.all(contents.map((content) => hasBlob(repository, digestOf(content))));
  expect(sandbox.service.requests.filter(({ path }) => path.startsWith('/token'))).toHaveLength(1);
});

test('an expired token is renewed once, and what is refused again is an error', async () => {
  const { sandbox, repository } = await startWorld({ auth: { kind: 'bearer', accounts } }, as(WRITER));
  await pushSubject(repository, 'v1');
  sandbox.expireTokens();
  expect(await listTags(repository)).toEqual(['v1']);
  const unauthorized = { kind: 'answer', status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } } as const;
  const before = sandbox.service.requests.length;
  sandbox.service.faults.arm({ path: /tags/, times: 10, effect: unauthorized });
  await expect(listTags(repository)).rejects.toMatchObject({ code: 'REGISTRY_UNAUTHORIZED' });
  expect(sandbox.service.requests.length - before).toBe(2);
});

test('a token that is known to be old is renewed before the registry refuses it', async () => {
  const sandbox = await startRegistry({ auth: { kind: 'bearer', accounts, tokenSeconds: 60 } });
  onTestFinished(() => sandbox.close());
  let now = 0;
  const registry = openRegistry({
    http: createHttpClient({ environment: {} }),
    credentials: () => Promise.resolve(as(WRITER)),
    now: () => now,
  });
  const repository = registry.repository({ registry: sandbox.host, repository: NAME }, 'push');
  await pushSubject(repository, 'v1');
  now = 55_000;
  await listTags(repository);
  const statuses = sandbox.service.requests.map(({ path, status }) => `${path.split('?')[0]} ${status}`);
  expect(statuses.filter((line) => line.startsWith('/token'))).toHaveLength(2);
  expect(statuses.filter((line) => line.endsWith('401'))).toHaveLength(1);
});

type Seen = { method: string; path: string; authorization: string | undefined; form: string };

/** A registry of which only the login counts: `challenge` until it is asked with `accepted`. */
async function picky(
  challenge: (url: string) => string,
  accepted: string,
  tokens: (exchange: Exchange) => Answer,
): Promise<{ open: (credential: Credential | undefined) => Repository; seen: Seen[]; url: string }> {
  const seen: Seen[] = [];
  const service = await startService('picky', async (exchange) => {
    const { authorization } = exchange.headers;
    const form = (await exchange.body()).toString();
    seen.push({ method: exchange.method, path: exchange.url.pathname + exchange.url.search, authorization, form });
    if (exchange.url.pathname === '/token') return tokens(exchange);
    if (authorization !== accepted) return { status: 401, headers: { 'www-authenticate': challenge(service.url) } };
    return { status: 200, body: { tags: ['v1'] } };
  });
  onTestFinished(() => service.close());
  const open = (credential: Credential | undefined): Repository =>
    openRegistry({
      http: createHttpClient({ environment: {} }),
      credentials: () => Promise.resolve(credential),
    }).repository({ registry: new URL(service.url).host, repository: NAME });
  return { open, seen, url: service.url };
}

test('an identity token is exchanged by POST, for a token under its other name', async () => {
  const { open, seen } = await picky(
    (url) => `Bearer realm="${url}/token",service="s"`,
    'Bearer fresh',
    () => ({ status: 200, body: { access_token: 'fresh' } }),
  );
  expect(await listTags(open({ kind: 'identity-token', token: 'refresh me' }))).toEqual(['v1']);
  expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /v2/team/app/tags/list',
    'POST /token',
    'GET /v2/team/app/tags/list',
  ]);
  expect(Object.fromEntries(new URLSearchParams(seen[1]?.form))).toEqual({
    grant_type: 'refresh_token',
    client_id: 'release-actions',
    service: 's',
    scope: 'repository:team/app:pull',
    refresh_token: 'refresh me',
  });
});

test('a registry token is used as it is', async () => {
  const { open, seen } = await picky(
    (url) => `Bearer realm="${url}/token"`,
    'Bearer mine',
    () => ({ status: 500 }),
  );
  expect(await listTags(open({ kind: 'registry-token', token: 'mine' }))).toEqual(['v1']);
  expect(seen.filter(({ path }) => path.startsWith('/token'))).toEqual([]);
});

test('scopes that the registry asks for beyond ours are asked for as well', async () => {
  const { open, seen } = await picky(
    (url) => `Bearer realm="${url}/token?tenant=1",service="s",scope="repository:team/app:pull registry:catalog:*"`,
    'Bearer t',
    () => ({ status: 200, body: { token: 't' } }),
  );
  await listTags(open(undefined));
  const asked = new URL(seen[1]?.path ?? '', 'http://x').searchParams;
  expect([asked.get('tenant'), asked.get('service'), asked.getAll('scope')]).toEqual([
    '1',
    's',
    ['repository:team/app:pull', 'registry:catalog:*'],
  ]);
  expect(seen[1]?.authorization).toBeUndefined();
});

test.each([
  ['plain HTTP', 'http://token.example/t', /without TLS: token.example/],
  ['a password', 'https://u:p@token.example/t', /URL with a password/],
  ['a file', 'file:///etc/passwd', /file: instead of https:/],
])('a token service behind %s gets nothing', async (_, realm, message) => {
  const { open, seen } = await picky(
    () => `Bearer realm="${realm}"`,
    'never',
    () => ({ status: 200 }),
  );
  await expect(listTags(open({ kind: 'password', username: 'u', password: 'p' }))).rejects.toMatchObject({
    code: 'INSECURE_REGISTRY_URL',
    message: expect.stringMatching(message),
  });
  expect(seen).toHaveLength(1);
});

test('a token service without a token, or without an answer of sense, is an error', async () => {
  for (const body of [{}, { token: '' }, 'no JSON', { token: 7 }]) {
    const { open } = await picky(
      (url) => `Bearer realm="${url}/token"`,
      'never',
      () => ({ status: 200, body }),
    );
    await expect(listTags(open(undefined))).rejects.toMatchObject({
      code: expect.stringMatching(/^REGISTRY_TOKEN$|^RESPONSE_NOT_JSON$/),
    });
  }
});
