import type { TransparencyLogEntry } from '@sigstore/bundle';
import { jsonOf, type HttpAnswer, type HttpClient } from '../http/message.ts';
import { logRefused, matchesContent, unusableEntry } from './log-answer.ts';
import { readLogEntry } from './log-entry.ts';
import { signatureOf, signedDigest, type BundleContent, type Witness } from './witness.ts';

const TIMEOUT_MS = 60_000;
const ANSWER_BYTES = 1024 * 1024;
/** After a 409 the log may answer 404 until the entry is in the tree. */
const PATIENCE_MS: readonly number[] = [500, 1000, 2000, 4000, 8000];

type RekorOptions = {
  /** Base address without a slash at its end. */
  readonly url: string;
  readonly http: HttpClient;
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
};

/**
 * A witness that logs in Rekor v1: hashedrekord for a signature over bytes, dsse for an envelope. An entry that is there
 * already, because its answer was lost, is fetched, and used if it is about this very signature. Throws LOG_REFUSED,
 * LOG_ANSWER.
 * Source: https://github.com/sigstore/rekor/blob/main/openapi.yaml
 */
export function rekorV1Witness({ url, http, wait }: RekorOptions): Witness {
  const purpose = 'the log entry';

  async function create(content: BundleContent, pem: string): Promise<HttpAnswer> {
    const answer = await http.send({
      method: 'POST',
      url: `${url}/api/v1/log/entries`,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(await proposedEntry(content, pem)),
      purpose,
      // The same entry sent twice is answered with 409, and then fetched.
      repeatable: true,
      timeoutMs: TIMEOUT_MS,
      maxBytes: ANSWER_BYTES,
    });
    if (answer.status === 409) return existing(answer);
    if (answer.status !== 201 && answer.status !== 200) throw logRefused(answer);
    return answer;
  }

  async function existing(conflict: HttpAnswer): Promise<HttpAnswer> {
    // Only the last segment is used, so that an answer cannot send us to another address.
    const uuid = /(?<uuid>[0-9a-f]{64,80})\/?$/.exec(conflict.headers['location'] ?? '')?.groups?.['uuid'];
    if (uuid === undefined) throw logRefused(conflict);
    for (const pause of [...PATIENCE_MS, undefined]) {
      const answer = await http.send({
        method: 'GET',
        url: `${url}/api/v1/log/entries/${uuid}`,
        headers: { accept: 'application/json' },
        purpose: 'the log entry that exists already',
        timeoutMs: TIMEOUT_MS,
        maxBytes: ANSWER_BYTES,
      });
      if (answer.status === 200) return answer;
      if (answer.status !== 404 || pause === undefined) throw logRefused(answer);
      await wait(pause);
    }
    throw logRefused(conflict);
  }

  return {
    testify: async (content, pem) => {
      const answer = await create(content, pem);
      const entry = parseEntry(jsonOf(answer, purpose), answer.url);
      matchesContent(entry, content, pem, answer.url);
      return { tlogEntries: [entry] };
    },
  };
}

async function proposedEntry(content: BundleContent, pem: string): Promise<object> {
  const verifier = Buffer.from(pem).toString('base64');
  if (content.$case === 'dsseEnvelope') {
    const { envelopeToJSON } = await import('@sigstore/bundle');
    const envelope = JSON.stringify(envelopeToJSON(content.dsseEnvelope));
    return { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent: { envelope, verifiers: [verifier] } } };
  }
  return {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: signedDigest(content).toString('hex') } },
      signature: { content: signatureOf(content).toString('base64'), publicKey: { content: verifier } },
    },
  };
}

type LogAnswer = {
  readonly body: string;
  readonly integratedTime: number;
  readonly logID: string;
  readonly logIndex: number;
  readonly verification: {
    readonly signedEntryTimestamp: string;
    readonly inclusionProof: {
      readonly checkpoint: string;
      readonly hashes: readonly string[];
      readonly logIndex: number;
      readonly rootHash: string;
      readonly treeSize: number;
    };
  };
};

/** The API's answer, one entry under its UUID, in the form of a bundle. */
function parseEntry(answer: unknown, url: string): TransparencyLogEntry {
  try {
    const entries = Object.values(answer as Record<string, LogAnswer>);
    const [entry] = entries;
    if (entry === undefined || entries.length !== 1) throw new Error(`it holds ${entries.length} entries`);
    const { signedEntryTimestamp, inclusionProof: proof } = entry.verification;
    const body = Buffer.from(entry.body, 'base64');
    const { kind, apiVersion } = JSON.parse(body.toString('utf8')) as { kind: string; apiVersion: string };
    readLogEntry(body);
    return {
      logIndex: entry.logIndex.toString(),
      logId: { keyId: Buffer.from(entry.logID, 'hex') },
      kindVersion: { kind, version: apiVersion },
      integratedTime: entry.integratedTime.toString(),
      inclusionPromise: { signedEntryTimestamp: Buffer.from(signedEntryTimestamp, 'base64') },
      inclusionProof: {
        logIndex: proof.logIndex.toString(),
        treeSize: proof.treeSize.toString(),
        rootHash: Buffer.from(proof.rootHash, 'hex'),
        hashes: proof.hashes.map((hash) => Buffer.from(hash, 'hex')),
        checkpoint: { envelope: proof.checkpoint },
      },
      canonicalizedBody: body,
    };
  } catch (cause) {
    throw unusableEntry(url, 'an entry that cannot be read', cause);
  }
}
