import type { Answer, Exchange } from '../service/exchange.ts';
import { holds, type Need } from './permissions.ts';
import type { Repository, World } from './state.ts';
import type { Token } from './tokens.ts';

/** A request that found its repository and may do what it asks. */
export type Call = {
  readonly world: World;
  readonly repository: Repository;
  readonly token: Token | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly exchange: Exchange;
};

export type Route = {
  readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST';
  /** `{name}` is one segment, `{name+}` the rest, `{name#}` digits. Begins after the repository. */
  readonly path: string;
  readonly need: Need;
  readonly handle: (call: Call) => Answer | Promise<Answer>;
  /** Counts against the limit for creating content. */
  readonly creates?: boolean;
};

/** A parameter of the route's path. */
export function parameter(call: Call, name: string): string {
  const value = call.parameters[name];
  if (value === undefined) throw new Error(`route without parameter ${name}`);
  return value;
}

/** Whether the caller may write contents and so sees drafts. */
export function seesDrafts(call: Call): boolean {
  return holds(call.token, call.repository, ['contents', 'write']);
}

export function actorOf(call: Call): string {
  return call.token?.login ?? 'ghost';
}
