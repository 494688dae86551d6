import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runIdentity } from '../../../sandbox/src/identity/run-identity.ts';
import { createIdentity, runnerIdToken, type IdToken } from '../../src/sigstore/identity.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const run = runIdentity({ repository: 'kubernetes-sigs/zeitgeist' });

function tokens(masked: string[] = [], requestToken?: string): IdToken {
  const access = world.sigstore.registerRun(run);
  const service = {
    url: access.ACTIONS_ID_TOKEN_REQUEST_URL,
    token: requestToken ?? access.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
  };
  return runnerIdToken(service, world.http, (secret) => void masked.push(secret));
}

describe('the runner’s tokens', () => {
  test('are for the audience asked for, and masked', async () => {
    const masked: string[] = [];
    const token = await tokens(masked)('sigstore');
    expect(masked).toEqual([token]);
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    expect(claims['aud']).toBe('sigstore');
    expect(claims['repository']).toBe('kubernetes-sigs/zeitgeist');
  });

  test.each([
    ['URL', { url: undefined, token: 't' }],
    ['token', { url: 'https://token.example', token: undefined }],
  ])('without the %s: what to write in the workflow', async (_, service) => {
    await expect(runnerIdToken(service, world.http, () => {})('sigstore')).rejects.toMatchObject({
      code: 'NO_ID_TOKEN',
      hint: expect.stringMatching(/id-token: write.*forks/) as unknown,
    });
  });

  test('that are refused: the status, and not the answer', async () => {
    const secret = 'request-token-of-this-job';
    const error: unknown = await tokens([], secret)('sigstore').catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'ID_TOKEN_REFUSED', message: 'The runner’s token service answered 401.' });
    expect(String((error as Error).stack)).not.toContain(secret);
  });

  test.each(['{"value":7}', '{}', 'null', '{"value":""}'])('missing in the answer %s', async (body) => {
    world.sigstore.oidc.service.faults.arm({ effect: { kind: 'answer', status: 200, body } });
    await expect(tokens()('sigstore')).rejects.toMatchObject({ code: 'ID_TOKEN_REFUSED' });
  });

  test('hidden in a page that is no JSON', async () => {
    const body = '<html>eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.sig</html>';
    world.sigstore.oidc.service.faults.arm({ effect: { kind: 'answer', status: 200, body } });
    const error: unknown = await tokens()('sigstore').catch((caught: unknown) => caught);
    expect((error as Error).message).not.toContain('eyJ');
  });

  test('after an outage', async () => {
    world.sigstore.oidc.service.faults.arm({ effect: { kind: 'answer', status: 503 } });
    expect(await tokens()('sigstore')).toMatch(/^eyJ/);
  });
});

describe('an identity', () => {
  test('gives each token to one taker only', async () => {
    const identity = createIdentity(tokens(), Date.now);
    const [first, second] = await Promise.all([identity.take(), identity.take()]);
    expect(first.token).not.toBe(second.token);
    expect(second.claims.runId).toBe(first.claims.runId);
  });

  test('asks anew when the token that was read is about to expire', async () => {
    let now = Date.now();
    const masked: string[] = [];
    const identity = createIdentity(tokens(masked), () => now);
    await identity.claims();
    now += 239_000;
    await identity.take();
    expect(masked).toHaveLength(1);
    const another = createIdentity(tokens(masked), () => now);
    now = Date.now();
    await another.claims();
    now += 245_000;
    await another.take();
    expect(masked).toHaveLength(3);
  });

  test('forgets no failure, but asks again', async () => {
    let calls = 0;
    const identity = createIdentity(async (audience) => {
      calls += 1;
      if (calls === 1) throw new Error('not yet');
      return tokens()(audience);
    }, Date.now);
    await expect(identity.claims()).rejects.toThrow('not yet');
    expect((await identity.claims()).repository).toBe('kubernetes-sigs/zeitgeist');
  });
});
