import { failure } from './errors.ts';
import type { Token } from './tokens.ts';

/** How much is allowed before GitHub says no. */
export type Limits = {
  /** Requests that create content, a minute and an hour, per token (defaults 80 and 500). */
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
  /** How the secondary limit answers: 403 (default) or 429. */
  readonly secondaryStatus: 403 | 429;
  /** All requests an hour (defaults 1000 per token and repository, 60 without one). */
  readonly requestsPerHour: number;
  readonly anonymousRequestsPerHour: number;
};

export const GITHUB_LIMITS: Limits = {
  contentPerMinute: 80,
  contentPerHour: 500,
  secondaryStatus: 403,
  requestsPerHour: 1000,
  anonymousRequestsPerHour: 60,
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export type Meter = {
  /** Counts a request; the headers that every answer carries. Refuses one above the primary limit. */
  countRequest(token: Token | undefined): Readonly<Record<string, string>>;
  /** Counts a request that creates content; refuses one above the secondary limit with Retry-After. */
  countContent(token: Token | undefined): void;
};

export function createMeter(limits: Limits, now: () => Date): Meter {
  const windows = new Map<string, { startedAt: number; used: number }>();
  const created = new Map<string, readonly number[]>();
  return {
    countRequest: (token) => {
      const time = now().getTime();
      const key = token?.value ?? '';
      const current = windows.get(key);
      const startedAt = current === undefined || current.startedAt + HOUR_MS <= time ? time : current.startedAt;
      const used = startedAt === current?.startedAt ? current.used + 1 : 1;
      windows.set(key, { startedAt, used });
      const limit = token === undefined ? limits.anonymousRequestsPerHour : limits.requestsPerHour;
      const headers = primaryHeaders(limit, used, startedAt + HOUR_MS);
      if (used <= limit) return headers;
      throw failure(403, `API rate limit exceeded for ${token?.login ?? 'your address'}.`, headers);
    },
    countContent: (token) => {
      const time = now().getTime();
      const key = token?.value ?? '';
      const times = (created.get(key) ?? []).filter((earlier) => earlier > time - HOUR_MS);
      const wait = Math.max(
        waitFor(times, limits.contentPerMinute, MINUTE_MS, time),
        waitFor(times, limits.contentPerHour, HOUR_MS, time),
      );
      if (wait > 0) throw blocked(limits.secondaryStatus, wait);
      created.set(key, [...times, time]);
    },
  };
}

/** Milliseconds until one more fits into the window; 0 if it does now. */
function waitFor(times: readonly number[], limit: number, windowMs: number, now: number): number {
  const inside = times.filter((time) => time > now - windowMs);
  if (inside.length < limit) return 0;
  const oldest = limit === 0 ? now : (inside.at(-limit) ?? now);
  return oldest + windowMs - now;
}

function primaryHeaders(limit: number, used: number, resetAt: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - used)),
    'x-ratelimit-used': String(Math.min(used, limit)),
    'x-ratelimit-reset': String(Math.ceil(resetAt / 1000)),
    'x-ratelimit-resource': 'core',
  };
}

function blocked(status: 403 | 429, waitMs: number): Error {
  return failure(
    status,
    'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. ' +
      'Please retry your request again later.',
    { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) },
  );
}
