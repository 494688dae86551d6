import { randomBytes } from 'node:crypto';
import { Refusal, type Answer, type Exchange } from '../service/exchange.ts';
import type { Route } from './call.ts';
import { notFound } from './errors.ts';
import type { Meter } from './limits.ts';
import { requirePermission } from './permissions.ts';
import { findRepository, type Repository, type World } from './state.ts';
import { tokenOf, type Token } from './tokens.ts';

type Compiled = { readonly route: Route; readonly pattern: RegExp };
export type Router = (exchange: Exchange) => Promise<Answer>;

/** Answers requests under `/repos/{owner}/{repo}` and `/repositories/{id}` by the first route that fits. */
export function createRouter(routes: readonly Route[], world: World, meter: Meter): Router {
  const compiled = routes.map((route) => ({ route, pattern: compile(route.path) }));
  return async (exchange) => {
    const requestId = { 'x-github-request-id': newRequestId() };
    if (exchange.headers['user-agent'] === undefined) return { ...missingUserAgent(), headers: requestId };
    let common: Record<string, string> = { ...requestId, 'x-github-media-type': 'github.v3; format=json' };
    try {
      const token = tokenOf(world.tokens, exchange.headers);
      common = { ...common, ...meter.countRequest(token) };
      const answer = await dispatch(exchange, { compiled, world, meter, token });
      return { ...answer, headers: { ...common, ...answer.headers } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal({ ...error.answer, headers: { ...common, ...error.answer.headers } });
    }
  };
}

type Setting = {
  readonly compiled: readonly Compiled[];
  readonly world: World;
  readonly meter: Meter;
  readonly token: Token | undefined;
};

async function dispatch(exchange: Exchange, { compiled, world, meter, token }: Setting): Promise<Answer> {
  const [repository, rest] = splitPath(world, exchange.url.pathname);
  const method = exchange.method === 'HEAD' ? 'GET' : exchange.method;
  for (const { route, pattern } of compiled) {
    const match = route.method === method ? pattern.exec(rest) : null;
    if (match === null) continue;
    requirePermission(token, repository, route.need);
    if (route.creates === true) meter.countContent(token);
    const parameters = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return route.handle({ world, repository, token, parameters, query: exchange.url.searchParams, exchange });
  }
  throw notFound();
}

function splitPath(world: World, path: string): readonly [Repository, string] {
  const byName = /^\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(path);
  const byId = /^\/repositories\/(\d+)(\/.*)?$/.exec(path);
  const repository =
    byName?.[1] === undefined
      ? world.repositories.find(({ id }) => String(id) === byId?.[1])
      : findRepository(world, decodeURIComponent(byName[1]));
  if (repository === undefined) throw notFound();
  return [repository, byName?.[2] ?? byId?.[2] ?? ''];
}

function compile(path: string): RegExp {
  const source = path
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/\{(\w+)([+#]?)\}/g, (_, name: string, kind: string) => {
      const what = { '+': '.+', '#': String.raw`\d+` }[kind] ?? '[^/]+';
      return `(?<${name}>${what})`;
    });
  return new RegExp(`^${source}$`);
}

function missingUserAgent(): Answer {
  return {
    status: 403,
    body: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\n',
  };
}

function newRequestId(): string {
  const hex = randomBytes(14).toString('hex').toUpperCase();
  return [hex.slice(0, 4), hex.slice(4, 8), hex.slice(8, 14), hex.slice(14, 20), hex.slice(20)].join(':');
}
