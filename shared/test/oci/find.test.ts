import { expect, test } from 'vitest';
import { attachBundle, type BundleAttachment } from '../../src/oci/attach.ts';
import { putBlob } from '../../src/oci/blob-upload.ts';
import { describeBytes, EMPTY_BLOB, IMAGE_INDEX, IMAGE_MANIFEST, type Descriptor } from '../../src/oci/descriptor.ts';
import { fallbackTagOf } from '../../src/oci/fallback-tag.ts';
import { findBundles } from '../../src/oci/find.ts';
import { putManifest } from '../../src/oci/manifests.ts';
import { listReferrers } from '../../src/oci/referrers.ts';
import type { Repository } from '../../src/oci/registry.ts';
import { pushSubject, startWorld } from './world.ts';

const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

function bundle(text: string): BundleAttachment {
  return { text, mediaType: BUNDLE_TYPE, content: 'message-signature', created: '2026-11-20T22:50:00Z' };
}

type Foreign = { readonly layers: readonly (readonly [string, string])[]; readonly artifactType?: string };

/** A referrer as another tool could have written it. */
async function pushReferrer(repository: Repository, subject: Descriptor, foreign: Foreign): Promise<Descriptor> {
  const layers = foreign.layers.map(([type, text]) => describeBytes(type, Buffer.from(text)));
  await putBlob(repository, EMPTY_BLOB.bytes);
  for (const [, text] of foreign.layers) await putBlob(repository, Buffer.from(text));
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: IMAGE_MANIFEST,
      config: describeBytes(EMPTY_BLOB.mediaType, EMPTY_BLOB.bytes),
      layers,
      subject,
      ...(foreign.artifactType === undefined ? {} : { artifactType: foreign.artifactType }),
    }),
  );
  const descriptor = describeBytes(IMAGE_MANIFEST, bytes);
  await putManifest(repository, descriptor.digest, { mediaType: IMAGE_MANIFEST, bytes });
  return descriptor;
}

test('bundles of any version are found, also where the list names no bundle type; other referrers are not', async () => {
  const { repository } = await startWorld({ pageSize: 2 });
  const subject = await pushSubject(repository, 'v1');
  await attachBundle(repository, subject, bundle('{"ours":1}'));
  await pushReferrer(repository, subject, { layers: [[`${BUNDLE_TYPE};version=9`, '{"new":1}']] });
  await pushReferrer(repository, subject, {
    layers: [['application/vnd.dev.sigstore.bundle+json;version=0.2', '{"old":1}']],
    artifactType: 'application/vnd.dev.sigstore.bundle+json;version=0.2',
  });
  await pushReferrer(repository, subject, { layers: [['text/spdx', '{}']], artifactType: 'application/spdx+json' });
  await pushReferrer(repository, subject, { layers: [['text/spdx', '{"x":1}']] });
  expect(await listReferrers(repository, subject.digest)).toHaveLength(5);
  const { bundles, unusable } = await findBundles(repository, subject.digest);
  expect(bundles.map(({ text }) => text).sort()).toEqual(['{"new":1}', '{"old":1}', '{"ours":1}']);
  expect(unusable).toEqual([]);
});

test('an image without referrers has no bundles, and that is no error, with and without the API', async () => {
  for (const referrers of [true, false]) {
    const { repository } = await startWorld({ referrers });
    const subject = await pushSubject(repository, 'v1');
    expect(await findBundles(repository, subject.digest)).toEqual({ bundles: [], unusable: [] });
  }
});

test.each([
  [401, 'REGISTRY_UNAUTHORIZED'],
  [403, 'REGISTRY_DENIED'],
  [429, 'REGISTRY_BUSY'],
  [500, 'REGISTRY_UNAVAILABLE'],
  [503, 'REGISTRY_UNAVAILABLE'],
])(
  '%i from the referrers API, the fallback tag, a manifest or a bundle is an error, never "no signatures"',
  async (status, code) => {
    for (const referrers of [true, false]) {
      const { sandbox, repository } = await startWorld({ referrers });
      const subject = await pushSubject(repository, 'v1');
      const attached = await attachBundle(repository, subject, bundle('{}'), { settleMs: 1 });
      const list = referrers ? /\/referrers\// : /manifests\/sha256-/;
      for (const path of [list, new RegExp(`manifests/${attached.referrer.digest}`), /\/blobs\//]) {
        // Retry-After keeps the test fast: without it the client waits longer and longer.
        const effect = { kind: 'answer', status, headers: { 'retry-after': '0' } } as const;
        sandbox.service.faults.arm({ path, times: 20, effect });
        await expect(findBundles(repository, subject.digest)).rejects.toMatchObject({ code });
        sandbox.service.faults.clear();
      }
      expect((await findBundles(repository, subject.digest)).bundles).toHaveLength(1);
    }
  },
);

test('a later page that is missing is an error, not the end of the list', async () => {
  const { sandbox, repository } = await startWorld({ pageSize: 1 });
  const subject = await pushSubject(repository, 'v1');
  for (const text of ['{"a":1}', '{"b":1}']) await attachBundle(repository, subject, bundle(text));
  sandbox.service.faults.arm({ path: /referrers.*last=/, times: 9, effect: { kind: 'answer', status: 404 } });
  await expect(listReferrers(repository, subject.digest)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' });
});

test('a list that leads to itself or elsewhere is an error', async () => {
  const { sandbox, repository } = await startWorld();
  const subject = await pushSubject(repository, 'v1');
  for (const target of [`/v2/team/app/referrers/${subject.digest}`, 'http://127.0.0.1:1/more']) {
    sandbox.service.faults.arm({
      path: /referrers/,
      effect: {
        kind: 'answer',
        status: 200,
        headers: { 'content-type': IMAGE_INDEX, link: `<${target}>; rel="next"` },
        body: '{"manifests":[]}',
      },
    });
    await expect(listReferrers(repository, subject.digest)).rejects.toMatchObject({ code: 'REGISTRY_PAGING' });
  }
});

test('referrers of one artifact type are filtered by the registry, else by us', async () => {
  for (const referrers of [true, false]) {
    const { repository } = await startWorld({ referrers });
    const subject = await pushSubject(repository, 'v1');
    const { referrer } = await attachBundle(repository, subject, bundle('{}'), { settleMs: 1 });
    expect(await listReferrers(repository, subject.digest, { artifactType: BUNDLE_TYPE })).toEqual([referrer]);
    expect(await listReferrers(repository, subject.digest, { artifactType: 'application/other' })).toEqual([]);
  }
});

test('more than the limit is an error, not a part of the list', async () => {
  const { repository } = await startWorld({ pageSize: 2 });
  const subject = await pushSubject(repository, 'v1');
  for (const text of ['{"a":1}', '{"b":1}', '{"c":1}']) await attachBundle(repository, subject, bundle(text));
  expect((await findBundles(repository, subject.digest, { count: 3 })).bundles).toHaveLength(3);
  for (const work of [
    findBundles(repository, subject.digest, { count: 2 }),
    listReferrers(repository, subject.digest, { limit: 2 }),
  ]) {
    await expect(work).rejects.toMatchObject({ code: 'REGISTRY_LIST_TOO_LONG' });
  }
});

test('a referrer that gives no single bundle for this subject is told, and does not hide the others', async () => {
  const { repository } = await startWorld({ referrers: false });
  const subject = await pushSubject(repository, 'v1');
  const other = await pushSubject(repository, 'v2');
  const good = await attachBundle(repository, subject, bundle('{"good":1}'), { settleMs: 1 });
  const strayed = await pushReferrer(repository, other, { layers: [[BUNDLE_TYPE, '{"other":1}']] });
  const doubled = await pushReferrer(repository, subject, {
    layers: [
      [BUNDLE_TYPE, '{}'],
      [BUNDLE_TYPE, '{"2":1}'],
    ],
  });
  const large = await pushReferrer(repository, subject, { layers: [[BUNDLE_TYPE, `"${'x'.repeat(100)}"`]] });
  const gone = describeBytes(IMAGE_MANIFEST, Buffer.from('gone'));
  const index = { schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: [good.referrer, strayed, doubled, large] };
  const bytes = Buffer.from(JSON.stringify(index));
  await putManifest(repository, fallbackTagOf(subject.digest), { mediaType: IMAGE_INDEX, bytes });
  const { bundles, unusable } = await findBundles(repository, subject.digest, { bundleBytes: 50 });
  expect(bundles.map(({ text }) => text)).toEqual(['{"good":1}']);
  expect(unusable).toEqual([
    { referrer: strayed.digest, reason: `it refers to ${other.digest} instead` },
    { referrer: doubled.digest, reason: 'it has more than one layer' },
    { referrer: large.digest, reason: 'its bundle has 102 bytes, more than the 50 that are read' },
  ]);
  expect(bundles.map(({ referrer }) => referrer)).not.toContain(gone.digest);
});

test('GitLab’s answer to the fallback tag, the subject itself, lists no referrers', async () => {
  const { sandbox, repository } = await startWorld({ referrers: false });
  const child = await pushSubject(repository, 'child');
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: [child] }));
  const subject = describeBytes(IMAGE_INDEX, bytes);
  await putManifest(repository, fallbackTagOf(subject.digest), { mediaType: IMAGE_INDEX, bytes });
  expect(sandbox.digestOf('team/app', fallbackTagOf(subject.digest))).toBe(subject.digest);
  expect(await listReferrers(repository, subject.digest)).toEqual([]);
});
