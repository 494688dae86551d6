import { parseJson, stringAt } from '../encoding/json-body.ts';
import { grpcRefusal } from '../encoding/grpc-status.ts';
import { toPem } from '../encoding/pem.ts';
import type { Answer, Exchange } from '../service/exchange.ts';
import { startService, type Service } from '../service/service.ts';
import { createAuthority, type Authority, type Validity } from '../x509/authority.ts';
import { EKU_CODE_SIGNING } from '../x509/extensions.ts';
import { createCtLog, type CtLog } from './ct-log.ts';
import { githubExtensions } from './github-extensions.ts';
import { checkIdentityToken, type TrustedIssuer } from './identity-token.ts';
import { checkPossession } from './possession.ts';
import { issueSigningCertificate } from './signing-certificate.ts';

export type Fulcio = {
  readonly service: Service;
  readonly authority: Authority;
  readonly ctLog: CtLog | undefined;
  /** Why it refused, one line a refusal: like the real one it tells its clients less. */
  readonly refusals: readonly string[];
};

export type FulcioOptions = {
  readonly clock: () => Date;
  readonly issuers: readonly TrustedIssuer[];
  readonly validity: Validity;
  /** Without one, certificates carry no SCT, as those of GitHub's instance. */
  readonly withCtLog: boolean;
};

const INVALID_ARGUMENT = 3;
const NOT_FOUND = 5;

/** Fulcio's HTTP API v2 for one certificate authority. */
export async function startFulcio(options: FulcioOptions): Promise<Fulcio> {
  const [authority, ctLog] = await Promise.all([
    createAuthority('sandbox.fulcio', EKU_CODE_SIGNING, options.validity),
    options.withCtLog ? createCtLog() : undefined,
  ]);
  const chain = authority.chain.map((certificate) => toPem('CERTIFICATE', certificate));
  const refusals: string[] = [];

  async function createSigningCertificate(exchange: Exchange): Promise<Answer> {
    const request = parseJson(await exchange.body());
    const claims = await authenticate(request, exchange);
    const possession = checkPossession(request, stringAt(claims, 'sub') ?? '');
    if ('refusal' in possession) throw refuse(possession.refusal, possession.refusal);
    const now = options.clock();
    const leaf = issueSigningCertificate(possession.key, extensionsOf(claims), now, { authority, ctLog });
    const certificates = [toPem('CERTIFICATE', leaf), ...chain];
    return {
      status: 200,
      body: {
        [ctLog === undefined ? 'signedCertificateDetachedSct' : 'signedCertificateEmbeddedSct']: {
          chain: { certificates },
        },
      },
    };
  }

  async function authenticate(request: unknown, exchange: Exchange): Promise<unknown> {
    const bearer = /^bearer (.+)$/i.exec(exchange.headers.authorization ?? '')?.[1];
    const token = stringAt(request, 'credentials', 'oidcIdentityToken') ?? bearer ?? '';
    try {
      return await checkIdentityToken(token, options.issuers, options.clock());
    } catch (error) {
      throw refuse('There was an error processing the identity token', reasonOf(error));
    }
  }

  function extensionsOf(claims: unknown): Buffer[] {
    try {
      return githubExtensions(claims);
    } catch (error) {
      throw refuse('There was an error processing the identity token', reasonOf(error));
    }
  }

  function refuse(message: string, reason: string): Error {
    refusals.push(reason);
    return grpcRefusal(INVALID_ARGUMENT, message);
  }

  const service = await startService('fulcio', async (exchange) => {
    switch (`${exchange.method} ${exchange.url.pathname}`) {
      case 'POST /api/v2/signingCert':
        return createSigningCertificate(exchange);
      case 'GET /api/v2/trustBundle':
        return { status: 200, body: { chains: [{ certificates: chain }] } };
      case 'GET /api/v2/configuration':
        return { status: 200, body: { issuers: options.issuers.map(({ issuer }) => issuerConfiguration(issuer)) } };
      case 'GET /healthz':
        return { status: 200, body: { status: 'SERVING' } };
      default:
        throw grpcRefusal(NOT_FOUND, 'Not Found');
    }
  });
  return { service, authority, ctLog, refusals };
}

function issuerConfiguration(issuerUrl: string): object {
  return { issuerUrl, audience: 'sigstore', challengeClaim: 'sub', spiffeTrustDomain: '', issuerType: 'ci-provider' };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
