import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startRekorV1, type RekorV1 } from '../../src/rekor/rekor-v1.ts';
import { base64, hashedRekord, newKey, postJson, type Key } from './client.ts';

let rekor: RekorV1;
let entries: string;
beforeEach(async () => {
  rekor = await startRekorV1(() => new Date(), '127.0.0.1');
  entries = `${rekor.service.url}/api/v1/log/entries`;
});
afterEach(async () => rekor.service.close());

type Entry = {
  body: string;
  integratedTime: number;
  logID: string;
  logIndex: number;
  verification: {
    signedEntryTimestamp: string;
    inclusionProof: { logIndex: number; treeSize: number; checkpoint: string; hashes: string[]; rootHash: string };
  };
};

const DATA = Buffer.from('data');
const KEY = newKey();

function proposal(key: Key = KEY, data: Buffer = DATA): object {
  return hashedRekord(key.pem, data, sign('sha256', data, key.privateKey));
}

/** Checkpoints are signed anew for every answer. */
function withoutCheckpoint({ verification, ...entry }: Entry): object {
  const { checkpoint, ...proof } = verification.inclusionProof;
  return { ...entry, note: checkpoint.split('\n\n')[0], proof, promise: verification.signedEntryTimestamp };
}

async function only(response: Response): Promise<[string, Entry]> {
  const [found] = Object.entries((await response.json()) as Record<string, Entry>);
  if (found === undefined) throw new Error('no entry');
  return found;
}

test('an entry can be read by id, by leaf hash and by global index', async () => {
  await postJson(entries, proposal());
  const created = await postJson(entries, proposal());
  expect(created.status).toBe(201);
  const [id, entry] = await only(created);
  expect(new URL(created.headers.get('location') ?? '', entries).href).toBe(`${entries}/${id}`);
  expect(entry.logIndex).not.toBe(entry.verification.inclusionProof.logIndex);
  for (const path of [`/${id}`, `/${id.slice(16)}`, `?logIndex=${entry.logIndex}`]) {
    const [readId, read] = await only(await fetch(entries + path));
    expect([readId, withoutCheckpoint(read)]).toEqual([id, withoutCheckpoint(entry)]);
  }
  for (const path of [`/${'0'.repeat(80)}`, `/${'0'.repeat(64)}`, '?logIndex=1', '?logIndex=x']) {
    expect((await fetch(entries + path)).status).toBe(404);
  }
  expect((await fetch(`${entries}/nonsense`)).status).toBe(422);
});

test('the log describes itself and signs what it promises', async () => {
  const [, { verification, ...promised }] = await only(await postJson(entries, proposal()));
  const pem = await (await fetch(`${rekor.service.url}/api/v1/log/publicKey`)).text();
  const { body, integratedTime, logID, logIndex } = promised;
  const payload = JSON.stringify({ body, integratedTime, logID, logIndex });
  expect(verify('sha256', Buffer.from(payload), pem, Buffer.from(verification.signedEntryTimestamp, 'base64'))).toBe(
    true,
  );
  expect(createHash('sha256').update(rekor.publicKey).digest('hex')).toBe(logID);
  const log = (await (await fetch(`${rekor.service.url}/api/v1/log`)).json()) as Record<string, unknown>;
  expect(log).toMatchObject({ treeSize: 1, rootHash: verification.inclusionProof.rootHash });
  const [note = '', signatures = ''] = String(log['signedTreeHead']).split('\n\n');
  expect(note).toBe(
    `127.0.0.1 - ${String(log['treeID'])}\n1\n${Buffer.from(String(log['rootHash']), 'hex').toString('base64')}`,
  );
  const [, signature = ''] = /^\u2014 127\.0\.0\.1 (\S+)\n$/.exec(signatures) ?? [];
  const bytes = Buffer.from(signature, 'base64');
  expect(bytes.subarray(0, 4).toString('hex')).toBe(logID.slice(0, 8));
  expect(verify('sha256', Buffer.from(`${note}\n`), pem, bytes.subarray(4))).toBe(true);
});

test('the same entry conflicts and is named', async () => {
  const same = proposal();
  const [id] = await only(await postJson(entries, same));
  const response = await postJson(entries, same);
  expect(response.status).toBe(409);
  expect(response.headers.get('location')).toBe(`/api/v1/log/entries/${id}`);
  const message = `an equivalent entry already exists in the transparency log with UUID ${id}`;
  expect(await response.json()).toEqual({ code: 409, message });
  expect(rekor.size).toBe(1);
});

test('a new entry can stay unreadable for some reads', async () => {
  rekor.unreadableReads = 2;
  const [id] = await only(await postJson(entries, proposal()));
  const statuses: number[] = [];
  for (let read = 0; read < 4; read += 1) statuses.push((await fetch(`${entries}/${id}`)).status);
  expect(statuses).toEqual([404, 404, 200, 200]);
});

test('entries can be retrieved together', async () => {
  const mine = proposal();
  const [id, { logIndex }] = await only(await postJson(entries, proposal()));
  const [other] = await only(await postJson(entries, mine));
  const url = `${entries}/retrieve`;
  const names = async (query: object): Promise<string[]> =>
    ((await (await postJson(url, query)).json()) as object[]).flatMap((entry) => Object.keys(entry));
  expect(await names({ entryUUIDs: [other, '0'.repeat(80)] })).toEqual([other]);
  expect(await names({ logIndexes: [logIndex] })).toEqual([id]);
  expect(await names({ entries: [mine] })).toEqual([other]);
  expect(await names({ entries: [proposal(newKey())] })).toEqual([]);
  expect((await postJson(url, {})).status).toBe(422);
});

function envelope(key: Key, signedText = 'DSSEv1 4 text 7 payload'): string {
  const sig = sign('sha256', Buffer.from(signedText), key.privateKey).toString('base64');
  return JSON.stringify({ payload: base64('payload'), payloadType: 'text', signatures: [{ sig }] });
}

function dsse(text: string, ...keys: Key[]): object {
  const verifiers = keys.map(({ pem }) => base64(pem));
  return { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent: { envelope: text, verifiers } } };
}

test('an envelope is stored by its hashes', async () => {
  const text = envelope(KEY);
  const [, { body }] = await only(await postJson(entries, dsse(text, KEY)));
  const hex = (data: string): string => createHash('sha256').update(data).digest('hex');
  const { signatures } = JSON.parse(text) as { signatures: [{ sig: string }] };
  // Compared as text: what is hashed into the tree must be canonical.
  expect(Buffer.from(body, 'base64').toString()).toBe(
    `{"apiVersion":"0.0.1","kind":"dsse","spec":{"envelopeHash":{"algorithm":"sha256","value":"${hex(text)}"},` +
      `"payloadHash":{"algorithm":"sha256","value":"${hex('payload')}"},` +
      `"signatures":[{"signature":"${signatures[0].sig}","verifier":"${base64(KEY.pem)}"}]}}`,
  );
});

test('an RSA signature over a digest is verified', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const signature = sign('sha256', DATA, privateKey);
  expect((await postJson(entries, hashedRekord(pem, DATA, signature))).status).toBe(201);
  expect((await postJson(entries, hashedRekord(pem, Buffer.from('x'), signature))).status).toBe(400);
});

test('native signatures are accepted whatever their S', async () => {
  for (let round = 0; round < 20; round += 1) {
    expect((await postJson(entries, proposal())).status).toBe(201);
  }
});

test('what does not hold is refused', async () => {
  const signature = sign('sha256', DATA, KEY.privateKey);
  const refused: unknown[] = [
    hashedRekord(KEY.pem, Buffer.from('other data'), signature),
    hashedRekord(newKey().pem, DATA, signature),
    hashedRekord('no key', DATA, signature),
    hashedRekord(KEY.pem, DATA, Buffer.from('no signature')),
    { ...proposal(), apiVersion: '0.0.2' },
    { ...proposal(), kind: 'rekord' },
    dsse(envelope(KEY), newKey()),
    dsse(envelope(KEY), KEY, newKey()),
    dsse(envelope(KEY)),
    dsse(envelope(KEY, 'payload'), KEY),
    dsse('no envelope', KEY),
    'nonsense',
  ];
  for (const entry of refused) {
    const response = await postJson(entries, entry);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 400,
      message: expect.stringMatching(/^error processing entry: /),
    });
  }
  expect(rekor.size).toBe(0);
});
