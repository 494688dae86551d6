import { randomBytes } from 'node:crypto';
import type { Answer, Exchange } from '../service/exchange.ts';
import type { Asset, Repository, Ticket, World } from './state.ts';

const TICKET_MS = 5 * 60_000;

/** A signed address of an asset's bytes; fetching them counts as a download. */
export function assetLocation(world: World, repository: Repository, asset: Asset): string {
  return sign(world, `/release-assets/${repository.id}/${asset.id}`, () => {
    const current = repository.assets.get(asset.id) ?? asset;
    repository.assets.set(asset.id, { ...current, downloads: current.downloads + 1 });
    return { type: current.contentType, bytes: current.bytes, name: current.name };
  });
}

/** A signed address of other bytes. */
export function sign(world: World, path: string, fetch: Ticket['fetch']): string {
  const signature = randomBytes(16).toString('hex');
  world.tickets.set(`${path}?${signature}`, { expiresAt: world.now().getTime() + TICKET_MS, fetch });
  return `${world.hosts().storage}${path}?sig=${signature}`;
}

/**
 * The storage host: gives bytes to who comes with a signed URL, and to nobody who also sends an Authorization header, as
 * the real one does. Clients must drop their token when they are redirected to another host.
 */
export function serveStorage(exchange: Exchange, world: World): Answer {
  if (exchange.headers.authorization !== undefined) return refused(400, 'InvalidAuthenticationInfo');
  if (exchange.method !== 'GET' && exchange.method !== 'HEAD') return refused(405, 'UnsupportedHttpVerb');
  const { pathname, searchParams } = exchange.url;
  const ticket = world.tickets.get(`${pathname}?${searchParams.get('sig') ?? ''}`);
  if (ticket === undefined || ticket.expiresAt <= world.now().getTime()) return refused(403, 'AuthenticationFailed');
  const { type, bytes, name } = ticket.fetch();
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      ...(name === undefined ? {} : { 'content-disposition': `attachment; filename=${name}` }),
    },
    body: bytes,
  };
}

function refused(status: number, code: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`,
  };
}
