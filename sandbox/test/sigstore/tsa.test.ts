import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RFC3161Timestamp } from '@sigstore/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTsa, type Tsa } from '../../src/tsa/tsa.ts';
import { hasOpenssl, openssl, postJson, sha256 } from './client.ts';

let tsa: Tsa;
let folder: string;
const inFolder = (name: string): string => join(folder, name);

beforeAll(async () => {
  const now = Date.now();
  tsa = await startTsa(() => new Date(), { notBefore: new Date(now - 864e5), notAfter: new Date(now + 864e6) });
  folder = await mkdtemp(join(tmpdir(), 'tsa-'));
  const chain = await (await fetch(`${tsa.url}/certchain`)).text();
  const [signer = '', intermediate = '', root = ''] = chain.split(/(?<=-----END CERTIFICATE-----\n)/);
  await writeFile(inFolder('root.pem'), root);
  await writeFile(inFolder('untrusted.pem'), signer + intermediate);
  await writeFile(inFolder('intermediate.pem'), intermediate);
  await writeFile(inFolder('data'), 'data');
});
afterAll(async () => {
  await tsa.service.close();
  await rm(folder, { recursive: true });
});

async function stamp(query: Buffer): Promise<Response> {
  return fetch(tsa.url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(query),
  });
}

test.skipIf(!hasOpenssl())('openssl asks in DER and verifies the answer', async () => {
  for (const options of [['-cert'], ['-no_nonce'], ['-sha384', '-cert'], ['-sha512', '-tspolicy', '1.2.3.4']]) {
    openssl('ts', '-query', '-data', inFolder('data'), ...options, '-out', inFolder('query'));
    const response = await stamp(await readFile(inFolder('query')));
    expect([response.status, response.headers.get('content-type')]).toEqual([201, 'application/timestamp-reply']);
    await writeFile(inFolder('reply'), Buffer.from(await response.arrayBuffer()));
    const chain = ['-CAfile', inFolder('root.pem'), '-untrusted', inFolder('untrusted.pem')];
    expect(openssl('ts', '-verify', '-in', inFolder('reply'), '-queryfile', inFolder('query'), ...chain)).toContain(
      'Verification: OK',
    );
  }
});

test.skipIf(!hasOpenssl())('certificates come along only when asked for', async () => {
  const reply = async (certificates: boolean): Promise<string> => {
    const response = await postJson(tsa.url, { ...REQUEST, certificates });
    await writeFile(inFolder('reply'), Buffer.from(await response.arrayBuffer()));
    const token = openssl('ts', '-reply', '-in', inFolder('reply'), '-token_out', '-text');
    expect(token).toContain('Policy OID: 1.3.6.1.4.1.57264.2');
    return openssl(
      'ts',
      '-verify',
      '-data',
      inFolder('data'),
      '-in',
      inFolder('reply'),
      '-CAfile',
      inFolder('root.pem'),
    );
  };
  expect(await reply(true)).toContain('Verification: OK');
  await expect(reply(false)).rejects.toThrow(/certificate/);
});

test.skipIf(!hasOpenssl())('openssl refuses the answer for other data', async () => {
  const response = await postJson(tsa.url, {
    ...REQUEST,
    artifactHash: sha256(Buffer.from('other')).toString('base64'),
  });
  await writeFile(inFolder('reply'), Buffer.from(await response.arrayBuffer()));
  const chain = ['-CAfile', inFolder('root.pem'), '-untrusted', inFolder('untrusted.pem')];
  expect(() => openssl('ts', '-verify', '-data', inFolder('data'), '-in', inFolder('reply'), ...chain)).toThrow(
    /message imprint mismatch/,
  );
});

const REQUEST = { artifactHash: sha256(Buffer.from('data')).toString('base64'), hashAlgorithm: 'sha256' };

test('the time is that of the clock, in whole seconds', async () => {
  const fixed = new Date('2026-02-03T04:05:06.789Z');
  const late = await startTsa(() => fixed, { notBefore: new Date(0), notAfter: new Date('2060-01-01') });
  const response = await postJson(late.url, REQUEST);
  const timestamp = RFC3161Timestamp.parse(Buffer.from(await response.arrayBuffer()));
  expect(timestamp.signingTime).toEqual(new Date('2026-02-03T04:05:06Z'));
  await late.service.close();
});

test('nonsense is refused', async () => {
  const sha1 = createHash('sha1').update('data').digest('base64');
  const refused: [unknown, RegExp][] = [
    [{ artifactHash: sha1, hashAlgorithm: 'sha1' }, /Weak hash algorithm/],
    [{ ...REQUEST, hashAlgorithm: 'sha512' }, /incorrect length/],
    [{ hashAlgorithm: 'sha256' }, /Error generating timestamp response/],
    ['nonsense', /Error generating timestamp response/],
  ];
  for (const [request, message] of refused) {
    const response = await postJson(tsa.url, request);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 400, message: expect.stringMatching(message) });
  }
  for (const query of ['', '0', 'nonsense', '30800000', '3003020101', '30053003300130']) {
    expect((await stamp(Buffer.from(query, 'hex'))).status).toBe(400);
  }
  expect((await fetch(tsa.url, { method: 'POST', body: 'text' })).status).toBe(415);
});
