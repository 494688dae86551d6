import type { TransparencyLogEntry } from '@sigstore/bundle';
import { X509Certificate } from 'node:crypto';
import { ActionError } from '../errors/action-error.ts';
import { hostOf, jsonOf, type HttpClient } from '../http/message.ts';
import { logRefused, matchesContent, unusableEntry } from './log-answer.ts';
import { signatureOf, signedDigest, type Witness } from './witness.ts';

/** The log answers when the entry is in the tree; its client rules ask for at least 20 s of patience. */
const TIMEOUT_MS = 60_000;
const ANSWER_BYTES = 1024 * 1024;

/** The code of the error that asks for a signature with a fresh nonce. */
export const DUPLICATE_ENTRY = 'LOG_DUPLICATE';

type RekorOptions = {
  /** Base address without a slash at its end. */
  readonly url: string;
  readonly http: HttpClient;
};

/**
 * A witness that logs in Rekor v2, which knows hashedrekord only: an envelope is logged by the digest of its encoding.
 * It cannot give an entry that is there already: then it throws LOG_DUPLICATE, and the caller signs anew. Throws
 * LOG_REFUSED, LOG_ANSWER.
 * Source: https://github.com/sigstore/rekor-tiles/blob/main/CLIENTS.md
 */
export function rekorV2Witness({ url, http }: RekorOptions): Witness {
  return {
    testify: async (content, pem) => {
      const purpose = 'the log entry';
      const answer = await http.send({
        method: 'POST',
        url: `${url}/api/v2/log/entries`,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({
          hashedRekordRequestV002: {
            digest: signedDigest(content).toString('base64'),
            signature: {
              content: signatureOf(content).toString('base64'),
              verifier: {
                keyDetails: 'PKIX_ECDSA_P256_SHA_256',
                x509Certificate: { rawBytes: new X509Certificate(pem).raw.toString('base64') },
              },
            },
          },
        }),
        purpose,
        repeatable: true,
        timeoutMs: TIMEOUT_MS,
        maxBytes: ANSWER_BYTES,
      });
      if (answer.status === 409) throw duplicate(url);
      if (answer.status !== 200 && answer.status !== 201) throw logRefused(answer);
      const entry = await parseEntry(jsonOf(answer, purpose), answer.url);
      matchesContent(entry, content, pem, answer.url);
      return { tlogEntries: [entry] };
    },
  };
}

/** The answer is a TransparencyLogEntry in protobuf's JSON, as in a bundle. */
async function parseEntry(answer: unknown, url: string): Promise<TransparencyLogEntry> {
  const { TransparencyLogEntry } = await import('@sigstore/protobuf-specs');
  try {
    const { logId, kindVersion, ...entry } = TransparencyLogEntry.fromJSON(answer);
    if (logId === undefined || kindVersion === undefined || entry.inclusionProof === undefined) {
      throw new Error('it lacks log, kind or proof');
    }
    return { ...entry, logId, kindVersion };
  } catch (cause) {
    throw unusableEntry(url, 'an entry that cannot be read', cause);
  }
}

function duplicate(url: string): ActionError {
  return new ActionError(DUPLICATE_ENTRY, `The transparency log ${hostOf(url)} has this very entry already.`, {
    hint: 'Its answer must have been lost several times; run the job again.',
  });
}
