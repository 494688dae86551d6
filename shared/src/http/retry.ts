import type { Headers, HttpRequest } from './message.ts';

/** Why a try failed: an answer that asks for another one, or no answer. */
export type Failure =
  | { readonly kind: 'status'; readonly status: number; readonly headers: Headers }
  /** `sent`: bytes may have reached the server. */
  | { readonly kind: 'network'; readonly sent: boolean };

export type Decision = { readonly again: false } | { readonly again: true; readonly waitMs: number };

const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A server that asks for more patience than this gets an error instead: the user decides. */
export const LONGEST_RETRY_AFTER_MS = 180_000;

export function isTransient(status: number): boolean {
  return TRANSIENT.has(status);
}

/** Whether and when to try again after the `attempt`th try (1 is the first) failed. `random` is in [0, 1). */
export function decideRetry(
  request: Pick<HttpRequest, 'method' | 'repeatable' | 'tries'>,
  attempt: number,
  failure: Failure,
  clock: { readonly now: number; readonly random: number },
): Decision {
  if (attempt >= (request.tries ?? 5)) return { again: false };
  const asked = failure.kind === 'status' ? retryAfterMs(failure.headers, clock.now) : undefined;
  if (!isHarmless(request, failure, asked !== undefined)) return { again: false };
  if (asked !== undefined) return asked > LONGEST_RETRY_AFTER_MS ? { again: false } : { again: true, waitMs: asked };
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  // Half fixed, half random: parallel requests that failed together must not come back together.
  return { again: true, waitMs: Math.round(ceiling / 2 + (ceiling / 2) * clock.random) };
}

/** Retry-After in seconds or as an HTTP date (RFC 9110 §10.2.3), in milliseconds from `now`. */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers['retry-after'];
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function isHarmless(
  request: Pick<HttpRequest, 'method' | 'repeatable'>,
  failure: Failure,
  hasRetryAfter: boolean,
): boolean {
  if (request.repeatable ?? (request.method !== 'POST' && request.method !== 'PATCH')) return true;
  if (failure.kind === 'network') return !failure.sent;
  return failure.status === 429 || (failure.status === 503 && hasRetryAfter);
}
