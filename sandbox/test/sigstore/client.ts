import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toTrustMaterial, Verifier } from '@sigstore/verify';
import type { SigstoreSandbox } from '../../src/sigstore/sigstore.ts';
import { runIdentity } from '../../src/identity/run-identity.ts';
import type { TokenAccess } from '../../src/oidc/oidc.ts';

// What a client does, written apart from the services, for the tests of these.

export const RUN = runIdentity({ repository: 'kubernetes-sigs/bom', ref: 'refs/tags/v0.8.0' });

export async function requestToken(access: TokenAccess, audience = 'sigstore'): Promise<string> {
  const response = await fetch(`${access.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `bearer ${access.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
  });
  const { value } = (await response.json()) as { value: string };
  return value;
}

export async function postJson(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export type Key = { readonly privateKey: KeyObject; readonly publicKey: KeyObject; readonly pem: string };

export function newKey(namedCurve = 'P-256'): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  return { privateKey, publicKey, pem: publicKey.export({ format: 'pem', type: 'spki' }).toString() };
}

/** Fulcio's request for the subject of a token. */
export function certificateRequest(token: string, { privateKey, pem }: Key, hash = 'sha256'): object {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string };
  return {
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: {
      publicKey: { algorithm: 'ECDSA', content: pem },
      proofOfPossession: sign(hash, Buffer.from(claims.sub), privateKey).toString('base64'),
    },
  };
}

/** PEM of leaf, intermediate and root for a new token of the run. */
export async function obtainCertificates(sandbox: SigstoreSandbox, key: Key, hash = 'sha256'): Promise<string[]> {
  const token = await sandbox.oidc.mint(RUN, 'sigstore');
  const response = await postJson(
    `${sandbox.fulcio.service.url}/api/v2/signingCert`,
    certificateRequest(token, key, hash),
  );
  const body = (await response.json()) as Record<string, { chain: { certificates: string[] } }>;
  const [certificate] = Object.values(body);
  return certificate?.chain.certificates ?? [];
}

export function verifierFor(sandbox: SigstoreSandbox, timestampThreshold = 1): Verifier {
  return new Verifier(toTrustMaterial(TrustedRoot.fromJSON(sandbox.trustedRoot)), {
    tlogThreshold: 1,
    ctlogThreshold: 1,
    timestampThreshold,
  });
}

export function hashedRekord(pem: string, data: Buffer, signature: Buffer): object {
  return {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: sha256(data).toString('hex') } },
      signature: { content: signature.toString('base64'), publicKey: { content: base64(pem) } },
    },
  };
}

export function sha256(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

export function openssl(...args: readonly string[]): string {
  return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

export function hasOpenssl(): boolean {
  try {
    return openssl('version').startsWith('OpenSSL 3');
  } catch {
    return false;
  }
}
