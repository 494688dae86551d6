import * as http from 'node:http';
import * as https from 'node:https';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ActionError } from '../errors/action-error.ts';
import { hostOf, printable, type Headers, type HttpMetrics, type HttpRequest } from './message.ts';

export type Agents = { readonly http: http.Agent; readonly https: https.Agent };

export type RawAnswer = { readonly status: number; readonly headers: Headers; readonly body: Readable };

/** No answer came. `sent` says whether the server may have seen the request. */
export class NoAnswer extends Error {
  readonly sent: boolean;

  constructor(message: string, sent: boolean, cause: unknown) {
    super(message, { cause });
    this.sent = sent;
  }
}

const TIMEOUT_MS = 30_000;
/** After the request is out, the headers must be there within so many times its timeout, however they drip in. */
const HEADERS_IN_TIMEOUTS = 4;
/** Below this rate, after a while, an answer is given up: a byte now and then would keep the idle timeout quiet. */
const SLOWEST_BYTES_PER_SECOND = 1024;
const GRACE_MS = 60_000;

/** One try on the wire, over node:http because fetch holds a streamed request body in memory. Throws {@link NoAnswer}. */
export async function exchange(request: HttpRequest, agents: Agents, metrics: HttpMetrics): Promise<RawAnswer> {
  const url = new URL(request.url);
  const secure = url.protocol === 'https:';
  const { body } = request;
  const length = body === undefined ? undefined : lengthOf(body);
  const timeoutMs = request.timeoutMs ?? TIMEOUT_MS;
  const outgoing = (secure ? https : http).request(url, {
    method: request.method,
    agent: secure ? agents.https : agents.http,
    timeout: timeoutMs,
    headers: { ...request.headers, ...(length === undefined ? {} : { 'content-length': String(length) }) },
  });
  metrics.requests += 1;
  metrics.hosts[url.host] = (metrics.hosts[url.host] ?? 0) + 1;

  let connected = false;
  outgoing.on('socket', (socket) => {
    // A kept connection says "connect" no more: a listener would stay on it for each request.
    if (!socket.connecting) {
      connected = true;
      return;
    }
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      connected = true;
    });
  });
  outgoing.on('timeout', () => {
    outgoing.destroy(new Error(`no byte for ${timeoutMs / 1000} s`));
  });
  let deadline: NodeJS.Timeout | undefined;
  let settled = false;
  outgoing.on('finish', () => {
    // A refusal may have come before the body was out.
    if (settled) return;
    const patienceMs = timeoutMs * HEADERS_IN_TIMEOUTS;
    deadline = setTimeout(() => outgoing.destroy(new Error(`no headers for ${patienceMs / 1000} s`)), patienceMs);
  });
  // The answer may come before the body is out (a refusal), so both are awaited together and the answer wins.
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
  });
  if (body === undefined) outgoing.end();
  else if (typeof body === 'string' || body instanceof Uint8Array) outgoing.end(body);
  // A broken pipe ends the request, whose error is the one to report.
  else pipeline(body.open(), outgoing).catch((error: Error) => outgoing.destroy(error));
  metrics.bytesSent += length ?? 0;

  try {
    const response = await answered;
    return { status: response.statusCode ?? 0, headers: flatten(response.headers), body: response };
  } catch (cause) {
    throw new NoAnswer(`${hostOf(request.url)} gave no answer`, connected, cause);
  } finally {
    settled = true;
    clearTimeout(deadline);
  }
}

/**
 * The body of an answer, cut while it is read: RESPONSE_TOO_LARGE above `maxBytes`, broken off when it drips. The
 * reader must not be slower than that either.
 */
export function bounded(answer: RawAnswer, request: HttpRequest, maxBytes: number, metrics: HttpMetrics): Readable {
  let seen = 0;
  const started = Date.now();
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      metrics.bytesReceived += chunk.length;
      if (seen > maxBytes) done(tooLarge(request, maxBytes));
      else if (drips(seen, Date.now() - started))
        done(new Error(`only ${seen} bytes in ${(Date.now() - started) / 1000} s`));
      else done(null, chunk);
    },
  });
  pipeline(answer.body, meter).catch(() => {
    // The reader of `meter` gets the error.
  });
  return meter;
}

/** Whether so few bytes in so long a time are no transfer any more. */
export function drips(bytes: number, elapsedMs: number): boolean {
  return elapsedMs > GRACE_MS && bytes < (elapsedMs / 1000) * SLOWEST_BYTES_PER_SECOND;
}

function tooLarge(request: HttpRequest, maxBytes: number): ActionError {
  return new ActionError(
    'RESPONSE_TOO_LARGE',
    `${printable(request.url)} sent more than ${maxBytes} bytes for ${request.purpose}.`,
    { hint: 'Nothing of that size is expected there; check that the address is right.' },
  );
}

function lengthOf(body: NonNullable<HttpRequest['body']>): number {
  if (typeof body === 'string') return Buffer.byteLength(body);
  return body.length;
}

function flatten(headers: http.IncomingHttpHeaders): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
