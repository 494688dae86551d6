import { ActionError } from '../errors/action-error.ts';
import type { HttpAnswer } from '../http/message.ts';
import { retryAfterMs } from '../http/retry.ts';
import { messageOf } from './refusal.ts';

// "If neither header is present, wait at least one minute."
const UNSAID_WAIT_MS = 60_000;

/**
 * Milliseconds to wait when an answer is a rate limit, else `undefined`.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function rateLimitWait(answer: HttpAnswer, now: number): number | undefined {
  if (answer.status !== 403 && answer.status !== 429) return undefined;
  const asked = retryAfterMs(answer.headers, now);
  if (asked !== undefined) return asked;
  if (answer.status === 403 && !/rate limit|abuse/i.test(messageOf(answer))) return undefined;
  const reset = Number(answer.headers['x-ratelimit-reset'] ?? Number.NaN);
  if (answer.headers['x-ratelimit-remaining'] !== '0' || Number.isNaN(reset)) return UNSAID_WAIT_MS;
  // A second more, since the header is cut to whole seconds.
  return Math.max(0, reset * 1000 - now) + 1000;
}

/** The error when GitHub asks for more patience than there is. */
export function rateLimited(purpose: string, waitMs: number): ActionError {
  const minutes = Math.ceil(waitMs / 60_000);
  return new ActionError(
    'RATE_LIMITED',
    `GitHub's rate limit stops ${purpose}; it asks to wait ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}.`,
    { hint: 'Run the job again after that time: it carries on where it stopped, and nothing is done twice.' },
  );
}
