import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import { ActionError } from '../errors/action-error.ts';
import { describe } from '../errors/describe.ts';
import { bounded, exchange, NoAnswer, type Agents, type RawAnswer } from './exchange.ts';
import { createGate, type Gate } from './gate.ts';
import {
  hostOf,
  printable,
  type HttpAnswer,
  type HttpClient,
  type HttpMetrics,
  type HttpRequest,
  type StreamedAnswer,
} from './message.ts';
import { decideRetry, isTransient, LONGEST_RETRY_AFTER_MS, retryAfterMs, type Failure } from './retry.ts';

export type HttpOptions = {
  /** For the proxy variables (HTTP_PROXY, HTTPS_PROXY, NO_PROXY). */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Requests at once to one host. Default 8. */
  readonly concurrency?: number;
  /** Told before each wait that is worth a line in the log. */
  readonly onWait?: (message: string) => void;
  readonly userAgent?: string;
};

const MAX_BYTES = 8 * 1024 * 1024;
const REDIRECTS = 5;
const QUIET_WAIT_MS = 5_000;

/** A client with keep-alive, a limit on requests per host, retries and counts. One for each run of an action. */
export function createHttpClient(options: HttpOptions): HttpClient {
  const metrics: HttpMetrics = { requests: 0, retries: 0, bytesSent: 0, bytesReceived: 0, hosts: {} };
  const agentOptions = { keepAlive: true, proxyEnv: options.environment as NodeJS.ProcessEnv };
  const agents: Agents = { http: new http.Agent(agentOptions), https: new https.Agent(agentOptions) };
  const gates = new Map<string, Gate>();

  function gateOf(url: string): Gate {
    const host = hostOf(url);
    const gate = gates.get(host) ?? createGate(options.concurrency ?? 8, Date.now, (ms) => delay(ms));
    gates.set(host, gate);
    return gate;
  }

  /** Tries until `use` has read an answer whole; a body that breaks off is a failed try as well. */
  async function attempt<T>(request: HttpRequest, use: (answer: RawAnswer) => Promise<T>): Promise<T> {
    const gate = gateOf(request.url);
    for (let tried = 1; ; tried += 1) {
      const outcome = await gate.pass(async () => {
        const result = await tryOnce(request, use);
        // Before the place at the gate is given away, so that no other request slips through.
        if ('failure' in result) pause(gate, result.failure);
        return result;
      });
      if (!('failure' in outcome)) return outcome.value;
      const clock = { now: Date.now(), random: Math.random() };
      const decision = decideRetry(request, tried, outcome.failure, clock);
      if (!decision.again) return giveUp(request, outcome, tried);
      metrics.retries += 1;
      if (decision.waitMs >= QUIET_WAIT_MS) {
        options.onWait?.(`${hostOf(request.url)} is busy; trying again in ${Math.ceil(decision.waitMs / 1000)} s.`);
      }
      await delay(decision.waitMs);
    }
  }

  async function tryOnce<T>(request: HttpRequest, use: (answer: RawAnswer) => Promise<T>): Promise<Outcome<T>> {
    try {
      const headers = { 'user-agent': options.userAgent ?? 'release-actions', ...request.headers };
      const answer = await exchange({ ...request, headers }, agents, metrics);
      const value = await use(answer);
      if (!isTransient(answer.status)) return { value };
      return { failure: { kind: 'status', status: answer.status, headers: answer.headers }, value };
    } catch (error) {
      if (error instanceof ActionError) throw error;
      return { failure: { kind: 'network', sent: error instanceof NoAnswer ? error.sent : true }, error };
    }
  }

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    const answer = await attempt(request, async (raw) => {
      const chunks: Buffer[] = [];
      for await (const chunk of bounded(raw, request, request.maxBytes ?? MAX_BYTES, metrics)) {
        chunks.push(chunk as Buffer);
      }
      return { status: raw.status, headers: raw.headers, body: Buffer.concat(chunks), url: request.url };
    });
    const next = redirected(request, answer);
    return next === undefined ? answer : send(next);
  }

  async function stream(request: HttpRequest): Promise<StreamedAnswer> {
    const answer = await attempt(request, (raw) => {
      const body = bounded(raw, request, request.maxBytes ?? MAX_BYTES, metrics);
      // A transient answer is thrown away before the next try; its body must not hold the connection.
      if (isTransient(raw.status)) body.resume();
      return Promise.resolve({ status: raw.status, headers: raw.headers, body, url: request.url });
    });
    const next = redirected(request, answer);
    if (next === undefined) return answer;
    answer.body.resume();
    return stream(next);
  }

  return { send, stream, metrics };
}

/** What a host asks one request to wait, it asks all of them. */
function pause(gate: Gate, failure: Failure): void {
  const wait = failure.kind === 'status' ? retryAfterMs(failure.headers, Date.now()) : undefined;
  if (wait !== undefined) gate.pauseUntil(Date.now() + Math.min(wait, LONGEST_RETRY_AFTER_MS));
}

type Outcome<T> =
  | { readonly value: T }
  /** `value`: the transient answer itself, returned when patience ends. */
  | { readonly failure: Failure; readonly value?: T; readonly error?: unknown };

function giveUp<T>(request: HttpRequest, outcome: { value?: T; error?: unknown }, tries: number): T {
  if (outcome.value !== undefined) return outcome.value;
  throw new ActionError(
    'NETWORK',
    `No answer for ${request.purpose} (${request.method} ${printable(request.url)}) in ${tries} ${tries === 1 ? 'try' : 'tries'}: ${describe(outcome.error)}.`,
    { cause: outcome.error, hint: 'Check that the address can be reached from the runner; then run the job again.' },
  );
}

/** The request that follows a redirect, if this is one that should be followed. */
function redirected(
  request: HttpRequest,
  answer: Pick<HttpAnswer, 'status' | 'headers' | 'url'>,
): HttpRequest | undefined {
  const location = answer.headers['location'];
  const left = request.redirects ?? REDIRECTS;
  if (location === undefined || ![301, 302, 303, 307, 308].includes(answer.status) || left === 0) return undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const from = new URL(request.url);
  // What cannot be followed is an answer like any other.
  if (!URL.canParse(location, from.href)) return undefined;
  const to = new URL(location, from);
  if (from.protocol === 'https:' && to.protocol !== 'https:') {
    throw new ActionError('INSECURE_REDIRECT', `${from.host} redirects ${request.purpose} to plain HTTP.`, {
      hint: 'That is refused: the answer could be changed on its way.',
    });
  }
  const headers = { ...request.headers };
  if (to.origin !== from.origin) {
    for (const name of Object.keys(headers)) if (/^(authorization|cookie)$/i.test(name)) delete headers[name];
  }
  return { ...request, url: to.href, headers, redirects: left - 1 };
}
