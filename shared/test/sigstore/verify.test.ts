import { createHash, createPublicKey, generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors/action-error.ts';
import { statement } from '../../src/intoto/statement.ts';
import type { VerifiedBundle } from '../../src/intoto/verified-bundle.ts';
import { parseBundle, type SigstoreBundle } from '../../src/sigstore/bundle.ts';
import { digestSignature } from '../../src/sigstore/digest-signature.ts';
import { parseTrustRoot, type TrustRoot } from '../../src/sigstore/trust-root.ts';
import { verifyAgainstAny, verifyBundle, type Expected } from '../../src/sigstore/verify.ts';
import { artifact, startWorld, type World } from './world.ts';

type Json = { [key: string]: Json } & string & Json[];

let world: World;
let stranger: World;
const file = artifact();
const other = artifact('other');
const onFile: Expected = { kind: 'digest', sha256: file.sha256 };
const onStatement: Expected = { kind: 'statement' };
const claim = statement([{ name: 'bom', digest: { sha256: file.sha256 } }], 'https://example.com/p', { level: 3 });

const made: Record<string, { bundle: SigstoreBundle; expected: Expected }> = {};
let foreign: SigstoreBundle;
let otherV1: SigstoreBundle;

beforeAll(async () => {
  [world, stranger] = await Promise.all([startWorld(), startWorld()]);
  const v1 = world.session();
  const v2 = world.session({ rekor: 'v2' });
  made['signature, Rekor v1'] = { bundle: (await v1.signDigest(file)).bundle, expected: onFile };
  made['signature, Rekor v2'] = { bundle: (await v2.signDigest(file)).bundle, expected: onFile };
  made['statement, Rekor v1'] = { bundle: (await v1.signStatement(claim)).bundle, expected: onStatement };
  made['statement, Rekor v2'] = { bundle: (await v2.signStatement(claim)).bundle, expected: onStatement };
  otherV1 = (await v1.signDigest(other)).bundle;
  foreign = (await stranger.session().signDigest(file)).bundle;
});
afterAll(() => Promise.all([world.close(), stranger.close()]));

const KINDS = ['signature, Rekor v1', 'signature, Rekor v2', 'statement, Rekor v1', 'statement, Rekor v2'] as const;

function get(kind: string): { bundle: SigstoreBundle; expected: Expected } {
  const found = made[kind];
  if (found === undefined) throw new Error(kind);
  return found;
}

/** A copy of a bundle's JSON, changed. */
async function changed(bundle: SigstoreBundle, change: (json: Json) => void): Promise<SigstoreBundle> {
  const json = JSON.parse(bundle.json) as Json;
  change(json);
  return parseBundle(json, 'the changed bundle');
}

async function refusal(bundle: Promise<SigstoreBundle> | SigstoreBundle, expected: Expected): Promise<string> {
  try {
    await verifyBundle(await bundle, expected, world.trust);
    return 'accepted';
  } catch (error) {
    // Anything else that is thrown is a mistake of ours.
    if (error instanceof ActionError && /^BUNDLE_(REFUSED|MALFORMED)$/.test(error.code)) return error.message;
    throw error;
  }
}

function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function changeAt(json: Json, path: readonly string[], change: (text: string) => string): void {
  const parent = path.slice(0, -1).reduce<Json>((inner, key) => inner[key] as Json, json);
  const last = path.at(-1) ?? '';
  (parent as Record<string, unknown>)[last] = change(String(parent[last]));
}

/** One byte of base64, one digit of a number, one letter of a text. */
function flip(text: string, at = 0.5): string {
  if (/^\d+$/.test(text)) return String(BigInt(text) + 1n);
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') === text && text.length > 8) {
    const index = Math.floor(bytes.length * at);
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    return bytes.toString('base64');
  }
  // In a checkpoint that is inside the signature; its very end may be base64's padding, which says nothing.
  const index = Math.floor(text.length * 0.9);
  return text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1);
}

describe.each(KINDS)('%s', (kind) => {
  test('verifies and tells who signed, what and when', async () => {
    const { bundle, expected } = get(kind);
    // The policy takes exactly these facts.
    const facts: VerifiedBundle = await verifyBundle(bundle, expected, world.trust);
    expect(facts.signer.sourceRepositoryUri).toBe('https://github.com/kubernetes-sigs/bom');
    expect(facts.trustRoot).toBe('sandbox');
    expect(Math.abs(Date.parse(facts.signedAt ?? '') - Date.now())).toBeLessThan(120_000);
    expect(Number(facts.logIndex)).toBeGreaterThanOrEqual(0);
    expect(facts.content.kind).toBe(bundle.kind);
  });

  test('with any one field flipped it is refused', async () => {
    const { bundle, expected } = get(kind);
    const paths = leaves(JSON.parse(bundle.json));
    expect(paths.length).toBeGreaterThan(12);
    const accepted: string[] = [];
    for (const path of paths) {
      const name = path.join('.');
      // DSSE: keyid is an unauthenticated hint.
      if (name.endsWith('keyid')) continue;
      const result = await refusal(
        changed(bundle, (json) => changeAt(json, path, (text) => flip(text))),
        expected,
      );
      if (result === 'accepted') accepted.push(name);
    }
    expect(accepted).toEqual([]);
  });

  test('with any one field missing it is refused', async () => {
    const { bundle, expected } = get(kind);
    const accepted: string[] = [];
    for (const path of leaves(JSON.parse(bundle.json))) {
      const cut = changed(bundle, (json) => {
        const parent = path.slice(0, -1).reduce<Json>((inner, key) => inner[key] as Json, json);
        delete (parent as Record<string, unknown>)[path.at(-1) ?? ''];
      });
      const name = path.join('.');
      if (!name.endsWith('keyid') && (await refusal(cut, expected)) === 'accepted') accepted.push(name);
    }
    expect(accepted).toEqual([]);
  });

  test('with any byte of the certificate flipped it is refused', async () => {
    const { bundle, expected } = get(kind);
    for (let at = 0; at < 1; at += 0.05) {
      const path = ['verificationMaterial', 'certificate', 'rawBytes'];
      const broken = changed(bundle, (json) => changeAt(json, path, (text) => flip(text, at)));
      expect(await refusal(broken, expected)).not.toBe('accepted');
    }
  });

  test('another instance’s root refuses it', async () => {
    const { bundle, expected } = get(kind);
    await expect(verifyBundle(bundle, expected, stranger.trust)).rejects.toMatchObject({ code: 'BUNDLE_REFUSED' });
  });
});

describe('what does not belong together', () => {
  test('the signature of another file', async () => {
    expect(await refusal(otherV1, onFile)).toContain(`it signs sha256:${other.sha256}, and not sha256:${file.sha256}`);
  });

  test('the signature of another file, with this file’s digest written over it', async () => {
    const forged = changed(otherV1, (json) => {
      const message = json['messageSignature'] as Json;
      (message['messageDigest'] as Record<string, unknown>)['digest'] = Buffer.from(file.sha256, 'hex').toString(
        'base64',
      );
    });
    expect(await refusal(forged, onFile)).toContain('does not verify');
  });

  test.each(KINDS)('%s with the log entry of another', async (kind) => {
    const { bundle, expected } = get(kind);
    const swapped = changed(bundle, (json) => {
      const theirs = JSON.parse(otherV1.json) as Json;
      const material = json['verificationMaterial'] as Record<string, unknown>;
      material['tlogEntries'] = (theirs['verificationMaterial'] as Json)['tlogEntries'];
    });
    expect(await refusal(swapped, expected)).not.toBe('accepted');
  });

  test.each(KINDS)('%s with the timestamp of another', async (kind) => {
    const { bundle, expected } = get(kind);
    const swapped = changed(bundle, (json) => {
      const theirs = JSON.parse(otherV1.json) as Json;
      const material = json['verificationMaterial'] as Record<string, unknown>;
      material['timestampVerificationData'] = (theirs['verificationMaterial'] as Json)['timestampVerificationData'];
    });
    expect(await refusal(swapped, expected)).toContain('timestamp could not be verified');
  });

  test('a statement, changed and signed by nobody', async () => {
    const { bundle } = get('statement, Rekor v1');
    const forged = changed(bundle, (json) => {
      const payload = Buffer.from(JSON.stringify({ ...claim, predicate: { level: 4 } })).toString('base64');
      (json['dsseEnvelope'] as Record<string, unknown>)['payload'] = payload;
    });
    expect(await refusal(forged, onStatement)).not.toBe('accepted');
  });

  test('an attestation where a signature is expected, and the other way round', async () => {
    expect(await refusal(get('statement, Rekor v1').bundle, onFile)).toContain('it holds an attestation');
    expect(await refusal(get('signature, Rekor v1').bundle, onStatement)).toContain('it holds a signature');
  });

  test('the same log entry twice', async () => {
    const { bundle, expected } = get('signature, Rekor v2');
    const doubled = changed(bundle, (json) => {
      const material = json['verificationMaterial'] as Record<string, unknown>;
      material['tlogEntries'] = [...(material['tlogEntries'] as unknown[]), ...(material['tlogEntries'] as unknown[])];
    });
    expect(await refusal(doubled, expected)).toContain('duplicate');
  });

  test('a bundle signed with a bare key', async () => {
    const { bundle, expected } = get('signature, Rekor v1');
    const keyed = changed(bundle, (json) => {
      const material = json['verificationMaterial'] as Record<string, unknown>;
      delete material['certificate'];
      material['publicKey'] = { hint: 'mine' };
    });
    expect(await refusal(keyed, expected)).toContain('signed with a key');
  });

  test('an entry that another certificate made for the same signature', async () => {
    // ECDSA lets anybody find another key for a given signature and digest; only the key in the entry shows it.
    const { bundle, expected } = get('signature, Rekor v1');
    const { bundle: second } = await world.session().signDigest(file);
    const certificate = (second.value.verificationMaterial.content as { certificate: { rawBytes: Buffer } })
      .certificate;
    const { checkLogEntries } = await import('../../src/sigstore/log-proof.ts');
    const { readCertificate } = await import('../../src/sigstore/certificate.ts');
    const another = await readCertificate(certificate.rawBytes);
    expect(() => checkLogEntries(bundle.value, another)).toThrow(/another certificate/);
    expect(await refusal(bundle, expected)).toBe('accepted');
  });
});

describe('thresholds', () => {
  const cases: readonly [string, keyof TrustRoot['thresholds'], string, string][] = [
    ['without a log entry', 'log', 'tlogEntries', 'signature, Rekor v2'],
    [
      'without a timestamp, though Rekor v2 vouches for no time',
      'timestamp',
      'timestampVerificationData',
      'signature, Rekor v2',
    ],
    ['without a log entry', 'log', 'tlogEntries', 'statement, Rekor v1'],
  ];
  test.each(cases)('%s a bundle does not reach %s', async (_, threshold, field, kind) => {
    const { bundle, expected } = get(kind);
    const bare = changed(bundle, (json) => {
      (json['verificationMaterial'] as Record<string, unknown>)[field] = field === 'tlogEntries' ? [] : {};
    });
    expect(world.trust.thresholds[threshold]).toBe(1);
    expect(await refusal(bare, expected)).toMatch(/expected 1/);
  });

  test('a root without logs demands timestamps and no logs; one with logs demands them', async () => {
    const root = world.sigstore.trustedRoot as Record<string, unknown>;
    const bare = await parseTrustRoot(JSON.stringify({ ...root, tlogs: [], ctlogs: [] }), 'bare');
    expect(bare.thresholds).toEqual({ log: 0, sct: 0, timestamp: 1 });
    expect(world.trust.thresholds).toEqual({ log: 1, sct: 1, timestamp: 1 });
    const named = await parseTrustRoot(JSON.stringify({ ...root, tlogs: [], ctlogs: [] }), 'public-good');
    expect(named.thresholds).toEqual({ log: 1, sct: 1, timestamp: 1 });
  });

  test('certificates without SCT do not reach a root that has a CT log', async () => {
    const silent = await startWorld({ ctLog: false });
    try {
      const { bundle } = await silent.session({ verified: false }).signDigest(file);
      const strict = { ...silent.trust, thresholds: { log: 1, sct: 1, timestamp: 1 } };
      await expect(verifyBundle(bundle, onFile, strict)).rejects.toThrow(/expected 1 SCTs, got 0/);
      await expect(verifyBundle(bundle, onFile, silent.trust)).resolves.toBeDefined();
    } finally {
      await silent.close();
    }
  });

  test('several roots are asked one by one, and never merged', async () => {
    const facts = await verifyAgainstAny(foreign, onFile, [world.trust, { ...stranger.trust, name: 'second' }]);
    expect(facts.trustRoot).toBe('second');
    await expect(verifyAgainstAny(foreign, onFile, [world.trust])).rejects.toThrow(/against sandbox: /);
    await expect(verifyAgainstAny(foreign, onFile, [])).rejects.toThrow(/no trust root is known/);
  });
});

test('signatures of the certificate’s time only: an expired certificate is refused', async () => {
  // The authority that stamps lives an hour later than the one that certifies.
  let late = 0;
  const slow = await startWorld({ clock: () => new Date(Date.now() + late) });
  try {
    const { sigstore } = slow;
    const session = slow.session({ verified: false, rekor: 'v2' });
    await session.claims();
    late = 3_600_000;
    const { bundle } = await session.signDigest(file);
    await expect(verifyBundle(bundle, onFile, slow.trust)).rejects.toThrow(/certificate is not valid or expired/);
    expect(sigstore.tsa.service.requests.length).toBe(1);
  } finally {
    await slow.close();
  }
});

test('signatures by Node over many digests are accepted from the digest alone, for three curves', async () => {
  for (const namedCurve of ['P-256', 'P-384', 'P-521']) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve });
    for (let round = 0; round < 8; round += 1) {
      const bytes = Buffer.from(`${namedCurve} ${round}`);
      const digest = createHash('sha256').update(bytes).digest();
      const signature = sign('sha256', bytes, privateKey);
      expect((await digestSignature({ signature }, digest)).verifySignature(publicKey)).toBe(true);
      digest[0] = (digest[0] ?? 0) ^ 1;
      expect((await digestSignature({ signature }, digest)).verifySignature(publicKey)).toBe(false);
    }
  }
});

test('a key that cannot be checked from a digest is an error and not a pass', async () => {
  const { publicKey } = generateKeyPairSync('ed25519');
  const content = await digestSignature({ signature: Buffer.alloc(64) }, Buffer.alloc(32));
  expect(() => content.verifySignature(publicKey)).toThrow(/cannot be checked from a digest/);
  const certificate = (
    get('signature, Rekor v1').bundle.value.verificationMaterial.content as { certificate: { rawBytes: Buffer } }
  ).certificate;
  const key = createPublicKey(
    new X509Certificate(certificate.rawBytes).publicKey.export({ type: 'spki', format: 'pem' }),
  );
  expect(key.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
});
