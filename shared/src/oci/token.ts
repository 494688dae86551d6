import { ActionError } from '../errors/action-error.ts';
import { jsonOf, type HttpClient, type HttpRequest } from '../http/message.ts';
import type { Challenge } from './challenge.ts';
import type { Credential } from './credential.ts';
import { asRecord, textOf } from './descriptor.ts';
import { isLoopback, resolveLocation } from './endpoint.ts';
import { refusal } from './refusal.ts';

export type Token = {
  readonly value: string;
  /** Seconds from now. */
  readonly expiresIn: number;
};

type Bearer = Extract<Challenge, { scheme: 'bearer' }>;

const MAX_BYTES = 1024 * 1024;
const CLIENT_ID = 'release-actions';
// "For compatibility with older clients, a token should never be returned with less than 60 seconds to live";
// without a word it is 60 (distribution, docs/spec/auth/token.md).
const DEFAULT_LIFE_S = 60;

/**
 * A bearer token for `scopes` from the token service that the registry names. The service gets only the credential that
 * is meant for this registry, and only over HTTPS (plain HTTP: loopback to loopback). Throws REGISTRY_….
 */
export async function fetchToken(
  http: HttpClient,
  challenge: Bearer,
  scopes: readonly string[],
  asked: { readonly endpoint: string; readonly credential: Credential | undefined },
): Promise<Token> {
  const { credential, endpoint } = asked;
  if (credential?.kind === 'registry-token') return { value: credential.token, expiresIn: Number.POSITIVE_INFINITY };
  const { host } = new URL(endpoint);
  const purpose = `the request for a token of ${host}`;
  const realm = secureRealm(challenge.realm, endpoint, purpose);
  const answer = await http.send(
    credential?.kind === 'identity-token'
      ? exchange(realm, challenge, scopes, { token: credential.token, purpose })
      : request(realm, challenge, scopes, { credential, purpose }),
  );
  if (answer.status !== 200) throw refusal(answer, purpose);
  const fields = asRecord(jsonOf(answer, purpose));
  const value = textOf(fields, 'token') ?? textOf(fields, 'access_token');
  if (value === undefined) {
    throw new ActionError('REGISTRY_TOKEN', `${realm.host} answered ${purpose} without a token.`, {
      hint: 'That is a fault of the registry; run the job again.',
    });
  }
  const expiresIn = fields?.['expires_in'];
  return { value, expiresIn: typeof expiresIn === 'number' && expiresIn > 0 ? expiresIn : DEFAULT_LIFE_S };
}

export function basicHeader(credential: Extract<Credential, { kind: 'password' }>): string {
  return `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}`;
}

/** Also a registry that may be asked over plain HTTP (`allowHttp`) may not send credentials on without TLS. */
function secureRealm(realm: string, endpoint: string, purpose: string): URL {
  const url = resolveLocation(realm, endpoint, purpose);
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new ActionError(
      'INSECURE_REGISTRY_URL',
      `${new URL(endpoint).host} names a token service without TLS: ${url.host}.`,
      {
        hint: 'Credentials are sent to token services over HTTPS only. Repair the realm in the registry’s configuration.',
      },
    );
  }
  return url;
}

function request(
  realm: URL,
  challenge: Bearer,
  scopes: readonly string[],
  asked: { readonly credential: Extract<Credential, { kind: 'password' }> | undefined; readonly purpose: string },
): HttpRequest {
  const url = new URL(realm);
  if (challenge.service !== undefined) url.searchParams.set('service', challenge.service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  return {
    method: 'GET',
    url: url.href,
    purpose: asked.purpose,
    maxBytes: MAX_BYTES,
    headers: asked.credential === undefined ? {} : { authorization: basicHeader(asked.credential) },
  };
}

/** distribution, docs/spec/auth/oauth.md. */
function exchange(
  realm: URL,
  challenge: Bearer,
  scopes: readonly string[],
  asked: { readonly token: string; readonly purpose: string },
): HttpRequest {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: CLIENT_ID,
    ...(challenge.service === undefined ? {} : { service: challenge.service }),
    scope: scopes.join(' '),
    refresh_token: asked.token,
  });
  return {
    method: 'POST',
    url: realm.href,
    purpose: asked.purpose,
    maxBytes: MAX_BYTES,
    repeatable: true,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  };
}
