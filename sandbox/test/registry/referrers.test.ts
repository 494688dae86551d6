import { expect, test } from 'vitest';
import { descriptorOf, imageManifest, INDEX, putManifest, registryFor, sha256 } from './client.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

type Index = { readonly mediaType: string; readonly manifests: readonly Record<string, unknown>[] };

test('referrers are listed with their type and annotations, filtered and page by page', async () => {
  const registry = await registryFor({ pageSize: 1 });
  const base = `${registry.url}/v2/app`;
  const subject = descriptorOf(await imageManifest(base, 'image'));
  const annotations = { 'org.example': 'yes' };
  const bundle = await imageManifest(base, 'bundle', { artifactType: BUNDLE, subject, annotations });
  const plain = await imageManifest(base, 'sbom', { subject });
  // The subject is pushed last: a registry must take its referrers before it.
  const put = await putManifest(base, sha256(bundle), bundle);
  expect([put.status, put.headers.get('oci-subject')]).toEqual([201, subject.digest]);
  expect((await putManifest(base, sha256(plain), plain)).status).toBe(201);
  expect((await putManifest(base, 'v1', await imageManifest(base, 'image'))).headers.get('oci-subject')).toBeNull();

  const url = `${base}/referrers/${subject.digest}`;
  const first = await fetch(url);
  expect(first.headers.get('content-type')).toBe(INDEX);
  const next = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  const second = await fetch(new URL(next, base));
  expect(second.headers.get('link')).toBeNull();
  const pages = [(await first.json()) as Index, (await second.json()) as Index];
  const all = pages.flatMap((page) => page.manifests);
  expect(all).toHaveLength(2);
  expect(all).toContainEqual({ ...descriptorOf(bundle), artifactType: BUNDLE, annotations });
  expect(all).toContainEqual({ ...descriptorOf(plain), artifactType: 'application/vnd.oci.empty.v1+json' });

  const filtered = await fetch(`${url}?artifactType=${encodeURIComponent(BUNDLE)}`);
  expect(filtered.headers.get('oci-filters-applied')).toBe('artifactType');
  expect(((await filtered.json()) as Index).manifests.map((manifest) => manifest['digest'])).toEqual([sha256(bundle)]);
  const none = await fetch(`${base}/referrers/${sha256('nothing')}`);
  expect([none.status, ((await none.json()) as Index).manifests]).toEqual([200, []]);
  expect((await fetch(`${base}/referrers/v1`)).status).toBe(400);
});

test('without the API there is neither a list nor OCI-Subject', async () => {
  const registry = await registryFor({ referrers: false });
  const base = `${registry.url}/v2/app`;
  const subject = descriptorOf('{}');
  const manifest = await imageManifest(base, 'bundle', { subject });
  const put = await putManifest(base, sha256(manifest), manifest);
  expect([put.status, put.headers.get('oci-subject')]).toEqual([201, null]);
  expect((await fetch(`${base}/referrers/${subject.digest}`)).status).toBe(404);
});
