import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunOptions } from '../../../sandbox/src/identity/run-identity.ts';
import { attachedByUs, attachToImage, resolveImages, type ResolvedImage } from '../../src/attest/images.ts';
import type { Self } from '../../src/attest/kept.ts';
import { imageSignature, IMAGE_SIGNATURE_TYPE } from '../../src/intoto/image-signature.ts';
import { statement, type Statement } from '../../src/intoto/statement.ts';
import { attachBundle } from '../../src/oci/attach.ts';
import { findBundles } from '../../src/oci/find.ts';
import { pushIndex } from '../../src/oci/push.ts';
import { parseReference } from '../../src/oci/reference.ts';
import {
  NAME,
  openAnother,
  pushSubject,
  startWorld as startRegistryWorld,
  type World as Registry,
} from '../oci/world.ts';
import { startWorld, type World } from '../sigstore/world.ts';

let world: World;
let self: Self;
beforeAll(async () => {
  world = await startWorld();
  self = { claims: await world.identity().claims(), serverUrl: 'https://github.com', trust: world.trust };
});
afterAll(() => world.close());

const TIME = Date.UTC(2026, 10, 21, 1, 2, 3);

async function resolved(registry: Registry): Promise<ResolvedImage> {
  const images = [await pushSubject(registry.repository, 'amd64'), await pushSubject(registry.repository, 'arm64')];
  await pushIndex(registry.repository, images, 'v1');
  const [image] = await resolveImages(registry.registry, [parseReference(`${registry.sandbox.host}/${NAME}:v1`)]);
  if (image === undefined) throw new Error('no image');
  return image;
}

/** Attaches a statement, signed by a run, and returns the referrer's digest. */
async function attach(image: ResolvedImage, about: Statement, run: Partial<RunOptions> = {}): Promise<string> {
  const signed = await world.session({ run }).signStatement(about);
  return (await attachToImage(image, signed, about.predicateType, TIME)).referrer.digest;
}

const signature = ({ subject }: ResolvedImage): Statement => imageSignature(subject.digests.sha256);

test('references are resolved to digests, and each digest is there once', async () => {
  const registry = await startRegistryWorld();
  const { subject, descriptor } = await resolved(registry);
  const name = `${registry.sandbox.host}/${NAME}`;
  expect(subject).toEqual({
    kind: 'image',
    name,
    reference: `${name}:v1`,
    digests: { sha256: registry.sandbox.digestOf(NAME, 'v1')?.slice(7) },
  });
  const references = [`${name}:v1`, `${name}@${descriptor.digest}`, `${name}:amd64`].map((text) =>
    parseReference(text),
  );
  const images = await resolveImages(openAnother(registry.sandbox).registry, references);
  expect(images.map(({ descriptor }) => descriptor.digest)).toEqual([
    descriptor.digest,
    registry.sandbox.digestOf(NAME, 'amd64'),
  ]);
});

test('what an earlier attempt attached is found, with the time and type that cosign writes', async () => {
  const registry = await startRegistryWorld();
  const image = await resolved(registry);
  expect(await attachedByUs(image, IMAGE_SIGNATURE_TYPE, self)).toBeUndefined();
  const referrer = await attach(image, signature(image), { runAttempt: '2' });
  const found = await attachedByUs(image, IMAGE_SIGNATURE_TYPE, self);
  expect(found?.referrer).toBe(referrer);
  expect(found?.signed.facts?.content.kind).toBe('statement');
  const { bundles } = await findBundles(image.repository, image.descriptor.digest);
  expect(bundles[0]?.annotations['org.opencontainers.image.created']).toBe('2026-11-21T01:02:03Z');
});

test('strangers’ and other statements are not ours', async () => {
  const registry = await startRegistryWorld();
  const image = await resolved(registry);
  const about = [{ digest: { sha256: image.subject.digests.sha256 } }];
  await attach(image, signature(image), { repository: 'stranger/bom' });
  await attach(image, signature(image), { ref: 'refs/heads/main' });
  await attach(image, statement(about, 'https://slsa.dev/provenance/v1', {}));
  await attach(image, imageSignature('f'.repeat(64)));
  expect((await findBundles(image.repository, image.descriptor.digest)).bundles).toHaveLength(4);
  expect(await attachedByUs(image, IMAGE_SIGNATURE_TYPE, self)).toBeUndefined();
  expect(await attachedByUs(image, IMAGE_SIGNATURE_TYPE, { ...self, trust: undefined })).toBeUndefined();
  const ours = await attach(image, signature(image));
  expect((await attachedByUs(image, IMAGE_SIGNATURE_TYPE, self))?.referrer).toBe(ours);
});

test('nonsense is no obstacle, a registry that does not answer is', async () => {
  const registry = await startRegistryWorld();
  const image = await resolved(registry);
  const mediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
  for (const text of ['nonsense', '{"mediaType":"x"}', `{"mediaType":"${mediaType}"}`]) {
    const created = '2026-11-21T00:00:00Z';
    await attachBundle(image.repository, image.descriptor, { text, mediaType, content: 'dsse-envelope', created });
  }
  const ours = await attach(image, signature(image));
  expect((await attachedByUs(image, IMAGE_SIGNATURE_TYPE, self))?.referrer).toBe(ours);
  const effect = { kind: 'answer', status: 500, headers: { 'retry-after': '0' } } as const;
  registry.sandbox.service.faults.arm({ path: /\/referrers\//, times: 20, effect });
  await expect(attachedByUs(image, IMAGE_SIGNATURE_TYPE, self)).rejects.toMatchObject({ code: 'REGISTRY_UNAVAILABLE' });
});
