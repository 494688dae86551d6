import { expect, test } from 'vitest';
import { startSigstore } from '../../src/sigstore/sigstore.ts';
import { obtainCertificates, newKey, requestToken, RUN } from './client.ts';

test('everything is up in well under a second, answers, and goes away', async () => {
  const start = performance.now();
  const sandbox = await startSigstore();
  // Measured 55 ms on two cores; the limit leaves room for a busy machine.
  expect(performance.now() - start).toBeLessThan(1000);
  const urls = [
    `${sandbox.oidc.service.url}/.well-known/jwks`,
    `${sandbox.fulcio.service.url}/healthz`,
    `${sandbox.rekor.service.url}/ping`,
    `${sandbox.rekorV2.service.url}/healthz`,
    `${sandbox.tsa.service.url}/ping`,
    `${sandbox.tuf.service.url}/timestamp.json`,
  ];
  const statuses = await Promise.all(urls.map(async (url) => (await fetch(url)).status));
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
  await sandbox.close();
  await expect(fetch(urls[1] ?? '')).rejects.toThrow('fetch failed');
});

test('services count requests and misbehave on demand', async () => {
  const sandbox = await startSigstore();
  sandbox.fulcio.service.faults.arm({
    path: /signingCert/,
    effect: { kind: 'answer', status: 429, headers: { 'retry-after': '1' }, body: '{}' },
  });
  expect(await obtainCertificates(sandbox, newKey())).toHaveLength(0);
  expect(await obtainCertificates(sandbox, newKey())).toHaveLength(3);
  expect(sandbox.fulcio.service.requests.map(({ status }) => status)).toEqual([429, 200]);
  await sandbox.close();
});

test('the tokens of a run can be made to fail', async () => {
  const sandbox = await startSigstore({ issuer: 'https://token.actions.githubusercontent.com' });
  const expired = await requestToken(sandbox.registerRun(RUN, { ageSeconds: 400 }));
  const good = await requestToken(sandbox.registerRun(RUN));
  const statusFor = async (token: string): Promise<number> => {
    const response = await fetch(`${sandbox.fulcio.service.url}/api/v2/signingCert`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: '{}',
    });
    return response.status;
  };
  // Both lack a key; only the reasons tell that the good token got further.
  expect([await statusFor(expired), await statusFor(good)]).toEqual([400, 400]);
  expect(sandbox.fulcio.refusals).toEqual([
    'token is expired',
    'The public key supplied in the request could not be parsed',
  ]);
  await sandbox.close();
});
