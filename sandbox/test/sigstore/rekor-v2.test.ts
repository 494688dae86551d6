import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRekorV2, type RekorV2 } from '../../src/rekor/rekor-v2.ts';
import { newKey, postJson, sha256, type Key } from './client.ts';

let rekor: RekorV2;
let entries: string;
beforeAll(async () => {
  rekor = await startRekorV2('127.0.0.1');
  entries = `${rekor.service.url}/api/v2/log/entries`;
});
afterAll(async () => rekor.service.close());

const DATA = Buffer.from('data');
const KEY = newKey();

type Parts = { key?: Key; keyDetails?: string; digest?: Buffer; signature?: Buffer; verifier?: object };

function request({ key = KEY, keyDetails = 'PKIX_ECDSA_P256_SHA_256', ...parts }: Parts = {}): object {
  const rawBytes = key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  return {
    hashedRekordRequestV002: {
      digest: (parts.digest ?? sha256(DATA)).toString('base64'),
      signature: {
        content: (parts.signature ?? sign('sha256', DATA, key.privateKey)).toString('base64'),
        verifier: { keyDetails, ...(parts.verifier ?? { publicKey: { rawBytes } }) },
      },
    },
  };
}

type Entry = {
  logIndex: string;
  logId: { keyId: string };
  kindVersion: object;
  canonicalizedBody: string;
  inclusionProof: { logIndex: string; treeSize: string; rootHash: string; checkpoint: { envelope: string } };
};

async function create(body: object): Promise<Entry> {
  const response = await postJson(entries, body);
  expect(response.status).toBe(201);
  return (await response.json()) as Entry;
}

test('an entry is the canonical request, proved by a checkpoint with an Ed25519 note signature', async () => {
  const entry = await create(request());
  expect(Buffer.from(entry.canonicalizedBody, 'base64').toString()).toMatch(
    /^\{"apiVersion":"0\.0\.2","kind":"hashedrekord","spec":\{"hashedRekordV002":\{"data":\{"algorithm":"SHA2_256","digest":"[^"]+"\},"signature":\{"content":"[^"]+","verifier":\{"keyDetails":"PKIX_ECDSA_P256_SHA_256","publicKey":\{"rawBytes":"[^"]+"\}\}\}\}\}\}$/,
  );
  expect(entry.inclusionProof.logIndex).toBe(entry.logIndex);
  const { envelope } = entry.inclusionProof.checkpoint;
  const [note = '', line = ''] = envelope.split('\n\n');
  expect(note).toBe(`127.0.0.1\n${entry.inclusionProof.treeSize}\n${entry.inclusionProof.rootHash}`);
  const signature = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64');
  const publicKey = createPublicKey({ key: rekor.publicKey, format: 'der', type: 'spki' });
  expect(verify(null, Buffer.from(`${note}\n`), publicKey, signature.subarray(4))).toBe(true);
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const keyId = createHash('sha256').update('127.0.0.1\n\u0001').update(raw).digest();
  expect(entry.logId.keyId).toBe(keyId.toString('base64'));
  expect(signature.subarray(0, 4)).toEqual(keyId.subarray(0, 4));
  expect(await (await fetch(`${rekor.service.url}/api/v2/checkpoint`)).text()).toContain(note.slice(0, 10));
});

test('a duplicate is refused with the index of the first', async () => {
  const body = request();
  const { logIndex } = await create(body);
  const response = await postJson(entries, body);
  expect([response.status, response.headers.get('x-log-index')]).toEqual([409, logIndex]);
  expect(await response.json()).toMatchObject({ code: 6, message: expect.stringContaining(`with index ${logIndex}`) });
});

test('P-384 and RSA signatures over digests are verified', async () => {
  const p384 = newKey('P-384');
  const digest = createHash('sha384').update(DATA).digest();
  const { kindVersion } = await create(
    request({
      key: p384,
      keyDetails: 'PKIX_ECDSA_P384_SHA_384',
      digest,
      signature: sign('sha384', DATA, p384.privateKey),
    }),
  );
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const rsaRequest = request({ key: { ...rsa, pem: '' }, keyDetails: 'PKIX_RSA_PKCS1V15_2048_SHA256' });
  expect((await create(rsaRequest)).kindVersion).toEqual(kindVersion);
  expect(kindVersion).toEqual({ kind: 'hashedrekord', version: '0.0.2' });
});

test('an envelope is refused in the words of rekor-tiles', async () => {
  const response = await postJson(entries, { dsseRequestV002: { envelope: {}, verifiers: [] } });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ code: 3, message: 'invalid type, must be hashedrekord', details: [] });
});

test('what does not hold is refused', async () => {
  const size = rekor.size;
  const ed25519 = generateKeyPairSync('ed25519');
  const refused: object[] = [
    request({ digest: sha256(Buffer.from('other')) }),
    request({ digest: DATA }),
    request({ signature: Buffer.from('no signature') }),
    request({ signature: sign('sha256', DATA, newKey().privateKey) }),
    request({ keyDetails: 'PKIX_ECDSA_P384_SHA_384' }),
    request({ keyDetails: 'PKIX_ED25519' }),
    request({ keyDetails: 'toString' }),
    // What @sigstore/sign sends for a bare key: a public key in the place of a certificate.
    request({
      verifier: {
        x509Certificate: { rawBytes: KEY.publicKey.export({ format: 'der', type: 'spki' }).toString('base64') },
      },
    }),
    request({ verifier: {} }),
    request({ key: { ...ed25519, pem: '' }, signature: sign(null, sha256(DATA), ed25519.privateKey) }),
  ];
  for (const body of refused) {
    const response = await postJson(entries, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 3, message: 'invalid hashedrekord request' });
  }
  expect(rekor.size).toBe(size);
});
