import { createHash, X509Certificate } from 'node:crypto';
import { ActionError } from '../errors/action-error.ts';
import { redact } from '../errors/describe.ts';
import { hostOf, jsonOf, type HttpAnswer, type HttpClient } from '../http/message.ts';
import { readCertificate, type SigningCertificate } from './certificate.ts';
import type { SigningKey } from './signing-key.ts';

const TIMEOUT_MS = 30_000;
const ANSWER_BYTES = 256 * 1024;
const QUOTED_CHARACTERS = 200;

export type IssuedCertificate = {
  readonly certificate: SigningCertificate;
  /** PEM of the leaf, as the logs want it. */
  readonly pem: string;
  /** What the server's clock is ahead of ours, in milliseconds; 0 when it does not say. */
  readonly clockAheadMs: number;
};

type CertificateRequest = {
  readonly fulcio: string;
  readonly token: string;
  /** The token's `sub`, which the key signs to prove its possession. */
  readonly subject: string;
  readonly key: SigningKey;
};

/**
 * Asks Fulcio (API v2) for a certificate over a key. A repeated request is harmless: it gives another certificate that
 * nobody uses. Throws FULCIO_REFUSED, FULCIO_ANSWER; no message holds the token.
 * Source: https://github.com/sigstore/fulcio/blob/main/fulcio.proto
 */
export async function requestCertificate(
  request: CertificateRequest,
  http: HttpClient,
  now: () => number,
): Promise<IssuedCertificate> {
  const { fulcio, token, subject, key } = request;
  const proof = await key.sign(createHash('sha256').update(subject).digest());
  const purpose = 'the signing certificate';
  const answer = await http.send({
    method: 'POST',
    url: `${fulcio}/api/v2/signingCert`,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      credentials: { oidcIdentityToken: token },
      publicKeyRequest: {
        publicKey: { algorithm: 'ECDSA', content: key.publicKeyPem },
        proofOfPossession: proof.toString('base64'),
      },
    }),
    purpose,
    repeatable: true,
    timeoutMs: TIMEOUT_MS,
    maxBytes: ANSWER_BYTES,
  });
  if (answer.status !== 200 && answer.status !== 201) throw refusal(answer, token);
  const leaf = leafOf(jsonOf(answer, purpose), answer.url);
  const certificate = await readCertificate(leaf.raw);
  if (!certificate.publicKeyDer.equals(key.publicKeyDer)) {
    throw unusable(answer.url, 'a certificate for another key');
  }
  const serverTime = Date.parse(answer.headers['date'] ?? '');
  return {
    certificate,
    pem: leaf.toString(),
    clockAheadMs: Number.isNaN(serverTime) ? 0 : serverTime - now(),
  };
}

function leafOf(answer: unknown, url: string): X509Certificate {
  type Signed = { readonly chain?: { readonly certificates?: readonly unknown[] } };
  const { signedCertificateEmbeddedSct, signedCertificateDetachedSct } = (answer ?? {}) as Record<string, Signed>;
  const pem = (signedCertificateEmbeddedSct ?? signedCertificateDetachedSct)?.chain?.certificates?.[0];
  if (typeof pem !== 'string') throw unusable(url, 'no certificate');
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw unusable(url, 'something that is no certificate', cause);
  }
}

function refusal(answer: HttpAnswer, token: string): ActionError {
  const { status } = answer;
  return new ActionError(
    'FULCIO_REFUSED',
    `The certificate authority ${hostOf(answer.url)} gave no certificate (status ${status}): ${reasonOf(answer, token)}`,
    { hint: hintFor(status) },
  );
}

/** What Fulcio says, without the token that it may quote. */
function reasonOf(answer: HttpAnswer, token: string): string {
  // First the whole text, then the cut: half a token could no longer be recognised.
  const text = redact(answer.body.toString('utf8').replaceAll(token, '***'));
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text;
  return message.replaceAll(/\s+/g, ' ').trim().slice(0, QUOTED_CHARACTERS) || 'it gives no reason';
}

function hintFor(status: number): string {
  if (status === 429 || status >= 500) {
    return 'The service is overloaded or down. Run the job again later; what is signed already is kept.';
  }
  return 'It must trust the issuer of this job’s ID token: github.com and GHE.com need no setting, for GitHub Enterprise Server name your own instance with "sigstore: custom".';
}

function unusable(url: string, what: string, cause?: unknown): ActionError {
  return new ActionError('FULCIO_ANSWER', `The certificate authority ${hostOf(url)} answered with ${what}.`, {
    cause,
    hint: 'Check that "signing-config" names a Fulcio server with API version 2.',
  });
}
