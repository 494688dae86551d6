import type { Readable } from 'node:stream';
import type { HttpAnswer, HttpClient, HttpRequest, StreamedAnswer } from '../http/message.ts';
import { createAuthorization, type Access, type Authorization } from './authorization.ts';
import type { CredentialSource } from './credential.ts';
import { endpointOf, resolveLocation } from './endpoint.ts';
import { formatName, type Digest, type RepositoryName } from './reference.ts';

type RegistryOptions = {
  readonly http: HttpClient;
  readonly credentials: CredentialSource;
  /** Registries (`host:port`) that may be asked over plain HTTP. Those on loopback are anyway. */
  readonly allowHttp?: readonly string[];
  /** Milliseconds since 1970; for the age of tokens. */
  readonly now?: () => number;
};

/** All registries of a run: what was learned about one (login, tokens, abilities) serves all its repositories. */
export type Registry = {
  /** `access` is what the run will need there, so that one token does for all of it. Default `pull`. */
  repository(name: RepositoryName, access?: Access): Repository;
};

/** A request to a repository. */
type Call = Omit<HttpRequest, 'url'> & {
  /** Below `/v2/<name>/`, e.g. `manifests/v1`; or a URL that the registry named. */
  readonly to: string | URL;
};

/** A repository of a registry, logged in when the registry asks for it. Answers of any status are returned. */
export type Repository = RepositoryName & {
  /** `registry/repository`. */
  readonly name: string;
  send(call: Call): Promise<HttpAnswer>;
  stream(call: Call): Promise<StreamedAnswer>;
  readonly learned: LearnedOfRepository;
  readonly registryLearned: LearnedOfRegistry;
};

/** What this run found out, so that it need not be asked again. */
type LearnedOfRepository = {
  /** Blobs that are there, or on their way. */
  readonly blobs: Map<Digest, Promise<void>>;
  /** Work on the fallback tag of a subject in this process: one after another. */
  readonly tagWrites: Map<Digest, Promise<unknown>>;
};

type LearnedOfRegistry = {
  /** Whether a blob can be sent with the first request of an upload. Undefined: not tried. */
  singlePost: boolean | undefined;
  /** Whether the referrers API answers. Undefined: not tried. */
  referrersApi: Promise<boolean> | undefined;
  /** Whether a conditional write was ever refused, so that conditions surely count. */
  honoursConditions: boolean;
};

type Session = {
  readonly endpoint: string;
  readonly authorization: Authorization;
  readonly learned: LearnedOfRegistry;
};

export function openRegistry(options: RegistryOptions): Registry {
  const sessions = new Map<string, Session>();
  const repositories = new Map<string, Repository>();

  function sessionOf(registry: string): Session {
    const endpoint = endpointOf(registry, options.allowHttp ?? []);
    const session = sessions.get(registry) ?? {
      endpoint,
      authorization: createAuthorization({
        http: options.http,
        endpoint,
        credential: () => options.credentials(registry),
        now: options.now ?? Date.now,
      }),
      learned: { singlePost: undefined, referrersApi: undefined, honoursConditions: false },
    };
    sessions.set(registry, session);
    return session;
  }

  return {
    repository: (name, access = 'pull') => {
      const key = `${access} ${formatName(name)}`;
      const repository = repositories.get(key) ?? openRepository(options.http, sessionOf(name.registry), name, access);
      repositories.set(key, repository);
      return repository;
    },
  };
}

function openRepository(http: HttpClient, session: Session, name: RepositoryName, access: Access): Repository {
  const { authorization, endpoint } = session;
  const { origin } = new URL(endpoint);
  const target = { repository: name.repository, access };

  async function ask<
    A extends { status: number; url: string; headers: HttpAnswer['headers']; body: Buffer | Readable },
  >(call: Call, transport: (request: HttpRequest) => Promise<A>): Promise<A> {
    const { to, ...rest } = call;
    const url = typeof to === 'string' ? new URL(`${endpoint}/v2/${name.repository}/${to}`) : to;
    // Uploads and downloads may lie with another host, which is no business of our credentials.
    const isOurs = url.origin === origin;
    const header = isOurs ? await authorization.header(target) : undefined;
    const answer = await transport(withHeader({ ...rest, url: url.href }, header));
    if (answer.status !== 401 || new URL(answer.url).origin !== origin) return answer;
    const renewed = await authorization.renew(target, { challenge: answer.headers['www-authenticate'], header });
    if (renewed === undefined) return answer;
    if (!Buffer.isBuffer(answer.body)) answer.body.resume();
    return transport(withHeader({ ...rest, url: url.href }, renewed));
  }

  return {
    registry: name.registry,
    repository: name.repository,
    name: formatName(name),
    send: async (call) => ask(call, (request) => http.send(request)),
    stream: async (call) => ask(call, (request) => http.stream(request)),
    learned: { blobs: new Map(), tagWrites: new Map() },
    registryLearned: session.learned,
  };
}

/** Where an answer's Location points, checked. Undefined if it has none. */
export function locationOf(answer: HttpAnswer, purpose: string): URL | undefined {
  const location = answer.headers['location'];
  return location === undefined ? undefined : resolveLocation(location, answer.url, purpose);
}

function withHeader(request: HttpRequest, header: string | undefined): HttpRequest {
  return header === undefined ? request : { ...request, headers: { ...request.headers, authorization: header } };
}
