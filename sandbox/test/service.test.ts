import { expect, test } from 'vitest';
import { startService } from '../src/service/service.ts';

test('a fault hits the matching request only, as often as it was armed', async () => {
  const service = await startService('echo', async (exchange) => ({ status: 200, body: await exchange.body() }));
  service.faults.arm({ method: 'POST', path: /^\/a/, skip: 1, effect: { kind: 'answer', status: 503 } });
  const post = async (path: string): Promise<number> =>
    (await fetch(service.url + path, { method: 'POST', body: 'x' })).status;
  expect([await post('/a'), await post('/b'), await post('/a'), await post('/a')]).toEqual([200, 200, 503, 200]);
  expect(service.requests.map((request) => request.status)).toEqual([200, 200, 503, 200]);
  await service.close();
});
