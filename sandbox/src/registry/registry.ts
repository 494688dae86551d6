import type { Answer, Exchange } from '../service/exchange.ts';
import { startService, type Service } from '../service/service.ts';
import type { Account } from './access.ts';
import { handleRequest, type RegistryRules } from './endpoints.ts';
import { basicGuard, bearerGuard, openGuard, type BearerRules, type Guard } from './guard.ts';
import { viewOf, type RepositoryView } from './inspection.ts';
import type { Store } from './store.ts';
import { issueToken, type Grant, type TokenRules } from './token-service.ts';

/** Who gets in. */
export type RegistryAuth =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly accounts: readonly Account[] }
  | {
      readonly kind: 'bearer';
      readonly accounts: readonly Account[];
      /** Default 300. */
      readonly tokenSeconds?: number;
      /** Tokens that allow pulling for everybody; default false. */
      readonly anonymousPull?: boolean;
      /**
       * Where tokens are given: at `/token` of the registry (`same`, default), or by a service on `localhost` at a port
       * of its own. go-containerregistry refuses a realm with a loopback address on another port as forged.
       */
      readonly realm?: 'same' | 'other';
    };

export type RegistryOptions = {
  /** False: no referrers API, which forces clients to the tag fallback. Default true. */
  readonly referrers?: boolean;
  /** False: If-Match and If-None-Match on PUT are ignored, as distribution 2.8 does. Default true. */
  readonly conditional?: boolean;
  /** The answer to a POST with the whole blob: `created` (201, default), or `accepted` (202: PUT is still to come). */
  readonly monolithic?: 'created' | 'accepted';
  /** Largest page of tags/list and referrers; default 1000. */
  readonly pageSize?: number;
  /** Default none. */
  readonly auth?: RegistryAuth;
};

/** An OCI registry on loopback (distribution-spec 1.1), over plain HTTP. */
export type RegistrySandbox = {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** `127.0.0.1:PORT`, as image references begin. */
  readonly host: string;
  readonly service: Service;
  /** The token service, where it has a host of its own. */
  readonly tokenService: Service | undefined;
  /** The digest that a tag points at. */
  digestOf(repository: string, tag: string): string | undefined;
  /** All that the registry holds, for tests to look inside without going through the API. */
  inspect(): readonly RepositoryView[];
  /** Makes every token given out so far invalid. */
  expireTokens(): void;
  close(): Promise<void>;
};

const TOKEN_SECONDS = 300;

/** Starts an empty registry; the first push to a name makes its repository. */
export async function startRegistry(options: RegistryOptions = {}): Promise<RegistrySandbox> {
  const store: Store = new Map();
  const grants = new Map<string, Grant>();
  let guard = openGuard;
  const rules: RegistryRules = {
    referrers: options.referrers ?? true,
    conditional: (options.conditional ?? true) ? 'honoured' : 'ignored',
    monolithic: options.monolithic ?? 'created',
    pageSize: options.pageSize ?? 1000,
    guard: () => guard,
  };
  const auth = options.auth ?? { kind: 'none' };
  const tokens = (exchange: Exchange): Answer => issueToken(exchange, tokenRules(auth, host), grants);
  const service = await startService('registry', (exchange) =>
    auth.kind === 'bearer' && exchange.url.pathname === '/token'
      ? tokens(exchange)
      : handleRequest(exchange, store, rules),
  );
  const host = new URL(service.url).host;
  const ownHost = auth.kind === 'bearer' && auth.realm === 'other';
  const tokenService = ownHost ? await startService('registry-token', tokens) : undefined;
  const realm = tokenService === undefined ? service.url : tokenService.url.replace('127.0.0.1', 'localhost');
  guard = guardOf(auth, { realm: `${realm}/token`, service: host, grants });
  return {
    url: service.url,
    host,
    service,
    tokenService,
    digestOf: (repository, tag) => store.get(repository)?.tags.get(tag),
    inspect: () => [...store.values()].map(viewOf),
    expireTokens: () => grants.clear(),
    close: async () => {
      await Promise.all([service.close(), tokenService?.close()]);
    },
  };
}

function tokenRules(auth: RegistryAuth, service: string): TokenRules {
  if (auth.kind !== 'bearer') return { accounts: [], lifetimeSeconds: 0, anonymousPull: false, service };
  const { accounts, tokenSeconds = TOKEN_SECONDS, anonymousPull = false } = auth;
  return { accounts, lifetimeSeconds: tokenSeconds, anonymousPull, service };
}

function guardOf(auth: RegistryAuth, rules: BearerRules): Guard {
  if (auth.kind === 'none') return openGuard;
  return auth.kind === 'basic' ? basicGuard(auth.accounts) : bearerGuard(rules);
}
