import { toPem } from '../encoding/pem.ts';
import { Refusal, type Answer, type Exchange } from '../service/exchange.ts';
import { startService, type Service } from '../service/service.ts';
import { createAuthority, type Authority, type Validity } from '../x509/authority.ts';
import { distinguishedName, randomSerial, signCertificate } from '../x509/certificate.ts';
import {
  authorityKeyIdentifier,
  EKU_TIME_STAMPING,
  extendedKeyUsage,
  keyUsage,
  subjectKeyIdentifier,
} from '../x509/extensions.ts';
import { generateP256, spkiOf } from '../x509/key-pair.ts';
import { readDerRequest, readJsonRequest, type TimestampRequest } from './timestamp-request.ts';
import { timestampResponse, type TimestampSigner } from './timestamp-response.ts';

export type Tsa = {
  readonly service: Service;
  /** The full URL that a signing configuration names. */
  readonly url: string;
  readonly authority: Authority;
  /** DER, the signing certificate first, the root last. */
  readonly chain: readonly Buffer[];
};

const TIMESTAMP_PATH = '/api/v1/timestamp';

/** Sigstore's timestamp-authority: RFC 3161 over HTTP, and its JSON form of the request. */
export async function startTsa(clock: () => Date, validity: Validity): Promise<Tsa> {
  const authority = await createAuthority('sandbox.timestamp', EKU_TIME_STAMPING, validity);
  const signer = await createSigner(authority, validity);
  const chain = [signer.certificate, ...authority.chain];

  async function createTimestamp(exchange: Exchange): Promise<Answer> {
    const request = readRequest(exchange.headers['content-type'] ?? '', await exchange.body());
    return {
      status: 201,
      headers: { 'content-type': 'application/timestamp-reply' },
      body: timestampResponse(request, signer, clock()),
    };
  }

  const service = await startService('tsa', async (exchange) => {
    switch (`${exchange.method} ${exchange.url.pathname}`) {
      case `POST ${TIMESTAMP_PATH}`:
        return createTimestamp(exchange);
      case `GET ${TIMESTAMP_PATH}/certchain`:
        return {
          status: 200,
          headers: { 'content-type': 'application/pem-certificate-chain' },
          body: chain.map((certificate) => toPem('CERTIFICATE', certificate)).join(''),
        };
      case 'GET /ping':
        return { status: 200, body: 'pong' };
      default:
        throw refusal(404, `path ${exchange.url.pathname} was not found`);
    }
  });
  return { service, url: service.url + TIMESTAMP_PATH, authority, chain };
}

async function createSigner(authority: Authority, validity: Validity): Promise<TimestampSigner> {
  const { publicKey, privateKey } = await generateP256();
  const spki = spkiOf(publicKey);
  const serial = randomSerial();
  const certificate = signCertificate(
    {
      ...validity,
      serial,
      issuer: authority.name,
      subject: distinguishedName(authority.organization, `${authority.organization}-tsa`),
      publicKey: spki,
      extensions: [
        keyUsage('digitalSignature'),
        // The only purpose, and critical (RFC 3161 §2.3).
        extendedKeyUsage(EKU_TIME_STAMPING, true),
        subjectKeyIdentifier(spki),
        authorityKeyIdentifier(authority.publicKey),
      ],
    },
    authority.privateKey,
  );
  return { certificate, issuer: authority.name, serial, privateKey, chain: authority.chain };
}

function readRequest(contentType: string, body: Buffer): TimestampRequest {
  try {
    if (contentType.startsWith('application/json')) return readJsonRequest(body);
    if (contentType.startsWith('application/timestamp-query')) return readDerRequest(body);
  } catch (error) {
    throw refusal(400, error instanceof Error ? error.message : String(error));
  }
  throw refusal(
    415,
    `unsupported media type "${contentType}", only [application/json application/timestamp-query] are allowed`,
  );
}

function refusal(code: number, message: string): Refusal {
  return new Refusal({ status: code, body: { code, message } });
}
