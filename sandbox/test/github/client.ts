import { onTestFinished } from 'vitest';
import { startGitHub, type GitHubOptions, type GitHubSandbox } from '../../src/github/github.ts';

export const REPOSITORY = 'kubernetes-sigs/demo';

export type Reply = { readonly status: number; readonly headers: Headers; readonly body: unknown };
/** Sends a request to a path under the repository, or to a whole URL. */
export type Send = (method: string, target: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;

export async function githubFor(options: GitHubOptions = {}): Promise<GitHubSandbox> {
  const github = await startGitHub(options);
  onTestFinished(() => github.close());
  return github;
}

/** A repository with one commit, and a client that may write it. */
export async function demo(
  options: GitHubOptions & { readonly immutableReleases?: boolean } = {},
): Promise<{ github: GitHubSandbox; write: Send; read: Send; anonymous: Send }> {
  const github = await githubFor(options);
  github.addRepository({ fullName: REPOSITORY, immutableReleases: options.immutableReleases ?? false });
  github.addCommit(REPOSITORY, { message: 'First' });
  const token = (level: 'read' | 'write'): string =>
    github.addToken({
      repository: REPOSITORY,
      permissions: { contents: level, attestations: level, actions: level, pull_requests: level },
    });
  return {
    github,
    write: client(github, token('write')),
    read: client(github, token('read')),
    anonymous: client(github, undefined),
  };
}

export function client(github: GitHubSandbox, token: string | undefined, repository = REPOSITORY): Send {
  return async (method, target, body, headers = {}) => {
    const url = target.startsWith('http') ? target : `${github.apiUrl}/repos/${repository}${target}`;
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
}

/** Uploads an asset to the release as its `upload_url` says. */
export function upload(send: Send, release: Reply, name: string, bytes: string): Promise<Reply> {
  const { upload_url: template } = release.body as { upload_url: string };
  const url = `${template.replace(/\{.*\}$/, '')}?name=${encodeURIComponent(name)}`;
  return send('POST', url, bytes, { 'content-type': 'application/octet-stream' });
}

/** The messages of the errors in a 422, or its own. */
export function complaints(reply: Reply): readonly string[] {
  const { message, errors } = reply.body as {
    message: string;
    errors?: readonly { code: string; field?: string; message?: string }[];
  };
  return errors?.map(({ code, field, message }) => message ?? `${code} ${String(field)}`) ?? [message];
}

export function links(reply: Reply): Readonly<Record<string, string>> {
  const header = reply.headers.get('link') ?? '';
  return Object.fromEntries([...header.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, url, name]) => [name, url ?? '']));
}
