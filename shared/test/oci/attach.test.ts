import { expect, onTestFinished, test } from 'vitest';
import type { RegistrySandbox } from '../../../sandbox/src/registry/registry.ts';
import { startService } from '../../../sandbox/src/service/service.ts';
import { createHttpClient } from '../../src/http/client.ts';
import { attachBundle, type BundleAttachment } from '../../src/oci/attach.ts';
import { digestOf, IMAGE_INDEX, IMAGE_MANIFEST, type Descriptor } from '../../src/oci/descriptor.ts';
import { fallbackTagOf } from '../../src/oci/fallback-tag.ts';
import { findBundles } from '../../src/oci/find.ts';
import { getManifest, putManifest } from '../../src/oci/manifests.ts';
import { listReferrers } from '../../src/oci/referrers.ts';
import { openRegistry } from '../../src/oci/registry.ts';
import { resolveImage } from '../../src/oci/resolve.ts';
import { NAME, openAnother, pushSubject, startWorld } from './world.ts';

const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const SIGN = 'https://sigstore.dev/cosign/sign/v1';
const SETTLE = { settleMs: 60 };

function bundle(text = '{"a":"é"}', predicateType = SIGN): BundleAttachment {
  return { text, mediaType: BUNDLE_TYPE, content: 'dsse-envelope', predicateType, created: '2026-11-20T22:50:00Z' };
}

function stored(sandbox: RegistrySandbox, digest: string): string | undefined {
  return sandbox.inspect()[0]?.manifests.get(digest)?.bytes.toString();
}

function fallbackEntries(sandbox: RegistrySandbox, subject: Descriptor): readonly Record<string, unknown>[] {
  const digest = sandbox.digestOf(NAME, fallbackTagOf(subject.digest)) ?? '';
  return (JSON.parse(stored(sandbox, digest) ?? '{"manifests":[]}') as { manifests: Record<string, unknown>[] })
    .manifests;
}

test('the manifest is cosign’s, byte for byte', async () => {
  const { sandbox, repository } = await startWorld();
  const subject = await pushSubject(repository, 'v1');
  const { referrer, listedBy } = await attachBundle(repository, subject, bundle());
  expect(listedBy).toBe('referrers-api');
  // Written out by hand from cosign's pkg/oci/remote/write.go; sizes are bytes, not characters.
  expect(stored(sandbox, referrer.digest)).toBe(
    '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",' +
      '"config":{"mediaType":"application/vnd.oci.empty.v1+json","size":2,' +
      '"digest":"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",' +
      `"artifactType":"${BUNDLE_TYPE}"},` +
      `"layers":[{"mediaType":"${BUNDLE_TYPE}","size":10,"digest":"${digestOf('{"a":"é"}')}"}],` +
      `"annotations":{"dev.sigstore.bundle.content":"dsse-envelope","dev.sigstore.bundle.predicateType":"${SIGN}",` +
      '"org.opencontainers.image.created":"2026-11-20T22:50:00Z"},' +
      `"subject":{"mediaType":"${IMAGE_MANIFEST}","size":${subject.size},"digest":"${subject.digest}"},` +
      `"artifactType":"${BUNDLE_TYPE}"}`,
  );
});

test.each([
  ['the referrers API', true],
  ['the fallback tag', false],
] as const)('what is attached is found through %s, and attached twice is there once', async (_, referrers) => {
  const { sandbox, repository } = await startWorld({ referrers });
  const subject = await pushSubject(repository, 'v1');
  const first = await attachBundle(repository, subject, bundle(), SETTLE);
  const second = await attachBundle(repository, subject, bundle('{"b":2}', 'https://slsa.dev/provenance/v1'), SETTLE);
  await attachBundle(openAnother(sandbox).repository, subject, bundle(), SETTLE);
  expect(first.listedBy).toBe(referrers ? 'referrers-api' : 'fallback-tag');

  const listed = await listReferrers(openAnother(sandbox).repository, subject.digest);
  expect(listed).toHaveLength(2);
  expect(new Set(listed)).toEqual(new Set([first.referrer, second.referrer]));
  const found = await findBundles(openAnother(sandbox).repository, subject.digest);
  expect(found.unusable).toEqual([]);
  expect(new Map(found.bundles.map(({ text, referrer }) => [text, referrer]))).toEqual(
    new Map([
      ['{"a":"é"}', first.referrer.digest],
      ['{"b":2}', second.referrer.digest],
    ]),
  );
});

const ACCOUNT = { username: 'u', password: 'p', access: { '*': ['pull', 'push'] } } as const;

test.each([
  // Subject, empty config, bundle, manifest; the question for the API once a registry, the empty config once a
  // repository. Before all of it, the first request of all is refused for want of a token.
  ['created', { first: 6, anotherRepository: 4, anotherImage: 3 }],
  ['accepted', { first: 8, anotherRepository: 6, anotherImage: 4 }],
] as const)(
  'an image costs at most six requests on an open session (single POST: %s)',
  async (monolithic, expected) => {
    const { sandbox, registry } = await startWorld(
      { monolithic, auth: { kind: 'bearer', accounts: [ACCOUNT] } },
      { kind: 'password', ...ACCOUNT },
    );
    const cost = async (name: string, label: string): Promise<number> => {
      const repository = registry.repository({ registry: sandbox.host, repository: name }, 'push');
      const pusher = openAnother(sandbox, { kind: 'password', ...ACCOUNT }).registry.repository(repository, 'push');
      await pushSubject(pusher, label);
      const before = sandbox.service.requests.length;
      const subject = await resolveImage(repository, { ...repository, tag: label });
      await attachBundle(repository, subject, bundle(`{"for":"${name} ${label}"}`));
      return sandbox.service.requests.slice(before).filter(({ path }) => path.startsWith('/v2/')).length;
    };
    const first = await cost('first', 'v1');
    const anotherRepository = await cost('second', 'v1');
    const anotherImage = await cost('second', 'v2');
    expect({ first, anotherRepository, anotherImage }).toEqual(expected);
    expect(Math.max(anotherRepository, anotherImage)).toBeLessThanOrEqual(6);
  },
);

test('the fallback costs three more requests when nobody else writes', async () => {
  const { repository, http } = await startWorld({ referrers: false });
  const subject = await pushSubject(repository, 'v1');
  await attachBundle(repository, subject, bundle('{"warm":"up"}'), SETTLE);
  const before = http.metrics.requests;
  await attachBundle(repository, subject, bundle(), SETTLE);
  expect(http.metrics.requests - before).toBe(2 + 3);
});

test('the fallback index keeps what others wrote, as they wrote it, sorted by digest', async () => {
  const { sandbox, repository } = await startWorld({ referrers: false });
  const subject = await pushSubject(repository, 'v1');
  const foreign = await pushSubject(repository, 'foreign');
  const entry = { ...foreign, artifactType: 'application/x', 'org.example.unknown': { kept: [1] } };
  const index = { schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: [entry], annotations: { by: 'others' } };
  await putManifest(repository, fallbackTagOf(subject.digest), {
    mediaType: IMAGE_INDEX,
    bytes: Buffer.from(JSON.stringify(index)),
  });
  const attached: Descriptor[] = [];
  for (const text of ['{"a":1}', '{"b":2}', '{"c":3}']) {
    attached.push((await attachBundle(repository, subject, bundle(text), SETTLE)).referrer);
  }
  const entries = fallbackEntries(sandbox, subject);
  expect(entries).toContainEqual(entry);
  expect(entries.map(({ digest }) => digest)).toEqual([foreign, ...attached].map(({ digest }) => digest).sort());
  const { annotations } = JSON.parse(
    stored(sandbox, sandbox.digestOf(NAME, fallbackTagOf(subject.digest)) ?? '') ?? '',
  ) as { annotations: unknown };
  expect(annotations).toEqual({ by: 'others' });
  expect(Object.keys(entries.find(({ digest }) => digest === attached[0]?.digest) ?? {})).toEqual([
    'mediaType',
    'size',
    'digest',
    'annotations',
    'artifactType',
  ]);
});

test.each([
  ['honours conditions', true],
  ['ignores conditions', false],
] as const)('writers at once lose nothing on a registry that %s', async (_, conditional) => {
  const { sandbox, repository } = await startWorld({ referrers: false, conditional });
  const subject = await pushSubject(repository, 'v1');
  // All have read before any of them writes.
  sandbox.service.faults.arm({
    method: 'GET',
    path: /manifests\/sha256-/,
    times: 5,
    effect: { kind: 'slow', delayMs: 40 },
  });
  const attached = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      attachBundle(openAnother(sandbox).repository, subject, bundle(`{"writer":${index}}`), { settleMs: 300 }),
    ),
  );
  const refused = sandbox.service.requests.filter(({ status }) => status === 412);
  expect(refused.length > 0).toBe(conditional);
  expect(fallbackEntries(sandbox, subject).map(({ digest }) => digest)).toEqual(
    attached.map(({ referrer }) => referrer.digest).sort(),
  );
});

test('many attachments of one process to one subject wait for each other', async () => {
  const { sandbox, repository } = await startWorld({ referrers: false, conditional: false });
  const subject = await pushSubject(repository, 'v1');
  await Promise.all(
    Array.from({ length: 4 }, (_, index) =>
      attachBundle(repository, subject, bundle(`{"n":${index}}`), { settleMs: 1 }),
    ),
  );
  expect(fallbackEntries(sandbox, subject)).toHaveLength(4);
  const writes = sandbox.service.requests.filter(({ method, path }) => method === 'PUT' && path.includes('sha256-'));
  expect(writes).toHaveLength(4);
});

test('a stale write is refused with 412, read anew and written again', async () => {
  const { sandbox, repository } = await startWorld({ referrers: false });
  const subject = await pushSubject(repository, 'v1');
  const first = await attachBundle(repository, subject, bundle('{"a":1}'), SETTLE);
  sandbox.service.faults.arm({ method: 'GET', path: /manifests\/sha256-/, effect: { kind: 'slow', delayMs: 120 } });
  const slow = attachBundle(openAnother(sandbox).repository, subject, bundle('{"b":2}'), SETTLE);
  await new Promise((resolve) => void setTimeout(resolve, 60));
  const fast = await attachBundle(repository, subject, bundle('{"c":3}'), { settleMs: 1 });
  const { referrer } = await slow;
  expect(sandbox.service.requests.filter(({ status }) => status === 412)).toHaveLength(1);
  expect(fallbackEntries(sandbox, subject).map(({ digest }) => digest)).toEqual(
    [first.referrer, fast.referrer, referrer].map(({ digest }) => digest).sort(),
  );
});

test.each([
  ['is lost', { kind: 'lost-answer' }],
  ['is a 429', { kind: 'answer', status: 429, headers: { 'retry-after': '0' } }],
  ['is a 502', { kind: 'answer', status: 502 }],
] as const)('a fallback write whose answer %s is looked after', async (_, effect) => {
  const { sandbox, repository } = await startWorld({ referrers: false });
  const subject = await pushSubject(repository, 'v1');
  sandbox.service.faults.arm({ method: 'PUT', path: /manifests\/sha256-/, effect });
  const { referrer } = await attachBundle(repository, subject, bundle(), SETTLE);
  expect(fallbackEntries(sandbox, subject).map(({ digest }) => digest)).toEqual([referrer.digest]);
});

test('somebody who never stops overwriting is an error, after a bounded number of tries', async () => {
  const { sandbox, repository } = await startWorld({ referrers: false });
  const subject = await pushSubject(repository, 'v1');
  const refused = { kind: 'answer', status: 412 } as const;
  sandbox.service.faults.arm({ method: 'PUT', path: /manifests\/sha256-/, times: 100, effect: refused });
  await expect(attachBundle(repository, subject, bundle(), { settleMs: 1 })).rejects.toMatchObject({
    code: 'FALLBACK_TAG_BUSY',
  });
  expect(sandbox.service.requests.filter(({ status }) => status === 412)).toHaveLength(8);
});

test('an image under the fallback tag is not overwritten', async () => {
  const { sandbox, repository } = await startWorld({ referrers: false });
  const subject = await pushSubject(repository, 'v1');
  const squatter = await pushSubject(repository, fallbackTagOf(subject.digest), 'squatter');
  await expect(attachBundle(repository, subject, bundle())).rejects.toMatchObject({ code: 'FALLBACK_TAG' });
  await expect(listReferrers(repository, subject.digest)).rejects.toMatchObject({ code: 'FALLBACK_TAG' });
  expect(sandbox.digestOf(NAME, fallbackTagOf(subject.digest))).toBe(squatter.digest);
});

test('a registry that says OCI-Subject without having the API gets the fallback tag', async () => {
  const { sandbox, repository } = await startWorld();
  const subject = await pushSubject(repository, 'v1');
  sandbox.service.faults.arm({ path: /\/referrers\//, times: 100, effect: { kind: 'answer', status: 404 } });
  const { listedBy, referrer } = await attachBundle(repository, subject, bundle(), SETTLE);
  expect(listedBy).toBe('fallback-tag');
  expect(await listReferrers(repository, subject.digest)).toEqual([referrer]);
});

test('a bundle can be kept in another repository than its subject', async () => {
  const { sandbox, registry, repository } = await startWorld();
  const subject = await pushSubject(repository, 'v1');
  const signatures = registry.repository({ registry: sandbox.host, repository: 'team/signatures' }, 'push');
  const { referrer } = await attachBundle(signatures, subject, bundle());
  expect(await listReferrers(signatures, subject.digest)).toEqual([referrer]);
  expect(await listReferrers(repository, subject.digest)).toEqual([]);
  expect((await getManifest(signatures, referrer.digest))?.manifest.subject?.digest).toBe(subject.digest);
});

test('a redirect of the referrers API to a page for people means that there is no API', async () => {
  // What ghcr.io does: 303 to github.com, which nobody should ask.
  const asked: string[] = [];
  const elsewhere = await startService('elsewhere', ({ url }) => {
    asked.push(url.pathname);
    return { status: 429 };
  });
  onTestFinished(() => elsewhere.close());
  const { sandbox, repository } = await startWorld({ referrers: false });
  const subject = await pushSubject(repository, 'v1');
  const { referrer } = await attachBundle(repository, subject, bundle(), SETTLE);
  sandbox.service.faults.arm({
    path: /\/referrers\//,
    effect: { kind: 'answer', status: 303, headers: { location: `${elsewhere.url}/packages/referrers%2Fsha256` } },
  });
  expect(await listReferrers(repository, subject.digest)).toEqual([referrer]);
  expect(asked).toEqual([]);
});

test('a redirect to another registry’s referrers API is followed', async () => {
  // What registry.k8s.io does: 307 to the registry of a region.
  const region = await startWorld();
  const subject = await pushSubject(region.repository, 'v1');
  const { referrer } = await attachBundle(region.repository, subject, bundle());
  const front = await startService('front', ({ url }) => ({
    status: 307,
    headers: { location: `${region.sandbox.url}${url.pathname}` },
  }));
  onTestFinished(() => front.close());
  const registry = openRegistry({
    http: createHttpClient({ environment: {} }),
    credentials: () => Promise.resolve(undefined),
  });
  const repository = registry.repository({ registry: new URL(front.url).host, repository: NAME });
  expect(await listReferrers(repository, subject.digest)).toEqual([referrer]);
  expect((await findBundles(repository, subject.digest)).bundles).toHaveLength(1);
});
