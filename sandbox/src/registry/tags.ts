import type { Answer, Exchange } from '../service/exchange.ts';
import { refusal } from './errors.ts';
import { nextLink, pageOf } from './listing.ts';
import { existingRepository, type Store } from './store.ts';

/** GET tags/list with `n` and `last`; `largest` bounds a page also when the client asks for more. */
export function listTags(store: Store, name: string, exchange: Exchange, largest: number): Answer {
  const repository = existingRepository(store, name);
  const { searchParams, pathname } = exchange.url;
  const asked = searchParams.get('n');
  if (asked !== null && !/^\d+$/.test(asked)) {
    throw refusal(400, { code: 'UNSUPPORTED', message: 'invalid number of results requested', detail: { n: asked } });
  }
  const size = Math.min(asked === null ? largest : Number(asked), largest);
  const { keys, more } = pageOf([...repository.tags.keys()], searchParams.get('last') ?? undefined, size);
  const link = more ? { link: nextLink(pathname, { n: String(size), last: keys.at(-1) ?? '' }) } : {};
  return { status: 200, headers: link, body: { name, tags: keys } };
}
