import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { RunOptions } from '../../../sandbox/src/identity/run-identity.ts';
import { keep, type Self } from '../../src/attest/kept.ts';
import type { SigstoreBundle } from '../../src/sigstore/bundle.ts';
import { artifact, startWorld, type World } from '../sigstore/world.ts';

const SUITE = 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0';
const RUN: RunOptions = { repository: 'kubernetes-sigs/bom', reusable: { ref: SUITE, sha: 'b'.repeat(40) } };
const file = artifact();

let world: World;
let self: Self;
beforeAll(async () => {
  world = await startWorld();
  self = { claims: await world.identity(RUN).claims(), serverUrl: 'https://github.com/', trust: world.trust };
});
afterAll(() => world.close());

const expected = { kind: 'digest', sha256: file.sha256 } as const;

async function signedBy(run: Partial<RunOptions>): Promise<SigstoreBundle> {
  return (await world.session({ run: { ...RUN, ...run } }).signDigest(file)).bundle;
}

test('what an earlier attempt of the same run signed is kept, with its facts', async () => {
  const bundle = await signedBy({ runAttempt: '3', runId: '1' });
  const kept = await keep(bundle, expected, self);
  expect(kept?.bundle).toBe(bundle);
  expect(kept?.facts?.signer.sourceRepositoryUri).toBe('https://github.com/kubernetes-sigs/bom');
});

test.each<[string, Partial<RunOptions>]>([
  ['repository', { repository: 'stranger/bom' }],
  ['repository of the same name, made anew', { repositoryId: '1' }],
  ['reusable workflow', { reusable: { ref: SUITE.replace('secure-release', 'other'), sha: 'b'.repeat(40) } }],
  ['version of the reusable workflow', { reusable: { ref: SUITE.replace('v1.0.0', 'v1.0.1'), sha: 'b'.repeat(40) } }],
  ['commit under the tag of the reusable workflow', { reusable: { ref: SUITE, sha: 'c'.repeat(40) } }],
  ['commit', { sha: 'd'.repeat(40) }],
  ['tag', { ref: 'refs/tags/v1.0.1', sha: 'e'.repeat(40) }],
  ['branch of the same commit', { ref: 'refs/heads/main' }],
  ['kind of runner', { runnerEnvironment: 'self-hosted' }],
  ['event', { eventName: 'workflow_dispatch' }],
])('what was signed for another %s is not kept', async (_, run) => {
  // Only the one thing differs: the commit is made up from repository and ref unless it is said.
  const bundle = await signedBy({ sha: self.claims.sha, ...run });
  expect(await keep(bundle, expected, self)).toBeUndefined();
  expect(
    await keep(bundle, expected, {
      ...self,
      claims: await world.identity({ ...RUN, sha: self.claims.sha, ...run }).claims(),
    }),
  ).toBeDefined();
});

test('neither is what signs something else, is of another server or instance, or cannot be verified', async () => {
  const bundle = await signedBy({});
  expect(await keep(bundle, { kind: 'digest', sha256: artifact().sha256 }, self)).toBeUndefined();
  expect(await keep(bundle, expected, { ...self, serverUrl: 'https://ghe.example' })).toBeUndefined();
  expect(
    await keep(bundle, expected, { ...self, claims: { ...self.claims, issuer: 'https://other' } }),
  ).toBeUndefined();
  expect(await keep(bundle, expected, { ...self, trust: undefined })).toBeUndefined();
  const stranger = await startWorld();
  onTestFinished(() => stranger.close());
  expect(await keep(bundle, expected, { ...self, trust: stranger.trust })).toBeUndefined();
});
