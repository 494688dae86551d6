import type { TransparencyLogEntry } from '@sigstore/bundle';
import { createHash, X509Certificate } from 'node:crypto';
import { ActionError } from '../errors/action-error.ts';
import { redact } from '../errors/describe.ts';
import { excerpt, hostOf, type HttpAnswer } from '../http/message.ts';
import { readLogEntry } from './log-entry.ts';
import { signatureOf, signedDigest, type BundleContent } from './witness.ts';

/** Whether an entry records exactly this signature, by this key. Throws LOG_ANSWER. */
export function matchesContent(entry: TransparencyLogEntry, content: BundleContent, pem: string, url: string): void {
  let logged;
  try {
    logged = readLogEntry(entry.canonicalizedBody);
  } catch (cause) {
    throw unusableEntry(url, 'an entry that cannot be read', cause);
  }
  const digest = logged.digest.of === 'signed' ? signedDigest(content) : payloadDigest(content);
  const key = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
  const same =
    logged.signature.equals(signatureOf(content)) &&
    logged.digest.sha256 === digest?.toString('hex') &&
    logged.publicKeyDer.equals(key);
  if (!same) throw unusableEntry(url, 'the entry of another signature');
}

/** The log's refusal, in its words. */
export function logRefused(answer: HttpAnswer): ActionError {
  const { status } = answer;
  return new ActionError(
    'LOG_REFUSED',
    `The transparency log ${hostOf(answer.url)} made no entry (status ${status}): ${redact(excerpt(answer)) || 'it gives no reason'}`,
    { hint: hintFor(status) },
  );
}

export function unusableEntry(url: string, what: string, cause?: unknown): ActionError {
  return new ActionError('LOG_ANSWER', `The transparency log ${hostOf(url)} answered with ${what}.`, {
    cause,
    hint: 'Check that "signing-config" gives this log the right majorApiVersion.',
  });
}

function payloadDigest(content: BundleContent): Buffer | undefined {
  if (content.$case !== 'dsseEnvelope') return undefined;
  return createHash('sha256').update(content.dsseEnvelope.payload).digest();
}

function hintFor(status: number): string {
  if (status === 405) return 'The log is frozen and another has taken its place: get the current signing config.';
  if (status === 413) return 'Attest a large document by its digest, as a subject, and not as the predicate.';
  if (status === 429 || status >= 500) {
    return 'The log is overloaded or down. Run the job again later; what is signed already is kept.';
  }
  return 'If the log is your own, its own log tells more.';
}
