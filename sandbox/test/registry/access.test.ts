import { expect, test } from 'vitest';
import type { Account } from '../../src/registry/access.ts';
import { codeOf, pushBlob, registryFor, sha256 } from './client.ts';

const writer: Account = { username: 'writer', password: 'w', access: { app: ['pull', 'push'] } };
const reader: Account = { username: 'reader', password: 'r', access: { '*': ['pull'] } };

function basic({ username, password }: Account): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Follows a challenge as a client does and returns the token. */
async function tokenFor(challenge: string | null, authorization: string | undefined): Promise<Response> {
  const parameters = Object.fromEntries([...(challenge ?? '').matchAll(/(\w+)="([^"]*)"/g)].map((m) => [m[1], m[2]]));
  const url = new URL(parameters['realm'] ?? '');
  url.searchParams.set('service', parameters['service'] ?? '');
  if (parameters['scope'] !== undefined) url.searchParams.set('scope', parameters['scope']);
  return fetch(url, { headers: authorization === undefined ? {} : { authorization } });
}

async function bearer(response: Response): Promise<Record<string, string>> {
  return { authorization: `Bearer ${((await response.json()) as { token: string }).token}` };
}

test('bearer: a token opens what its account may do, and no more', async () => {
  const registry = await registryFor({ auth: { kind: 'bearer', accounts: [writer, reader] } });
  const upload = `${registry.url}/v2/app/blobs/uploads/?digest=${sha256('x')}`;
  const challenged = await fetch(upload, { method: 'POST', body: 'x' });
  const challenge = challenged.headers.get('www-authenticate');
  expect(challenged.status).toBe(401);
  expect(challenge).toContain(`scope="repository:app:pull,push"`);
  expect(await codeOf(challenged)).toBe('UNAUTHORIZED');

  const write = await bearer(await tokenFor(challenge, basic(writer)));
  expect((await fetch(upload, { method: 'POST', body: 'x', headers: write })).status).toBe(201);
  const read = await bearer(await tokenFor(challenge, basic(reader)));
  const denied = await fetch(upload, { method: 'POST', body: 'x', headers: read });
  expect([denied.status, denied.headers.get('www-authenticate')]).toEqual([
    401,
    expect.stringContaining('error="insufficient_scope"'),
  ]);
  const blob = `${registry.url}/v2/app/blobs/${sha256('x')}`;
  expect((await fetch(blob, { headers: read })).status).toBe(200);
  expect((await fetch(blob, { headers: write, method: 'DELETE' })).status).toBe(401);
  expect((await fetch(blob.replace('/app/', '/other/'), { headers: write })).status).toBe(401);

  expect((await tokenFor(challenge, 'Basic d3JpdGVyOnI=')).status).toBe(401);
  const anonymous = await bearer(await tokenFor(challenge, undefined));
  expect((await fetch(blob, { headers: anonymous })).status).toBe(401);

  registry.expireTokens();
  const expired = await fetch(blob, { headers: read });
  expect(expired.headers.get('www-authenticate')).toContain('error="invalid_token"');
});

test('bearer: tokens end with their time, and everybody may pull where that is allowed', async () => {
  // A token service on a host of its own, as Docker Hub has one.
  const auth = { kind: 'bearer', accounts: [writer], tokenSeconds: 0, anonymousPull: true, realm: 'other' } as const;
  const shortLived = await registryFor({ auth });
  const open = await registryFor({ auth: { ...auth, tokenSeconds: 60 } });
  const statusOf = async (base: string): Promise<number> => {
    const url = `${base}/v2/app/tags/list`;
    const challenge = (await fetch(url)).headers.get('www-authenticate');
    return (await fetch(url, { headers: await bearer(await tokenFor(challenge, undefined)) })).status;
  };
  expect([await statusOf(shortLived.url), await statusOf(open.url)]).toEqual([401, 404]);
});

test('basic: a wrong password gets a challenge, a right one without access a refusal', async () => {
  const registry = await registryFor({ auth: { kind: 'basic', accounts: [writer, reader] } });
  const upload = `${registry.url}/v2/app/blobs/uploads/`;
  const post = (headers: Record<string, string>): Promise<Response> => fetch(upload, { method: 'POST', headers });
  expect((await post({})).headers.get('www-authenticate')).toBe('Basic realm="sandbox"');
  expect((await post({ authorization: basic({ ...writer, password: 'no' }) })).status).toBe(401);
  expect(await codeOf(await post({ authorization: basic(reader) }))).toBe('DENIED');
  expect((await post({ authorization: basic(writer) })).status).toBe(202);
});

test('a mount needs leave to read where it mounts from', async () => {
  const registry = await registryFor({
    auth: {
      kind: 'basic',
      accounts: [
        { ...writer, access: { '*': ['pull', 'push'] } },
        { ...reader, access: { two: ['pull', 'push'] } },
      ],
    },
  });
  const digest = sha256('secret');
  await fetch(`${registry.url}/v2/one/blobs/uploads/?digest=${digest}`, {
    method: 'POST',
    body: 'secret',
    headers: { authorization: basic(writer) },
  });
  const mount = async (account: Account): Promise<number> =>
    (
      await fetch(`${registry.url}/v2/two/blobs/uploads/?mount=${digest}&from=one`, {
        method: 'POST',
        headers: { authorization: basic(account) },
      })
    ).status;
  expect([await mount(reader), await mount(writer)]).toEqual([202, 201]);
});

test('faults and the request log are those of the service', async () => {
  const registry = await registryFor();
  registry.service.faults.arm({
    method: 'PUT',
    effect: { kind: 'answer', status: 503, headers: { 'retry-after': '1' } },
  });
  await expect(pushBlob(`${registry.url}/v2/app`, 'x')).rejects.toThrow('503');
  await pushBlob(`${registry.url}/v2/app`, 'x');
  expect(registry.service.requests.map(({ method, status }) => [method, status])).toEqual([
    ['POST', 202],
    ['PUT', 503],
    ['POST', 202],
    ['PUT', 201],
  ]);
});
