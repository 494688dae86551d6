import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../errors/action-error.ts';
import { jsonOf, type Headers, type HttpAnswer, type HttpClient, type StreamBody } from '../http/message.ts';
import { CONTENT_LIMITS, createPacer } from './pacing.ts';
import { rateLimited, rateLimitWait } from './rate-limit.ts';
import { refusal } from './refusal.ts';

export type GitHubOptions = {
  readonly http: HttpClient;
  /** The runner's GITHUB_API_URL: `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly apiUrl: string;
  readonly token: string | undefined;
  /** `owner/name` */
  readonly repository: string;
  /** Told before a wait that GitHub's limits make necessary. */
  readonly onWait?: (message: string) => void;
};

export type ApiRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the repository, such as `/releases?per_page=100`; or a whole URL that GitHub gave. */
  readonly path: string;
  /** An object goes as JSON, a stream as application/octet-stream. */
  readonly body?: object;
  readonly upload?: StreamBody;
  /** What it is for, as it reads in an error: "the list of releases". */
  readonly purpose: string;
  /** What the job's token must be allowed, as written in a workflow: `contents: write`. */
  readonly permission: string;
  /** Answers of 400 and above that the caller reads itself; all others throw. */
  readonly expect?: readonly number[];
  /** Whether sending it twice does no harm; as in http/. */
  readonly repeatable?: boolean;
  /** Milliseconds without a byte. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
};

export type ApiAnswer = {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed; `undefined` when there is no body. */
  readonly data: unknown;
  readonly raw: HttpAnswer;
};

/** GitHub's REST API of one repository. Rate limits are waited out; refusals throw in people's words. */
export type GitHubApi = {
  readonly repository: string;
  request(request: ApiRequest): Promise<ApiAnswer>;
  /** The bytes behind a URL, through redirects, without the token on another host. */
  open(request: Pick<ApiRequest, 'path' | 'purpose' | 'permission' | 'maxBytes'>): Promise<Readable>;
};

const API_VERSION = '2022-11-28';
/** A list of releases carries all their notes and assets. */
const MAX_BYTES = 128 * 1024 * 1024;
/** In all, for one request. GitHub's hourly limit can ask for more; then the user decides. */
const PATIENCE_MS = 15 * 60_000;
const CREATES: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);
const SECOND_MS = 1000;

export function createGitHubApi(options: GitHubOptions): GitHubApi {
  const { http, repository } = options;
  const root = `${options.apiUrl.replace(/\/+$/, '')}/repos/${repositoryPath(repository)}`;
  const pacer = createPacer(CONTENT_LIMITS, { now: Date.now, sleep: async (ms) => sleep(ms) }, (waitMs) => {
    options.onWait?.(
      `Waiting ${seconds(waitMs)}: GitHub allows 80 requests that create content a minute, 500 an hour.`,
    );
  });
  const urlOf = (path: string): string => (path.startsWith('/') ? root + path : path);
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': API_VERSION,
    ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
  };

  async function send(request: ApiRequest): Promise<HttpAnswer> {
    const content = contentOf(request);
    const answer = await http.send({
      method: request.method,
      url: urlOf(request.path),
      headers: { ...headers, ...(content === undefined ? {} : { 'content-type': content.type }) },
      ...(content === undefined ? {} : { body: content.body }),
      purpose: request.purpose,
      maxBytes: request.maxBytes ?? MAX_BYTES,
      ...(request.repeatable === undefined ? {} : { repeatable: request.repeatable }),
      ...(request.timeoutMs === undefined ? {} : { timeoutMs: request.timeoutMs }),
    });
    return answer;
  }

  async function request(request: ApiRequest): Promise<ApiAnswer> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      if (CREATES.has(request.method)) await pacer.turn();
      const raw = await send(request);
      // A limited request was not acted on, so that any may be sent again.
      const waitMs = rateLimitWait(raw, Date.now());
      if (waitMs === undefined) return settle(request, raw);
      if (Date.now() + waitMs > deadline) throw rateLimited(request.purpose, waitMs);
      options.onWait?.(`GitHub's rate limit asks to wait ${seconds(waitMs)} with ${request.purpose}.`);
      await sleep(waitMs);
    }
  }

  function settle(request: ApiRequest, raw: HttpAnswer): ApiAnswer {
    const { status } = raw;
    if (status >= 400 && !(request.expect ?? []).includes(status)) throw refusal({ ...request, repository }, raw);
    const empty = raw.body.length === 0 || status >= 400;
    return { status, headers: raw.headers, data: empty ? undefined : jsonOf(raw, request.purpose), raw };
  }

  async function open(request: Pick<ApiRequest, 'path' | 'purpose' | 'permission' | 'maxBytes'>): Promise<Readable> {
    const answer = await http.stream({
      method: 'GET',
      url: urlOf(request.path),
      headers: { ...headers, accept: 'application/octet-stream' },
      purpose: request.purpose,
      maxBytes: request.maxBytes ?? MAX_BYTES,
    });
    if (answer.status < 300) return answer.body;
    const chunks: Buffer[] = [];
    for await (const chunk of answer.body) chunks.push(chunk as Buffer);
    throw refusal({ ...request, repository }, { ...answer, body: Buffer.concat(chunks) });
  }

  return { repository, request, open };
}

function contentOf({ body, upload }: ApiRequest): { type: string; body: string | StreamBody } | undefined {
  if (upload !== undefined) return { type: 'application/octet-stream', body: upload };
  return body === undefined ? undefined : { type: 'application/json', body: JSON.stringify(body) };
}

function repositoryPath(repository: string): string {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || /(^|\/)\.{1,2}($|\/)/.test(repository)) {
    throw new ActionError('BAD_INPUT', `"${repository}" is no repository.`, {
      hint: 'Write "owner/name" in the input "repository".',
    });
  }
  return repository;
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / SECOND_MS)} s`;
}
