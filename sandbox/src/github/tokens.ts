import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { failure } from './errors.ts';

export type Permission = 'actions' | 'attestations' | 'contents' | 'metadata' | 'pull_requests' | 'workflows';
export type Level = 'read' | 'write';
export type Permissions = Readonly<Partial<Record<Permission, Level>>>;

/** An installation token, as GITHUB_TOKEN is one: for one repository. */
export type Token = {
  readonly value: string;
  readonly login: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly permissions: Permissions;
};

export type Tokens = Map<string, Token>;

export function newTokenValue(): string {
  return `ghs_${randomBytes(27)
    .toString('base64url')
    .replaceAll(/[^A-Za-z0-9]/g, '0')}`;
}

/** The token of a request; undefined without one; refuses an unknown one with 401. */
export function tokenOf(tokens: Tokens, headers: IncomingHttpHeaders): Token | undefined {
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  const value = /^(?:bearer|token) +(\S+)$/i.exec(authorization)?.[1];
  const token = value === undefined ? undefined : tokens.get(value);
  if (token === undefined) throw failure(401, 'Bad credentials');
  return token;
}
