import { createHash } from 'node:crypto';
import { ActionError } from '../errors/action-error.ts';
import { redact } from '../errors/describe.ts';
import { excerpt, hostOf, type HttpAnswer, type HttpClient } from '../http/message.ts';
import { signatureOf, type Witness } from './witness.ts';

const TIMEOUT_MS = 30_000;
const ANSWER_BYTES = 64 * 1024;

/** DER of a TimeStampReq (RFC 3161, section 2.4.1) up to the hash: version 1, SHA-256, 32 bytes. */
const REQUEST_HEAD = Buffer.from('30360201013031300d060960864801650304020105000420', 'hex');

/**
 * A witness that has a timestamp authority stamp the signature. `url` is the full address. Asked in the JSON of
 * Sigstore's authorities, and in RFC 3161's own encoding where that is not known. Throws TIMESTAMP_REFUSED,
 * TIMESTAMP_ANSWER.
 */
export function timestampWitness(url: string, http: HttpClient): Witness {
  function ask(type: string, body: string | Buffer): Promise<HttpAnswer> {
    return http.send({
      method: 'POST',
      url,
      headers: { 'content-type': type, accept: 'application/timestamp-reply' },
      body,
      purpose: 'the timestamp',
      // A second timestamp of the same signature harms nobody.
      repeatable: true,
      timeoutMs: TIMEOUT_MS,
      maxBytes: ANSWER_BYTES,
    });
  }

  return {
    testify: async (content) => {
      const signature = signatureOf(content);
      const hash = createHash('sha256').update(signature).digest();
      const json = JSON.stringify({ artifactHash: hash.toString('base64'), hashAlgorithm: 'sha256' });
      let answer = await ask('application/json', json);
      if (answer.status === 400 || answer.status === 415) {
        answer = await ask('application/timestamp-query', Buffer.concat([REQUEST_HEAD, hash]));
      }
      if (answer.status !== 200 && answer.status !== 201) throw refused(answer);
      await checkTimestamp(answer, signature);
      return { rfc3161Timestamps: [{ signedTimestamp: answer.body }] };
    },
  };
}

/** That the answer stamps this signature. Whose word it is, the verification of the bundle shows. */
async function checkTimestamp(answer: HttpAnswer, signature: Buffer): Promise<void> {
  const { RFC3161Timestamp } = await import('@sigstore/core');
  try {
    const timestamp = RFC3161Timestamp.parse(Buffer.from(answer.body));
    // 0 granted, 1 granted with modifications: RFC 3161, section 2.4.2.
    if (timestamp.status !== 0n && timestamp.status !== 1n) throw new Error(`its status is ${timestamp.status}`);
    timestamp.tstInfo.verify(signature);
  } catch (cause) {
    throw new ActionError(
      'TIMESTAMP_ANSWER',
      `The timestamp authority ${hostOf(answer.url)} answered with no timestamp of this signature.`,
      { cause, hint: 'Check that "signing-config" names the full address of the service.' },
    );
  }
}

function refused(answer: HttpAnswer): ActionError {
  return new ActionError(
    'TIMESTAMP_REFUSED',
    `The timestamp authority ${hostOf(answer.url)} gave no timestamp (status ${answer.status}): ${redact(excerpt(answer)) || 'it gives no reason'}`,
    {
      hint:
        answer.status === 429 || answer.status >= 500
          ? 'The service is overloaded or down. Run the job again later; what is signed already is kept.'
          : 'Check that "signing-config" names the full address of the service.',
    },
  );
}
