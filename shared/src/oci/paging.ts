import { ActionError } from '../errors/action-error.ts';
import type { HttpAnswer } from '../http/message.ts';
import { resolveLocation } from './endpoint.ts';

/** The next page of a list, from the answer's Link header (RFC 8288, rel="next"); undefined on the last one. */
export function nextPage(answer: HttpAnswer, purpose: string): URL | undefined {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(answer.headers['link'] ?? '')?.[1];
  if (target === undefined) return undefined;
  const url = resolveLocation(target, answer.url, purpose);
  // A list that leads elsewhere, or to itself, could be made to never end.
  if (url.origin === new URL(answer.url).origin && url.href !== answer.url) return url;
  throw new ActionError('REGISTRY_PAGING', `${new URL(answer.url).host} names a wrong next page for ${purpose}.`, {
    hint: 'That is a fault of the registry; tell its operators.',
  });
}

/** Pages of a list that are read at most: a registry could name two empty pages as each other's next. */
export const PAGE_LIMIT = 1000;

/** The error for a list that is longer than anything sensible. */
export function tooMany(purpose: string, limit: number): ActionError {
  return new ActionError('REGISTRY_LIST_TOO_LONG', `There are more than ${limit} entries in ${purpose}.`, {
    hint: 'Reading stops here instead of showing a part as the whole. Delete what is not needed in that repository.',
  });
}
