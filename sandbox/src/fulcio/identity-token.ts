import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { memberAt, stringAt } from '../encoding/json-body.ts';
import { readToken, tokenIsSignedBy, type JsonWebToken } from '../oidc/json-web-token.ts';

/** An issuer that Fulcio trusts; `url` is where its discovery document lies. */
export type TrustedIssuer = { readonly issuer: string; readonly url: string };

/** Fulcio's client id, which tokens must be made out for. */
const AUDIENCE = 'sigstore';
/** The leeway go-oidc grants to `nbf`. */
const NOT_BEFORE_LEEWAY_SECONDS = 300;

/** The claims of a token after all checks. Throws an Error that says which one failed. */
export async function checkIdentityToken(
  token: string,
  issuers: readonly TrustedIssuer[],
  now: Date,
): Promise<unknown> {
  const parts = readToken(token);
  if (parts === undefined) throw new Error('not a JSON web token');
  const trusted = issuers.find(({ issuer }) => issuer === stringAt(parts.claims, 'iss'));
  if (trusted === undefined) throw new Error('issuer is not trusted');
  if (stringAt(parts.header, 'alg') !== 'RS256') throw new Error('algorithm is not RS256');
  if (!tokenIsSignedBy(parts, await keyOf(parts, trusted))) throw new Error('signature is wrong');
  checkTerms(parts.claims, Math.floor(now.getTime() / 1000));
  return parts.claims;
}

function checkTerms(claims: unknown, now: number): void {
  const audience = memberAt(claims, 'aud');
  if (audience !== AUDIENCE && !(Array.isArray(audience) && audience.includes(AUDIENCE))) {
    throw new Error('audience is not sigstore');
  }
  const expiry = memberAt(claims, 'exp');
  if (typeof expiry !== 'number' || expiry < now) throw new Error('token is expired');
  const notBefore = memberAt(claims, 'nbf');
  if (typeof notBefore === 'number' && notBefore > now + NOT_BEFORE_LEEWAY_SECONDS) {
    throw new Error('token is not valid yet');
  }
}

async function keyOf(token: JsonWebToken, { issuer, url }: TrustedIssuer): Promise<KeyObject> {
  const discovery = await getJson(`${url}/.well-known/openid-configuration`);
  if (stringAt(discovery, 'issuer') !== issuer) throw new Error('discovery document names another issuer');
  const keySet = await getJson(stringAt(discovery, 'jwks_uri') ?? '');
  const keys = memberAt(keySet, 'keys');
  const keyId = stringAt(token.header, 'kid');
  const key: unknown = Array.isArray(keys) ? keys.find((candidate) => stringAt(candidate, 'kid') === keyId) : undefined;
  if (keyId === undefined || key === undefined) throw new Error('key is not in the key set of the issuer');
  return createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
