import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, type Answer, type Exchange, type Handler } from './exchange.ts';
import { createFaults, type Effect, type Faults } from './faults.ts';

/** One line of a service's request log. */
export type RequestRecord = {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** 0 when the connection was closed without an answer. */
  readonly status: number;
};

/** A running HTTP service on loopback. */
export type Service = {
  readonly name: string;
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  readonly requests: readonly RequestRecord[];
  readonly faults: Faults;
  /** Milliseconds added to every answer, to play a distant service. */
  latencyMs: number;
  close(): Promise<void>;
};

const BODY_LIMIT = 64 * 1024 * 1024;

/** Starts a service on a free port of 127.0.0.1. `handler` may be set up late, through a closure, if it needs the URL. */
export async function startService(name: string, handler: Handler): Promise<Service> {
  const requests: RequestRecord[] = [];
  const faults = createFaults();
  const server = createServer((request, response) => {
    void serve(request, response);
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const path = request.url ?? '/';
    const effect = faults.take(method, path);
    if (service.latencyMs > 0) await sleep(service.latencyMs);
    const record = (status: number): void => void requests.push({ method, path, status });
    try {
      if (effect?.kind === 'reset') {
        record(0);
        request.socket.destroy();
        return;
      }
      const answer = effect?.kind === 'answer' ? effect : await ask(handler, exchangeOf(request, service.url));
      if (effect?.kind === 'lost-answer') {
        record(0);
        request.socket.destroy();
        return;
      }
      record(answer.status);
      await send(request, response, answer, effect);
    } catch {
      // The client went away or broke its own body; there is nobody left to tell.
      request.socket.destroy();
    }
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const service: Service = {
    name,
    url: `http://127.0.0.1:${port}`,
    requests,
    faults,
    latencyMs: 0,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return service;
}

async function ask(handler: Handler, exchange: Exchange): Promise<Answer> {
  try {
    return await handler(exchange);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    // A bug of the sandbox must look like one, not like a service's answer.
    return {
      status: 500,
      body: { message: `sandbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` },
    };
  }
}

function exchangeOf(request: IncomingMessage, base: string): Exchange {
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', base),
    headers: request.headers,
    stream: request,
    body: async (limit = BODY_LIMIT) => {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of request as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > limit) throw new Refusal({ status: 413, body: { message: `body over ${limit} bytes` } });
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
  };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  effect: Effect | undefined,
): Promise<void> {
  if (effect?.kind === 'slow') await sleep(effect.delayMs);
  // Unread rest of a request body would stall a keep-alive connection.
  request.resume();
  const { body } = answer;
  if (body instanceof Readable) {
    response.writeHead(answer.status, answer.headers);
    await pipeline(body, response);
    return;
  }
  const [bytes, type] = encode(body);
  response.writeHead(answer.status, {
    ...(type === undefined ? {} : { 'content-type': type }),
    // The answer to a HEAD names the length that a GET would have; its handler sets it.
    ...(request.method === 'HEAD' || answer.status === 204 || answer.status === 304
      ? {}
      : { 'content-length': String(bytes.length) }),
    ...answer.headers,
  });
  if (effect?.kind === 'cut-off') {
    response.write(bytes.subarray(0, effect.afterBytes), () => request.socket.destroy());
    return;
  }
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function encode(body: Exclude<Answer['body'], Readable>): [Uint8Array, string | undefined] {
  if (body === undefined) return [Buffer.alloc(0), undefined];
  if (typeof body === 'string') return [Buffer.from(body), 'text/plain; charset=utf-8'];
  if (body instanceof Uint8Array) return [body, 'application/octet-stream'];
  return [Buffer.from(JSON.stringify(body)), 'application/json; charset=utf-8'];
}
