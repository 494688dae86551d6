import { failure, notFound } from './errors.ts';
import type { Repository } from './state.ts';
import type { Level, Permission, Token } from './tokens.ts';

/** What a request needs. */
export type Need = readonly [Permission, Level];

/** Whether `token` was given `need` on `repository`. */
export function holds(token: Token | undefined, repository: Repository, [permission, level]: Need): boolean {
  if (token === undefined || token.repository.toLowerCase() !== repository.fullName.toLowerCase()) return false;
  const held = token.permissions[permission];
  return held === 'write' || held === level || permission === 'metadata';
}

/** 404 for what is invisible, 403 in GitHub's words for what is not allowed. */
export function requirePermission(token: Token | undefined, repository: Repository, need: Need): void {
  const isPublic = repository.visibility === 'public';
  if (!isPublic && !holds(token, repository, ['metadata', 'read'])) throw notFound();
  const [permission, level] = need;
  if (holds(token, repository, need) || (isPublic && level === 'read')) return;
  if (token === undefined) throw failure(401, 'Requires authentication');
  throw failure(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': `${permission}=${level}`,
  });
}
