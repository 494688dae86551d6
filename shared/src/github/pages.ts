import { ActionError } from '../errors/action-error.ts';
import type { ApiRequest, GitHubApi } from './api.ts';

const PAGES = 1000;

/**
 * All items of a paged list, each page mapped at once so that its bytes need not be kept. `items` gets `undefined` for
 * an error that the request expects.
 */
export async function allPages<T>(
  api: GitHubApi,
  request: Omit<ApiRequest, 'method'>,
  items: (page: unknown) => readonly T[],
): Promise<T[]> {
  const found: T[] = [];
  let path: string | undefined = request.path;
  let first: string | undefined;
  for (let page = 0; path !== undefined && page < PAGES; page += 1) {
    const answer = await api.request({ ...request, method: 'GET', path });
    found.push(...items(answer.data));
    first ??= new URL(answer.raw.url).origin;
    path = nextPage(answer.headers['link'], first, request.purpose);
  }
  return found;
}

/** The URL with rel="next" of a Link header (RFC 8288). */
function nextPage(link: string | undefined, origin: string, purpose: string): string | undefined {
  const next = /<([^>]+)>\s*;[^,]*\brel="?next\b/.exec(link ?? '')?.[1];
  if (next !== undefined && new URL(next).origin !== origin) {
    // The next page is fetched with the token.
    throw new ActionError('GITHUB_REFUSED', `GitHub names another host for the next page of ${purpose}.`, {
      hint: 'A proxy may have changed the answer; check GITHUB_API_URL of the runner.',
    });
  }
  return next;
}
