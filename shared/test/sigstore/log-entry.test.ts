import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readLogEntry } from '../../src/sigstore/log-entry.ts';

const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })).toString('base64');
const der = publicKey.export({ type: 'spki', format: 'der' });
const sig = Buffer.from('the signature');
const digest = 'ab'.repeat(32);
const base64 = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64');

function body(kind: string, apiVersion: string, spec: unknown): Buffer {
  return Buffer.from(JSON.stringify({ kind, apiVersion, spec }));
}

const verifier = { keyDetails: 'PKIX_ECDSA_P256_SHA_256', publicKey: { rawBytes: base64(der) } };
const payloadHash = { algorithm: 'sha256', value: digest };
const rawDigest = Buffer.from(digest, 'hex').toString('base64');

/** The forms that the logs have written, with a bare key as verifier. */
const FORMS: readonly (readonly [string, 'signed' | 'payload', Buffer])[] = [
  [
    'hashedrekord 0.0.1',
    'signed',
    body('hashedrekord', '0.0.1', {
      data: { hash: payloadHash },
      signature: { content: base64(sig), publicKey: { content: pem } },
    }),
  ],
  [
    'dsse 0.0.1',
    'payload',
    body('dsse', '0.0.1', { payloadHash, signatures: [{ signature: base64(sig), verifier: pem }] }),
  ],
  [
    'intoto 0.0.2',
    'payload',
    body('intoto', '0.0.2', {
      content: { payloadHash, envelope: { signatures: [{ sig: base64(base64(sig)), publicKey: pem }] } },
    }),
  ],
  [
    'hashedrekord 0.0.2',
    'signed',
    body('hashedrekord', '0.0.2', {
      hashedRekordV002: { data: { digest: rawDigest }, signature: { content: base64(sig), verifier } },
    }),
  ],
  [
    'dsse 0.0.2',
    'payload',
    body('dsse', '0.0.2', {
      dsseV002: { payloadHash: { digest: rawDigest }, signatures: [{ content: base64(sig), verifier }] },
    }),
  ],
];

test.each(FORMS)('reads %s', (_, of, entry) => {
  expect(readLogEntry(entry)).toEqual({
    signature: sig,
    digest: { of, sha256: digest },
    publicKeyDer: der,
    certificate: undefined,
  });
});

describe('refuses', () => {
  test.each([
    ['no JSON', Buffer.from('{')],
    ['null', Buffer.from('null')],
    ['an unknown kind', body('alpine', '0.0.1', {})],
    ['a kind in another version', body('dsse', '0.0.9', {})],
    ['an empty hashedrekord', body('hashedrekord', '0.0.1', {})],
    ['two signatures', body('dsse', '0.0.1', { payloadHash, signatures: [{}, {}] })],
    [
      'a key that is none',
      body('dsse', '0.0.1', { payloadHash, signatures: [{ signature: base64(sig), verifier: base64('hello') }] }),
    ],
  ])('%s', (_, entry) => {
    expect(() => readLogEntry(entry)).toThrow(Error);
  });
});
