import type { Exchange } from '../service/exchange.ts';
import { allowedActions, basicAccount, type Account, type Action, type Scope } from './access.ts';
import { refusal } from './errors.ts';
import type { Grant } from './token-service.ts';

/** Decides whether a request may do something; `scope` undefined asks for a known client only. */
export type Guard = {
  allows(exchange: Exchange, scope: Scope): boolean;
  /** Refuses with 401 and a challenge, or 403. */
  require(exchange: Exchange, scope: Scope | undefined): void;
};

export const openGuard: Guard = { allows: () => true, require: () => undefined };

export function basicGuard(accounts: readonly Account[]): Guard {
  const holds = (account: Account, { repository, actions }: Scope): boolean =>
    includesAll(allowedActions(account, repository), actions);
  return {
    allows: (exchange, scope) => {
      const account = basicAccount(accounts, exchange.headers.authorization);
      return account !== undefined && holds(account, scope);
    },
    require: (exchange, scope) => {
      const account = basicAccount(accounts, exchange.headers.authorization);
      if (account === undefined) throw unauthorized('Basic realm="sandbox"', scope);
      if (scope === undefined || holds(account, scope)) return;
      throw refusal(403, { code: 'DENIED', message: 'requested access to the resource is denied', detail: scope });
    },
  };
}

export type BearerRules = { readonly realm: string; readonly service: string; readonly grants: Map<string, Grant> };

export function bearerGuard({ realm, service, grants }: BearerRules): Guard {
  const grantOf = (exchange: Exchange): Grant | undefined => {
    const token = /^Bearer +(\S+)$/i.exec(exchange.headers.authorization ?? '')?.[1];
    const grant = token === undefined ? undefined : grants.get(token);
    return grant !== undefined && grant.expiresAt > Date.now() ? grant : undefined;
  };
  const holds = (grant: Grant, { repository, actions }: Scope): boolean =>
    includesAll(
      grant.scopes.filter((scope) => scope.repository === repository).flatMap((scope) => scope.actions),
      actions,
    );
  return {
    allows: (exchange, scope) => {
      const grant = grantOf(exchange);
      return grant !== undefined && holds(grant, scope);
    },
    require: (exchange, scope) => {
      const grant = grantOf(exchange);
      if (grant !== undefined && (scope === undefined || holds(grant, scope))) return;
      const parts = [`Bearer realm="${realm}"`, `service="${service}"`];
      if (scope !== undefined) parts.push(`scope="repository:${scope.repository}:${scope.actions.join(',')}"`);
      // RFC 6750 §3.1.
      if (grant !== undefined) parts.push('error="insufficient_scope"');
      else if (exchange.headers.authorization !== undefined) parts.push('error="invalid_token"');
      throw unauthorized(parts.join(','), scope);
    },
  };
}

function includesAll(held: readonly Action[], wanted: readonly Action[]): boolean {
  return wanted.every((action) => held.includes(action));
}

function unauthorized(challenge: string, scope: Scope | undefined): Error {
  return refusal(401, {
    code: 'UNAUTHORIZED',
    message: 'authentication required',
    detail: scope ?? {},
    headers: { 'www-authenticate': challenge },
  });
}
