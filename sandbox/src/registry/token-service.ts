import { randomBytes } from 'node:crypto';
import { Refusal, type Answer, type Exchange } from '../service/exchange.ts';
import { allowedActions, basicAccount, type Account, type Action, type Scope } from './access.ts';

export type Grant = { readonly scopes: readonly Scope[]; readonly expiresAt: number };

export type TokenRules = {
  readonly accounts: readonly Account[];
  readonly lifetimeSeconds: number;
  /** Whether a token that allows pulling is given without credentials. */
  readonly anonymousPull: boolean;
  /** The name that clients must repeat from the challenge. */
  readonly service: string;
};

/**
 * Docker's token authentication (distribution, "Token Authentication Specification"): a GET with `service`, any number
 * of `scope` and Basic credentials gives a token for what the account may do of it.
 */
export function issueToken(exchange: Exchange, rules: TokenRules, grants: Map<string, Grant>): Answer {
  if (exchange.method !== 'GET' || exchange.url.pathname !== '/token') return { status: 404 };
  const { searchParams } = exchange.url;
  if (searchParams.get('service') !== rules.service) return { status: 400, body: { details: 'unknown service' } };
  const { authorization } = exchange.headers;
  const account = basicAccount(rules.accounts, authorization);
  if (authorization !== undefined && account === undefined) throw new Refusal(denied());
  const allowed = (repository: string): readonly Action[] => {
    if (account !== undefined) return allowedActions(account, repository);
    return rules.anonymousPull ? ['pull'] : [];
  };
  const scopes = searchParams
    .getAll('scope')
    .flatMap((value) => value.split(' '))
    .flatMap((scope) => granted(scope, allowed));
  const token = randomBytes(24).toString('base64url');
  grants.set(token, { scopes, expiresAt: Date.now() + rules.lifetimeSeconds * 1000 });
  const issuedAt = new Date().toISOString();
  return {
    status: 200,
    body: { token, access_token: token, expires_in: rules.lifetimeSeconds, issued_at: issuedAt },
  };
}

function granted(scope: string, allowed: (repository: string) => readonly Action[]): readonly Scope[] {
  const match = /^repository:([^:]+):([a-z,*]+)$/.exec(scope);
  if (match === null) return [];
  const [, repository = '', wanted = ''] = match;
  const actions = allowed(repository).filter((action) =>
    wanted.split(',').some((name) => name === action || name === '*'),
  );
  return actions.length === 0 ? [] : [{ repository, actions }];
}

function denied(): Answer {
  return {
    status: 401,
    body: { errors: [{ code: 'UNAUTHORIZED', message: 'incorrect username or password', detail: {} }] },
  };
}
