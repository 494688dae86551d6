import type { Call } from './call.ts';

const DEFAULT_SIZE = 30;
const LARGEST_SIZE = 100;

/** The page of `items` that the query asks for, and its Link header (RFC 8288). */
export function pageOf<Item>(
  call: Call,
  items: readonly Item[],
): { readonly items: readonly Item[]; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(positive(call.query.get('per_page')) ?? DEFAULT_SIZE, LARGEST_SIZE);
  const page = positive(call.query.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(page > 1 ? [link(call, page - 1, 'prev')] : []),
    ...(page < last ? [link(call, page + 1, 'next'), link(call, last, 'last')] : []),
    ...(page > 1 ? [link(call, 1, 'first')] : []),
  ];
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}

function link(call: Call, page: number, relation: string): string {
  return linkTo(call, { page: String(page) }, relation);
}

/** A link to the same list with other parameters, by the repository's id as GitHub writes it. */
export function linkTo(call: Call, parameters: Readonly<Record<string, string>>, relation: string): string {
  const query = new URLSearchParams(call.query);
  for (const [name, value] of Object.entries(parameters)) query.set(name, value);
  const path = call.exchange.url.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${call.repository.id}`);
  return `<${call.world.hosts().api}${path}?${query.toString()}>; rel="${relation}"`;
}

function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}
