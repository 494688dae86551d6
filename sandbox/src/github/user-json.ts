import { createHash } from 'node:crypto';
import type { Hosts } from './state.ts';
import type { Schemas } from './schema.ts';

/** The account of that login. `id` undefined: one that is always the same for the login. */
export function userJson(
  hosts: Hosts,
  login: string,
  options: { readonly id?: number; readonly type?: 'Organization' } = {},
): Schemas['simple-user'] {
  const id = options.id ?? (createHash('sha256').update(login).digest().readUInt32BE(0) % 100_000_000) + 1;
  const name = encodeURIComponent(login);
  const url = `${hosts.api}/users/${name}`;
  return {
    login,
    id,
    node_id: Buffer.from(`04:User${id}`).toString('base64'),
    avatar_url: `${hosts.web}/${name}.png`,
    gravatar_id: '',
    url,
    html_url: `${hosts.web}/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: options.type ?? (login.endsWith('[bot]') ? 'Bot' : 'User'),
    site_admin: false,
  };
}

/** An opaque node id, as GraphQL knows things by. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`0:${kind}${id}`).toString('base64url');
}
