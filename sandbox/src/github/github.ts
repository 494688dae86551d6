import { startService, type Service } from '../service/service.ts';
import { createInspection, type Inspection } from './inspection.ts';
import { createMeter, GITHUB_LIMITS, type Limits } from './limits.ts';
import { createRouter } from './router.ts';
import { API_ROUTES, UPLOAD_ROUTES } from './routes.ts';
import { createSetup, repositoryNamed, type Setup } from './setup.ts';
import type { Hosts, World } from './state.ts';
import { serveStorage } from './storage.ts';
import { serveWeb } from './web.ts';

export type GitHubOptions = {
  /** Where they differ from GitHub's own ({@link GITHUB_LIMITS}). */
  readonly limits?: Partial<Limits>;
  /** `by-url`: the attestations API answers `bundle: null` and the URL of a Snappy block. Default inline. */
  readonly attestationBundles?: 'inline' | 'by-url';
  /** Milliseconds since 1970; default the real clock. */
  readonly now?: () => number;
};

/** GitHub on loopback: REST API, uploads, the web host that downloads begin at, and the storage it redirects to. */
export type GitHubSandbox = Setup &
  Inspection & {
    /** `GITHUB_API_URL`. */
    readonly apiUrl: string;
    /** `GITHUB_SERVER_URL`. */
    readonly serverUrl: string;
    readonly api: Service;
    readonly uploads: Service;
    readonly web: Service;
    readonly storage: Service;
    /** The next uploads get `status` (default 502) after their body arrived, and leave a `starter` asset. */
    failUploads(times: number, status?: number): void;
    /** The repository's setting for releases published from now on. */
    setImmutableReleases(repository: string, enabled: boolean): void;
    close(): Promise<void>;
  };

// Real ids are large; a client that keeps them in 32 bits must fail here too.
const FIRST_ID = 5_000_000_001;
const SERVER_ERROR = 502;

/** Starts GitHub without any repository. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubSandbox> {
  const world = emptyWorld(options, () => ({
    api: api.url,
    uploads: uploads.url,
    web: web.url,
    storage: storage.url,
  }));
  const meter = createMeter({ ...GITHUB_LIMITS, ...options.limits }, world.now);
  const [api, uploads, web, storage] = await Promise.all([
    startService('github-api', createRouter(API_ROUTES, world, meter)),
    startService('github-uploads', createRouter(UPLOAD_ROUTES, world, meter)),
    startService('github-web', (exchange) => serveWeb(exchange, world)),
    startService('github-storage', (exchange) => serveStorage(exchange, world)),
  ]);
  return {
    ...createSetup(world),
    ...createInspection(world),
    apiUrl: api.url,
    serverUrl: web.url,
    api,
    uploads,
    web,
    storage,
    failUploads: (times, status = SERVER_ERROR) => {
      world.failingUploads.push(...Array.from({ length: times }, () => status));
    },
    setImmutableReleases: (repository, enabled) => {
      repositoryNamed(world, repository).immutableReleases = enabled;
    },
    close: async () => {
      await Promise.all([api.close(), uploads.close(), web.close(), storage.close()]);
    },
  };
}

function emptyWorld(options: GitHubOptions, hosts: () => Hosts): World {
  let lastId = FIRST_ID;
  const clock = options.now ?? Date.now;
  return {
    repositories: [],
    tokens: new Map(),
    tickets: new Map(),
    attestationBundles: options.attestationBundles ?? 'inline',
    failingUploads: [],
    hosts,
    now: () => new Date(clock()),
    nextId: () => {
      lastId += 1;
      return lastId;
    },
  };
}
