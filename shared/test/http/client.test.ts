import { Readable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import type { Answer, Exchange } from '../../../sandbox/src/service/exchange.ts';
import { startService, type Service } from '../../../sandbox/src/service/service.ts';
import { createHttpClient } from '../../src/http/client.ts';
import { createServer } from 'node:net';
import { drips } from '../../src/http/exchange.ts';
import { decideRetry } from '../../src/http/retry.ts';

const services: Service[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});

async function serve(handler: (exchange: Exchange) => Promise<Answer> | Answer): Promise<Service> {
  const service = await startService('test', handler);
  services.push(service);
  return service;
}

const purpose = 'a test';

test('tries again after 503, a reset connection and a body that breaks off', async () => {
  const service = await serve(() => ({ status: 200, body: 'all of it' }));
  service.faults.arm({ effect: { kind: 'answer', status: 503, headers: { 'retry-after': '0' } } });
  service.faults.arm({ effect: { kind: 'reset' } });
  service.faults.arm({ effect: { kind: 'cut-off', afterBytes: 3 } });
  const client = createHttpClient({ environment: {} });
  const answer = await client.send({ method: 'GET', url: service.url, purpose });
  expect(answer.body.toString()).toBe('all of it');
  expect(client.metrics).toMatchObject({ requests: 4, retries: 3 });
});

test('a POST that may not be repeated is not, once the server may have acted', async () => {
  const service = await serve(() => ({ status: 201 }));
  service.faults.arm({ effect: { kind: 'lost-answer' } });
  const client = createHttpClient({ environment: {} });
  await expect(client.send({ method: 'POST', url: service.url, body: 'x', purpose })).rejects.toMatchObject({
    code: 'NETWORK',
  });
  expect(service.requests).toHaveLength(1);
});

test('patience is bounded: the last transient answer is returned', async () => {
  const service = await serve(() => ({ status: 429, headers: { 'retry-after': '0' }, body: 'slow down' }));
  const client = createHttpClient({ environment: {} });
  const answer = await client.send({ method: 'GET', url: service.url, purpose, tries: 3 });
  expect([answer.status, answer.body.toString(), service.requests.length]).toEqual([429, 'slow down', 3]);
});

test('a Retry-After holds back all requests to that host', async () => {
  const times: number[] = [];
  const service = await serve(() => {
    times.push(Date.now());
    return times.length === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { status: 200 };
  });
  const client = createHttpClient({ environment: {}, concurrency: 1 });
  const get = { method: 'GET', url: service.url, purpose } as const;
  await Promise.all([client.send(get), client.send(get)]);
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(950);
});

test('reads no more than it was told to', async () => {
  const service = await serve(() => ({
    status: 200,
    body: Readable.from(Array.from({ length: 100 }, () => Buffer.alloc(1000))),
  }));
  const client = createHttpClient({ environment: {} });
  await expect(client.send({ method: 'GET', url: service.url, purpose, maxBytes: 5000 })).rejects.toMatchObject({
    code: 'RESPONSE_TOO_LARGE',
  });
});

test('gives up on a server that says nothing', async () => {
  const service = await serve(() => ({ status: 200 }));
  service.faults.arm({ times: 9, effect: { kind: 'slow', delayMs: 2_000 } });
  const client = createHttpClient({ environment: {} });
  await expect(
    client.send({ method: 'GET', url: service.url, purpose, timeoutMs: 100, tries: 2 }),
  ).rejects.toMatchObject({ code: 'NETWORK', message: expect.stringContaining('no byte for 0.1 s') as string });
});

test('gives up on headers that drip in', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 OK\r\n');
    const drip = setInterval(() => socket.write('x-drop: 1\r\n'), 50);
    socket.on('close', () => clearInterval(drip));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const client = createHttpClient({ environment: {} });
  const url = `http://127.0.0.1:${port}/`;
  await expect(client.send({ method: 'GET', url, purpose, timeoutMs: 100, tries: 1 })).rejects.toMatchObject({
    code: 'NETWORK',
    message: expect.stringContaining('no headers for 0.4 s') as string,
  });
  server.close();
});

test.each([
  [0, 59_000, false],
  [10, 61_000, true],
  [100_000, 61_000, false],
  [100_000, 600_000, true],
])('%i bytes in %i ms drip: %s', (bytes, elapsedMs, expected) => {
  expect(drips(bytes, elapsedMs)).toBe(expected);
});

test('Authorization does not follow a redirect to another host', async () => {
  const seen: (string | undefined)[] = [];
  const storage = await serve((exchange) => {
    seen.push(exchange.headers.authorization);
    return { status: 200, body: 'bytes' };
  });
  const api = await serve((exchange) => {
    seen.push(exchange.headers.authorization);
    return { status: 302, headers: { location: `${storage.url}/blob` } };
  });
  const client = createHttpClient({ environment: {} });
  const answer = await client.send({ method: 'GET', url: api.url, headers: { Authorization: 'Bearer s' }, purpose });
  expect([answer.body.toString(), ...seen]).toEqual(['bytes', 'Bearer s', undefined]);
});

test('a streamed body is opened anew for each try and arrives whole', async () => {
  let received = 0;
  const service = await serve(async (exchange) => {
    received = (await exchange.body()).length;
    return { status: 200 };
  });
  service.faults.arm({ effect: { kind: 'answer', status: 502 } });
  let opened = 0;
  const body = {
    length: 3_000_000,
    open: () => {
      opened += 1;
      return Readable.from([Buffer.alloc(1_000_000), Buffer.alloc(2_000_000)]);
    },
  };
  const client = createHttpClient({ environment: {} });
  const answer = await client.send({ method: 'PUT', url: service.url, body, purpose });
  expect([answer.status, opened, received]).toEqual([200, 2, 3_000_000]);
});

test('a query never stands in an error', async () => {
  const service = await serve(() => ({ status: 200 }));
  await service.close();
  const client = createHttpClient({ environment: {} });
  const url = `${service.url}/token?secret=hunter2`;
  const error: unknown = await client.send({ method: 'GET', url, purpose, tries: 1 }).catch((cause: unknown) => cause);
  expect(String(error)).toContain('/token');
  expect(String(error)).not.toContain('hunter2');
});

test.each([
  ['GET after 500', { method: 'GET' }, { kind: 'status', status: 500, headers: {} }, true],
  ['POST after 500', { method: 'POST' }, { kind: 'status', status: 500, headers: {} }, false],
  ['POST after 429', { method: 'POST' }, { kind: 'status', status: 429, headers: {} }, true],
  ['POST, no connection', { method: 'POST' }, { kind: 'network', sent: false }, true],
  ['repeatable POST, lost', { method: 'POST', repeatable: true }, { kind: 'network', sent: true }, true],
  ['asked for an hour', { method: 'GET' }, { kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, false],
] as const)('%s', (_, request, failure, again) => {
  expect(decideRetry(request, 1, failure, { now: 0, random: 0 }).again).toBe(again);
});

test('a refusal that comes before the body is out leaves nothing behind', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.write('HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n'));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const client = createHttpClient({ environment: {} });
  const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const slowly = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.alloc(10);
    await new Promise((resolve) => void setTimeout(resolve, 300));
    yield Buffer.alloc(10);
  };
  const body = { length: 20, open: () => Readable.from(slowly()) };
  const answer = await client.send({ method: 'PUT', url: `http://127.0.0.1:${port}/`, body, purpose, tries: 1 });
  expect(answer.status).toBe(401);
  await new Promise((resolve) => void setTimeout(resolve, 500));
  expect(timers()).toBeLessThanOrEqual(before + 1);
  server.close();
});

test('a redirect to nowhere is an answer like any other', async () => {
  const service = await serve(() => ({ status: 302, headers: { location: 'http://[' } }));
  const client = createHttpClient({ environment: {} });
  expect((await client.send({ method: 'GET', url: service.url, purpose })).status).toBe(302);
});
