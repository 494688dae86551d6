import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/intoto/statement.ts';
import type { SigstoreBundle } from '../../src/sigstore/bundle.ts';
import { hasOpenssl, openssl } from './openssl.ts';
import { artifact, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const claim = statement([{ name: 'bom', digest: { sha256: 'ab'.repeat(32) } }], 'https://example.com/p', { a: 1 });

/** The verification library by itself, without any code of ours. */
function libraryVerifies(json: string, bytes?: Buffer): void {
  const material = toTrustMaterial(TrustedRoot.fromJSON(world.sigstore.trustedRoot));
  new Verifier(material, { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 }).verify(
    bytes === undefined
      ? toSignedEntity(bundleFromJSON(JSON.parse(json)))
      : toSignedEntity(bundleFromJSON(JSON.parse(json)), Buffer.from(bytes)),
  );
}

describe.each(['v1', 'v2'] as const)('with Rekor %s', (rekor) => {
  test('a signature over bytes is a bundle v0.3 that the library accepts', async () => {
    const { name, bytes, sha256 } = artifact();
    const { bundle, facts } = await world.session({ rekor }).signDigest({ name, sha256 });
    const json = JSON.parse(bundle.json) as { mediaType: string; verificationMaterial: object };
    expect(json.mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json');
    expect(Object.keys(json.verificationMaterial)).toEqual(['certificate', 'tlogEntries', 'timestampVerificationData']);
    libraryVerifies(bundle.json, bytes);
    expect(facts?.signer.sourceRepositoryUri).toBe('https://github.com/kubernetes-sigs/bom');
    expect(facts?.content).toEqual({ kind: 'signature', sha256 });
  });

  test('a statement is an envelope that the library accepts', async () => {
    const { bundle, facts } = await world.session({ rekor }).signStatement(claim);
    libraryVerifies(bundle.json);
    expect(facts?.content).toEqual({ kind: 'statement', statement: claim });
    const [entry] = bundle.value.verificationMaterial.tlogEntries;
    expect(entry?.kindVersion).toEqual(
      rekor === 'v1' ? { kind: 'dsse', version: '0.0.1' } : { kind: 'hashedrekord', version: '0.0.2' },
    );
  });
});

test.skipIf(!hasOpenssl)('openssl accepts the signature too', async () => {
  const { name, bytes, sha256 } = artifact();
  const { bundle } = await world.session().signDigest({ name, sha256 });
  expect(await opensslVerifies(bundle, bytes)).toBe('Verified OK');
  await expect(opensslVerifies(bundle, Buffer.from('other bytes'))).rejects.toThrow(Error);
});

test('without a log, timestamps alone vouch where the root demands no more', async () => {
  const github = await startWorld({ ctLog: false });
  try {
    const trust = { ...github.trust, thresholds: { log: 0, sct: 0, timestamp: 1 } };
    const session = github.session({ rekor: 'none', verified: false });
    const { bundle } = await session.signStatement(claim);
    const { verifyBundle } = await import('../../src/sigstore/verify.ts');
    const facts = await verifyBundle(bundle, { kind: 'statement' }, trust);
    expect(facts.logIndex).toBeUndefined();
    expect(Date.parse(facts.signedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  } finally {
    await github.close();
  }
});

describe('one certificate', () => {
  test('serves fifty parallel signatures, with one token', async () => {
    const before = { fulcio: count('fulcio'), oidc: count('oidc'), rekor: count('rekor'), tsa: count('tsa') };
    const session = world.session();
    const made = await Promise.all(Array.from({ length: 50 }, (_, index) => session.signDigest(artifact(`f${index}`))));
    expect(count('fulcio') - before.fulcio).toBe(1);
    expect(count('oidc') - before.oidc).toBe(1);
    expect(count('rekor') - before.rekor).toBe(50);
    expect(count('tsa') - before.tsa).toBe(50);
    const certificates = new Set(made.map(({ bundle }) => JSON.stringify(bundle.value.verificationMaterial.content)));
    expect(certificates.size).toBe(1);
  });

  test('comes from the token whose claims were read first', async () => {
    const before = count('oidc');
    const identity = world.identity({ runId: '4711' });
    const claims = await identity.claims();
    const { claims: taken } = await identity.take();
    expect(taken).toEqual(claims);
    expect(claims.runId).toBe('4711');
    expect(count('oidc') - before).toBe(1 + 0);
  });

  test('is renewed with a new key and token two minutes before it expires, by the server’s clock', async () => {
    const before = count('fulcio');
    // This runner's clock is three hours behind: only the difference to the server counts.
    const start = Date.now() - 3 * 3_600_000;
    let now = start;
    const session = world.session({ now: () => now });
    const first = await session.signDigest(artifact());
    now = start + 7 * 60_000;
    const second = await session.signDigest(artifact());
    expect(count('fulcio') - before).toBe(1);
    now = start + 8 * 60_000 + 5_000;
    const more = await Promise.all([session.signDigest(artifact()), session.signDigest(artifact())]);
    expect(count('fulcio') - before).toBe(2);
    const keys = [first, second, ...more].map(({ bundle }) =>
      JSON.stringify(bundle.value.verificationMaterial.content),
    );
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).toBe(keys[3]);
    expect(keys[1]).not.toBe(keys[2]);
    expect(new Set(world.masked.slice(-2)).size).toBe(2);
  });

  test('that expired while the log kept us waiting is not used: a new one signs', async () => {
    const before = count('fulcio');
    let late = 0;
    const session = world.session({ now: () => Date.now() + late });
    await session.claims();
    world.sigstore.rekor.service.faults.arm({ method: 'POST', effect: { kind: 'slow', delayMs: 300 } });
    const logged = count('rekor');
    const made = session.signDigest(artifact());
    await expect.poll(() => count('rekor') - logged, { interval: 10 }).toBe(1);
    late = 11 * 60_000;
    expect((await made).facts).toBeDefined();
    expect(count('fulcio') - before).toBe(2);
    expect(count('rekor') - logged).toBe(2);
  });

  test('that was refused once is not asked for again', async () => {
    world.sigstore.fulcio.service.faults.arm({ effect: { kind: 'answer', status: 403, body: '{"message":"no"}' } });
    const before = count('fulcio');
    const session = world.session();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => session.signDigest(artifact())));
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect(count('fulcio') - before).toBe(1);
  });

  test('says who signs, and so do the claims of its token', async () => {
    const session = world.session({ run: { eventName: 'workflow_dispatch', runAttempt: '3' } });
    const claims = await session.claims();
    const certificate = await session.certificate();
    expect(certificate.buildSignerUri).toBe(`https://github.com/${claims.jobWorkflowRef}`);
    expect(certificate.identity).toBe(`https://github.com/${claims.jobWorkflowRef}`);
    expect(certificate.sourceRepositoryDigest).toBe(claims.sha);
    expect(certificate.buildTrigger).toBe('workflow_dispatch');
    expect(certificate.runInvocationUri?.endsWith('/attempts/3')).toBe(true);
    expect(certificate.issuer).toBe(claims.issuer);
  });
});

describe('answers that are lost', () => {
  test('Rekor v1: the entry that is there is fetched, with patience, and used', async () => {
    const { rekor } = world.sigstore;
    rekor.service.faults.arm({ method: 'POST', effect: { kind: 'lost-answer' } });
    rekor.unreadableReads = 2;
    const size = rekor.size;
    const { bundle } = await world.session().signDigest(artifact());
    rekor.unreadableReads = 0;
    expect(rekor.size - size).toBe(1);
    expect(bundle.value.verificationMaterial.tlogEntries[0]?.logIndex).toBeDefined();
    expect(rekor.service.requests.slice(-5).map(({ method, status }) => `${method} ${status}`)).toEqual([
      'POST 0',
      'POST 409',
      'GET 404',
      'GET 404',
      'GET 200',
    ]);
  });

  test('Rekor v1: an entry of another signature is not used', async () => {
    const { rekor } = world.sigstore;
    const other = await world.session().signDigest(artifact());
    const index = other.bundle.value.verificationMaterial.tlogEntries[0]?.logIndex;
    const answer = await fetch(`${rekor.service.url}/api/v1/log/entries?logIndex=${index}`);
    const body = await answer.text();
    rekor.service.faults.arm({ method: 'POST', effect: { kind: 'answer', status: 201, body } });
    await expect(world.session({ verified: false }).signDigest(artifact())).rejects.toThrow(
      /the entry of another signature/,
    );
  });

  test('Rekor v1: a Location elsewhere is not followed', async () => {
    const { rekor } = world.sigstore;
    const headers = { location: `http://169.254.169.254/latest/${'a'.repeat(64)}` };
    rekor.service.faults.arm({ method: 'POST', effect: { kind: 'answer', status: 409, headers, body: '{}' } });
    const hosts = { ...world.http.metrics.hosts };
    await expect(world.session().signDigest(artifact())).rejects.toThrow(/LOG_REFUSED|made no entry/);
    expect(Object.keys(world.http.metrics.hosts)).toEqual(Object.keys(hosts));
  });

  test('Rekor v2: it is signed again with a fresh nonce', async () => {
    const { rekorV2 } = world.sigstore;
    rekorV2.service.faults.arm({ method: 'POST', effect: { kind: 'lost-answer' } });
    const size = rekorV2.size;
    const { name, bytes, sha256 } = artifact();
    const { bundle } = await world.session({ rekor: 'v2' }).signDigest({ name, sha256 });
    expect(() => libraryVerifies(bundle.json, bytes)).not.toThrow();
    expect(rekorV2.size - size).toBe(2);
  });

  test('Rekor v2: but not for ever', async () => {
    const { rekorV2 } = world.sigstore;
    const answer = { kind: 'answer', status: 409, body: '{}' } as const;
    rekorV2.service.faults.arm({ method: 'POST', times: 9, effect: answer });
    const before = rekorV2.service.requests.length;
    await expect(world.session({ rekor: 'v2' }).signDigest(artifact('zeitgeist'))).rejects.toMatchObject({
      code: 'SIGNING_FAILED',
      message: expect.stringContaining('zeitgeist') as unknown,
    });
    expect(rekorV2.service.requests.length - before).toBe(3);
    rekorV2.service.faults.clear();
  });

  test('Fulcio and the timestamp authority: they are asked again', async () => {
    world.sigstore.fulcio.service.faults.arm({ effect: { kind: 'lost-answer' } });
    world.sigstore.tsa.service.faults.arm({ effect: { kind: 'cut-off', afterBytes: 10 } });
    const { facts } = await world.session().signDigest(artifact());
    expect(facts).toBeDefined();
  });
});

test('a timestamp authority that knows only RFC 3161 is asked in DER', async () => {
  world.sigstore.tsa.service.faults.arm({ effect: { kind: 'answer', status: 415, body: 'no JSON' } });
  const { name, bytes, sha256 } = artifact();
  const { bundle } = await world.session({ rekor: 'v2' }).signDigest({ name, sha256 });
  expect(() => libraryVerifies(bundle.json, bytes)).not.toThrow();
  const statuses = world.sigstore.tsa.service.requests.slice(-2).map(({ status }) => status);
  expect(statuses).toEqual([415, 201]);
});

describe('no error holds the token', () => {
  test.each([
    ['in its message', (token: string) => JSON.stringify({ code: 3, message: `invalid token: ${token}` })],
    ['as bare text, cut in the middle', (token: string) => `${'x'.repeat(250)} ${token}`],
    ['twice, as a proxy page', (token: string) => `<html>${token}\n${token}</html>`],
  ])('when Fulcio quotes it %s', async (_, quote) => {
    const identity = world.identity();
    const { token, claims } = await identity.take();
    const body = quote(token);
    world.sigstore.fulcio.service.faults.arm({ effect: { kind: 'answer', status: 400, body } });
    const { openSigningSession } = await import('../../src/sigstore/session.ts');
    const { fulcio } = world.sigstore;
    const session = openSigningSession({
      identity: { claims: () => Promise.resolve(claims), take: () => Promise.resolve({ token, claims }) },
      services: { fulcio: fulcio.service.url, logs: [], timestampAuthorities: [world.sigstore.tsa.url] },
      trust: undefined,
      http: world.http,
      now: Date.now,
    });
    const error: unknown = await session.signDigest(artifact()).catch((caught: unknown) => caught);
    const texts = chainOf(error);
    expect(texts.some((text) => text.includes('status 400'))).toBe(true);
    for (const part of token.split('.')) {
      expect(texts.some((text) => text.includes(part.slice(0, 24)))).toBe(false);
    }
  });

  test('and each token is masked before it is used', async () => {
    const session = world.session();
    await session.claims();
    expect(world.masked.at(-1)).toMatch(/^eyJ/);
  });
});

test('an expired or foreign token is refused before Fulcio is asked', async () => {
  const before = count('fulcio');
  await expect(world.session({ token: { ageSeconds: 301 } }).signDigest(artifact())).rejects.toThrow(/expired at/);
  await expect(world.session({ token: { audience: 'sts' } }).signDigest(artifact())).rejects.toThrow(/audience "sts"/);
  expect(count('fulcio')).toBe(before);
});

test('a bundle that would not verify is not handed out', async () => {
  const stranger = await startWorld();
  try {
    const { openSigningSession } = await import('../../src/sigstore/session.ts');
    const session = openSigningSession({
      identity: world.identity(),
      services: {
        fulcio: world.sigstore.fulcio.service.url,
        logs: [{ url: world.sigstore.rekor.service.url, version: 1 }],
        timestampAuthorities: [stranger.sigstore.tsa.url],
      },
      trust: world.trust,
      http: world.http,
      now: Date.now,
    });
    await expect(session.signDigest(artifact())).rejects.toMatchObject({
      code: 'SIGNING_FAILED',
      cause: { code: 'BUNDLE_REFUSED' },
    });
  } finally {
    await stranger.close();
  }
});

function count(service: 'fulcio' | 'oidc' | 'rekor' | 'tsa'): number {
  return world.sigstore[service].service.requests.filter(({ path }) => !path.startsWith('/.well-known')).length;
}

async function opensslVerifies(bundle: SigstoreBundle, bytes: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'openssl-'));
  const { content, verificationMaterial } = bundle.value;
  try {
    if (content.$case !== 'messageSignature' || verificationMaterial.content.$case !== 'certificate') return 'no';
    const path = (name: string): string => join(folder, name);
    await writeFile(path('leaf.der'), verificationMaterial.content.certificate.rawBytes);
    await writeFile(path('signature'), content.messageSignature.signature);
    await writeFile(path('artifact'), bytes);
    await writeFile(path('key'), openssl('x509', '-inform', 'DER', '-in', path('leaf.der'), '-pubkey', '-noout'));
    const files = ['-verify', path('key'), '-signature', path('signature'), path('artifact')];
    return openssl('dgst', '-sha256', ...files)
      .toString()
      .trim();
  } finally {
    await rm(folder, { recursive: true });
  }
}

function chainOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = [error.message, error.stack ?? '', ...('hint' in error ? [String(error.hint)] : [])];
  return [...own, ...chainOf(error.cause)];
}
