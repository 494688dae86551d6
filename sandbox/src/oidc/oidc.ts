import { randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { claimsOf } from '../identity/claims.ts';
import { ownerOf, type RunIdentity } from '../identity/run-identity.ts';
import { Refusal, type Answer, type Exchange } from '../service/exchange.ts';
import { startService, type Service } from '../service/service.ts';
import { generateRsa2048, sha256, spkiOf } from '../x509/key-pair.ts';
import { signToken } from './json-web-token.ts';

/** How the tokens of a run shall deviate from GitHub's. */
export type TokenOptions = {
  /** Seconds from issue to expiry; default 300. */
  readonly lifetimeSeconds?: number;
  /** Issued so many seconds before now: 301 makes an expired token. */
  readonly ageSeconds?: number;
  /** In place of the audience that was asked for. */
  readonly audience?: string;
};

/** The two variables by which a job with `id-token: write` can ask for ID tokens. */
export type TokenAccess = {
  readonly ACTIONS_ID_TOKEN_REQUEST_URL: string;
  readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string;
};

export type Oidc = {
  readonly service: Service;
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** Lets a run ask for tokens over HTTP. Each call makes a new job with a request token of its own. */
  registerRun(identity: RunIdentity, options?: TokenOptions): TokenAccess;
  /** A signed token without the detour over HTTP. */
  mint(identity: RunIdentity, audience: string, options?: TokenOptions): Promise<string>;
};

type Job = { readonly path: string; readonly identity: RunIdentity; readonly options: TokenOptions };

/** GitHub's token service. `issuer` is the service's own URL unless the tokens shall name another. */
export async function startOidc(clock: () => Date, issuer?: string): Promise<Oidc> {
  // An RSA key takes a tenth of a second; whoever needs it first waits for it, the start does not.
  const signer = createSigner();
  const jobs = new Map<string, Job>();

  const service = await startService('oidc', async (exchange) => {
    if (exchange.method !== 'GET') return { status: 405 };
    switch (exchange.url.pathname) {
      case '/.well-known/openid-configuration':
        return { status: 200, body: discovery(iss, service.url) };
      case '/.well-known/jwks':
        return { status: 200, body: { keys: [(await signer).jwk] } };
      default:
        return issueOverHttp(exchange);
    }
  });
  const iss = issuer ?? service.url;

  async function issueOverHttp(exchange: Exchange): Promise<Answer> {
    const [scheme, requestToken = ''] = (exchange.headers.authorization ?? '').split(' ');
    const job = scheme?.toLowerCase() === 'bearer' ? jobs.get(requestToken) : undefined;
    if (job?.path !== exchange.url.pathname) throw unauthorized();
    const audience =
      exchange.url.searchParams.get('audience') ?? `https://github.com/${ownerOf(job.identity.repository)}`;
    const value = await mint(job.identity, audience, job.options);
    return { status: 200, body: { count: value.length, value } };
  }

  async function mint(identity: RunIdentity, audience: string, options: TokenOptions = {}): Promise<string> {
    const { privateKey, keyId } = await signer;
    const claims = claimsOf(identity, {
      issuer: iss,
      audience: options.audience ?? audience,
      now: new Date(clock().getTime() - (options.ageSeconds ?? 0) * 1000),
      ...(options.lifetimeSeconds === undefined ? {} : { lifetimeSeconds: options.lifetimeSeconds }),
    });
    return signToken(claims, privateKey, keyId);
  }

  return {
    service,
    issuer: iss,
    mint,
    registerRun: (identity, options = {}) => {
      const path = `/idtoken/${randomUUID()}/${randomUUID()}`;
      const requestToken = randomBytes(48).toString('base64url');
      jobs.set(requestToken, { path, identity, options });
      return {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${service.url}${path}?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
      };
    },
  };
}

async function createSigner(): Promise<{ privateKey: KeyObject; keyId: string; jwk: object }> {
  const { publicKey, privateKey } = await generateRsa2048();
  const keyId = sha256(spkiOf(publicKey)).toString('hex').slice(0, 40).toUpperCase();
  return {
    privateKey,
    keyId,
    jwk: { ...publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: keyId },
  };
}

function discovery(issuer: string, url: string): object {
  return {
    issuer,
    jwks_uri: `${url}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  };
}

function unauthorized(): Refusal {
  return new Refusal({
    status: 401,
    headers: { 'www-authenticate': 'Bearer' },
    body: {
      $id: '1',
      innerException: null,
      message: "TF400813: The user '' is not authorized to access this resource.",
      typeName: 'Microsoft.TeamFoundation.Framework.Server.UnauthorizedRequestException',
      typeKey: 'UnauthorizedRequestException',
      errorCode: 0,
      eventId: 3000,
    },
  });
}
