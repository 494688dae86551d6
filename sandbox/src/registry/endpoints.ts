import type { Answer, Exchange } from '../service/exchange.ts';
import type { Action, Scope } from './access.ts';
import { deleteBlob, readBlob } from './blobs.ts';
import { refusal } from './errors.ts';
import type { Guard } from './guard.ts';
import { deleteManifest, readManifest, writeManifest, type ManifestRules } from './manifests.ts';
import { listReferrers } from './referrers.ts';
import { parseRoute, type Kind, type Target } from './route.ts';
import type { Store } from './store.ts';
import { listTags } from './tags.ts';
import { continueUpload, startUpload, type UploadRules } from './uploads.ts';

export type RegistryRules = ManifestRules &
  Pick<UploadRules, 'monolithic'> & {
    readonly pageSize: number;
    /** Late, for the token service's address is known after the start only. */
    readonly guard: () => Guard;
  };

type Call = {
  readonly target: Target;
  readonly exchange: Exchange;
  readonly store: Store;
  readonly rules: RegistryRules;
};
type Endpoint = (call: Call) => Promise<Answer> | Answer;

const upload: Endpoint = ({ target, exchange, store }) => continueUpload(store, target, exchange);

const ENDPOINTS: Readonly<Record<Kind, ReadonlyMap<string, Endpoint>>> = {
  blob: new Map<string, Endpoint>([
    ['GET', ({ target, exchange, store }) => readBlob(store, target, exchange)],
    ['DELETE', ({ target, store }) => deleteBlob(store, target)],
  ]),
  manifest: new Map<string, Endpoint>([
    ['GET', ({ target, exchange, store }) => readManifest(store, target, exchange)],
    ['PUT', ({ target, exchange, store, rules }) => writeManifest(store, target, exchange, rules)],
    ['DELETE', ({ target, store }) => deleteManifest(store, target)],
  ]),
  referrers: new Map<string, Endpoint>([
    ['GET', ({ target, exchange, store, rules }) => listReferrers(store, target, exchange, rules.pageSize)],
  ]),
  tags: new Map<string, Endpoint>([
    ['GET', ({ target, exchange, store, rules }) => listTags(store, target.name, exchange, rules.pageSize)],
  ]),
  upload: new Map([
    ['GET', upload],
    ['PATCH', upload],
    ['PUT', upload],
    ['DELETE', upload],
  ]),
  'upload-start': new Map<string, Endpoint>([
    [
      'POST',
      ({ target, exchange, store, rules }) => startUpload(store, target.name, exchange, uploadRules(exchange, rules)),
    ],
  ]),
};

/** Answers one request to the registry. */
export async function handleRequest(exchange: Exchange, store: Store, rules: RegistryRules): Promise<Answer> {
  const route = parseRoute(exchange.url.pathname);
  if (route === undefined || (!rules.referrers && route !== 'version' && route.kind === 'referrers')) {
    return { status: 404, body: '404 page not found\n' };
  }
  rules.guard().require(exchange, route === 'version' ? undefined : scopeOf(route.name, exchange.method));
  const answer: Answer =
    route === 'version' ? { status: 200, body: {} } : await dispatch(route, exchange, store, rules);
  return { ...answer, headers: { 'docker-distribution-api-version': 'registry/2.0', ...answer.headers } };
}

function dispatch(target: Target, exchange: Exchange, store: Store, rules: RegistryRules): Promise<Answer> | Answer {
  const { method } = exchange;
  const endpoint = ENDPOINTS[target.kind].get(method === 'HEAD' ? 'GET' : method);
  if (endpoint !== undefined) return endpoint({ target, exchange, store, rules });
  throw refusal(405, { code: 'UNSUPPORTED', message: 'the operation is unsupported', detail: { method } });
}

function scopeOf(repository: string, method: string): Scope {
  return { repository, actions: actionsOf(method) };
}

function actionsOf(method: string): readonly Action[] {
  if (method === 'GET' || method === 'HEAD') return ['pull'];
  return method === 'DELETE' ? ['delete'] : ['pull', 'push'];
}

function uploadRules(exchange: Exchange, rules: RegistryRules): UploadRules {
  const mayPull = (repository: string): boolean => rules.guard().allows(exchange, { repository, actions: ['pull'] });
  return { monolithic: rules.monolithic, mayPull };
}
