export type Action = 'pull' | 'push' | 'delete';

export type Scope = { readonly repository: string; readonly actions: readonly Action[] };

/** Who may do what: `access` maps a repository, or `*` for all, to actions. */
export type Account = {
  readonly username: string;
  readonly password: string;
  readonly access: Readonly<Record<string, readonly Action[]>>;
};

export function allowedActions(account: Account, repository: string): readonly Action[] {
  return account.access[repository] ?? account.access['*'] ?? [];
}

/** The account that an Authorization header of the scheme Basic names with the right password (RFC 7617). */
export function basicAccount(accounts: readonly Account[], authorization: string | undefined): Account | undefined {
  const encoded = /^Basic +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const credentials = Buffer.from(encoded, 'base64').toString('utf8');
  return accounts.find(({ username, password }) => credentials === `${username}:${password}`);
}
