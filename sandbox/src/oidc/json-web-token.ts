import { sign, verify, type KeyObject } from 'node:crypto';
import { parseJson } from '../encoding/json-body.ts';

export type JsonWebToken = {
  readonly header: unknown;
  readonly claims: unknown;
  readonly signedText: string;
  readonly signature: Buffer;
};

/** A compact JWS with RS256 (RFC 7515 §3.1). */
export function signToken(claims: object, key: KeyObject, keyId: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ typ: 'JWT', alg: 'RS256', kid: keyId })}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

/** Takes a compact JWS apart without trusting it; undefined when it has not three parts. */
export function readToken(token: string): JsonWebToken | undefined {
  const [header, claims, signature, ...rest] = token.split('.');
  if (header === undefined || claims === undefined || signature === undefined || rest.length > 0) return undefined;
  return {
    header: parseJson(Buffer.from(header, 'base64url')),
    claims: parseJson(Buffer.from(claims, 'base64url')),
    signedText: `${header}.${claims}`,
    signature: Buffer.from(signature, 'base64url'),
  };
}

export function tokenIsSignedBy(token: JsonWebToken, key: KeyObject): boolean {
  return verify('sha256', Buffer.from(token.signedText), key, token.signature);
}
