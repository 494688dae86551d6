import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOidc, type Oidc } from '../../src/oidc/oidc.ts';
import { requestToken, RUN } from './client.ts';

let oidc: Oidc;
beforeAll(async () => {
  oidc = await startOidc(() => new Date());
});
afterAll(async () => oidc.service.close());

async function getJson<Body>(url: string): Promise<Body> {
  return (await (await fetch(url)).json()) as Body;
}

function claimsIn(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

test('a token is signed by the key that discovery leads to', async () => {
  const token = await requestToken(oidc.registerRun(RUN));
  const [header = '', claims = '', signature = ''] = token.split('.');
  const discovery = await getJson<{ issuer: string; jwks_uri: string }>(
    `${oidc.issuer}/.well-known/openid-configuration`,
  );
  const { keys } = await getJson<{ keys: (JsonWebKey & { kid: string })[] }>(discovery.jwks_uri);
  const { kid, alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string; alg: string };
  const key = keys.find((each) => each.kid === kid);
  if (key === undefined) throw new Error('key is missing');
  expect([discovery.issuer, alg, key['d']]).toEqual([oidc.issuer, 'RS256', undefined]);
  const publicKey = createPublicKey({ key, format: 'jwk' });
  expect(verify('sha256', Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(
    true,
  );
});

test('the answer has the audience asked for, and by default the URL of the owner', async () => {
  const access = oidc.registerRun(RUN);
  expect(claimsIn(await requestToken(access, 'a b&c'))['aud']).toBe('a b&c');
  const response = await fetch(access.ACTIONS_ID_TOKEN_REQUEST_URL, {
    headers: { authorization: `Bearer ${access.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
  });
  const { value, count } = (await response.json()) as { value: string; count: number };
  expect(claimsIn(value)['aud']).toBe('https://github.com/kubernetes-sigs');
  expect(count).toBe(value.length);
});

test('a wrong, missing or foreign request token is refused', async () => {
  const [mine, other] = [oidc.registerRun(RUN), oidc.registerRun(RUN)];
  for (const authorization of [undefined, 'bearer wrong', `bearer ${other.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`]) {
    const response = await fetch(mine.ACTIONS_ID_TOKEN_REQUEST_URL, {
      headers: authorization === undefined ? {} : { authorization },
    });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('not authorized');
  }
});

test('age, lifetime and audience can be bent', async () => {
  const options = { ageSeconds: 400, lifetimeSeconds: 60, audience: 'else' };
  const claims = claimsIn(await requestToken(oidc.registerRun(RUN, options)));
  expect(claims).toMatchObject({ aud: 'else' });
  expect(Number(claims['exp']) - Number(claims['iat'])).toBe(60);
  expect(Date.now() / 1000 - Number(claims['exp'])).toBeGreaterThan(339);
});

test('tokens can name another issuer', async () => {
  const github = await startOidc(() => new Date(), 'https://token.actions.githubusercontent.com');
  expect(claimsIn(await github.mint(RUN, 'sigstore'))['iss']).toBe('https://token.actions.githubusercontent.com');
  await github.service.close();
});
