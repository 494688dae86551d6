import { afterAll, beforeAll, expect, test } from 'vitest';
import { provenancePredicate, PROVENANCE_TYPE } from '../../src/intoto/slsa-provenance.ts';
import { imageSignature } from '../../src/intoto/image-signature.ts';
import { statement, type Statement } from '../../src/intoto/statement.ts';
import { attachedBundles } from '../../src/evidence/attached-bundles.ts';
import { imageSubjects } from '../../src/evidence/image-subjects.ts';
import { verifySubjects } from '../../src/evidence/verify-subjects.ts';
import { attachBundle } from '../../src/oci/attach.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { parseReference } from '../../src/oci/reference.ts';
import type { Verdict } from '../../src/policy/judge.ts';
import { runIdentity, type RunOptions } from '../../../sandbox/src/identity/run-identity.ts';
import { NAME, pushSubject, startWorld as startRegistryWorld, type World as RegistryWorld } from '../oci/world.ts';
import { startWorld, type World } from '../sigstore/world.ts';
import { RELEASE, releaseIdentity } from './folder.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function attach(
  registry: RegistryWorld,
  to: Descriptor,
  about: Statement,
  run: RunOptions = RELEASE,
): Promise<void> {
  const { bundle } = await world.session({ run }).signStatement(about);
  await attachBundle(registry.repository, to, {
    text: bundle.json,
    mediaType: bundle.mediaType,
    content: 'dsse-envelope',
    created: '2026-11-21T00:00:00Z',
  });
}

async function verdictOf(registry: RegistryWorld): Promise<Verdict | undefined> {
  const images = await imageSubjects(registry.registry, [parseReference(`${registry.sandbox.host}/${NAME}:v1`)]);
  const { verdicts } = await verifySubjects({
    subjects: images,
    evidence: [],
    policy: { identity: releaseIdentity(world), require: ['signature'], strict: false },
    roots: [world.trust],
    attached: attachedBundles(registry.registry),
  });
  return verdicts[0];
}

const hexOf = ({ digest }: Descriptor): string => digest.slice('sha256:'.length);

function provenanceOf(image: Descriptor, name: string): Statement {
  const run = runIdentity(RELEASE);
  const predicate = provenancePredicate({ ...run, repositoryOwnerId: run.ownerId }, 'https://github.com');
  return statement([{ name, digest: { sha256: hexOf(image) } }], PROVENANCE_TYPE, predicate);
}

test.each([true, false])('a signed image holds (referrers API: %s)', async (referrers) => {
  const registry = await startRegistryWorld({ referrers });
  const image = await pushSubject(registry.repository, 'v1');
  await attach(registry, image, imageSignature(hexOf(image)));
  await attach(registry, image, provenanceOf(image, registry.repository.name));
  const verdict = await verdictOf(registry);
  expect(verdict).toMatchObject({ holds: true, warnings: [] });
  expect(verdict?.findings).toHaveLength(2);
});

test('provenance is no signature of an image', async () => {
  const registry = await startRegistryWorld();
  const image = await pushSubject(registry.repository, 'v1');
  await attach(registry, image, provenanceOf(image, registry.repository.name));
  expect((await verdictOf(registry))?.reasons.join()).toMatch(/no signature was found \(.* is only provenance\)/);
});

test('neither is the signature of another image, or by a stranger', async () => {
  const registry = await startRegistryWorld();
  const image = await pushSubject(registry.repository, 'v1');
  const other = await pushSubject(registry.repository, 'v2');
  await attach(registry, image, imageSignature(hexOf(other)));
  await attach(registry, image, imageSignature(hexOf(image)), { ...RELEASE, repository: 'stranger/bom' });
  const reasons = (await verdictOf(registry))?.reasons.join('; ');
  expect(reasons).toMatch(/speaks about ".{64}", not about this image/);
  expect(reasons).toMatch(/source repository is "https:\/\/github.com\/stranger\/bom"/);
});

test('a referrer full of nonsense is told, and no obstacle beside a good one', async () => {
  const registry = await startRegistryWorld();
  const image = await pushSubject(registry.repository, 'v1');
  const mediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
  await attachBundle(registry.repository, image, {
    text: '::error::x',
    mediaType,
    content: 'dsse-envelope',
    created: '2026-11-21T00:00:00Z',
  });
  expect(await verdictOf(registry)).toMatchObject({ holds: false, findings: [{ use: 'unsound' }] });
  await attach(registry, image, imageSignature(hexOf(image)));
  expect(await verdictOf(registry)).toMatchObject({
    holds: true,
    warnings: [expect.stringMatching(/no Sigstore bundle/)],
  });
});

test.each([401, 403, 429, 500])('a registry that answers %s is an error and not "unsigned"', async (status) => {
  const registry = await startRegistryWorld();
  const image = await pushSubject(registry.repository, 'v1');
  await attach(registry, image, imageSignature(hexOf(image)));
  // Patience is asked for, but none is needed.
  const effect = { kind: 'answer', status, headers: { 'retry-after': '0' } } as const;
  registry.sandbox.service.faults.arm({ path: /\/referrers\//, times: 20, effect });
  await expect(verdictOf(registry)).rejects.toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^REGISTRY_/) }),
  );
  registry.sandbox.service.faults.clear();
  expect(await verdictOf(registry)).toMatchObject({ holds: true });
});
