import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { listAttestations, storeAttestation } from '../../src/github/attestations.ts';
import { createPacer } from '../../src/github/pacing.ts';
import { rateLimitWait } from '../../src/github/rate-limit.ts';
import { tagTarget } from '../../src/github/refs.ts';
import { listAssets, openAsset, uploadAsset } from '../../src/github/release-assets.ts';
import { createDraft, listReleases } from '../../src/github/releases.ts';
import { getRun, listJobs } from '../../src/github/runs.ts';
import type { HttpAnswer } from '../../src/http/message.ts';
import { apiOf, filesOf, REPOSITORY, startWorld } from '../release/world.ts';

const draft = { tag: 'v1.2.3', title: 'v1.2.3', body: 'x', prerelease: false };

test('all pages are read', async () => {
  const world = await startWorld({ limits: { contentPerMinute: 1000, contentPerHour: 1000 } });
  const headers = { authorization: `Bearer ${world.token}` };
  const url = `${world.github.apiUrl}/repos/${REPOSITORY}/releases`;
  for (let number = 0; number < 230; number += 1) {
    const body = JSON.stringify({ tag_name: `v0.0.${number}`, draft: true });
    await world.http.send({ method: 'POST', url, headers, body, purpose: 'a test' });
  }
  const before = world.http.metrics.requests;
  expect(new Set((await listReleases(world.api)).map(({ tag }) => tag)).size).toBe(230);
  expect(world.http.metrics.requests - before).toBe(3);
});

test('the next page is never fetched from another host', async () => {
  const world = await startWorld();
  const link = '<http://127.0.0.1:1/steal>; rel="next"';
  world.github.api.faults.arm({ effect: { kind: 'answer', status: 200, headers: { link }, body: '[]' } });
  await expect(listReleases(world.api)).rejects.toMatchObject({ code: 'GITHUB_REFUSED' });
});

test('a tag is followed to its commit, through a tag object', async () => {
  const world = await startWorld();
  world.github.addTag(REPOSITORY, { name: 'api/v1.0.0', message: 'Signed' });
  const annotated = await tagTarget(world.api, 'api/v1.0.0');
  expect(annotated?.commit).toBe(world.commit);
  expect(annotated?.object).not.toBe(world.commit);
  expect(await tagTarget(world.api, 'v1.2.3')).toEqual({ object: world.commit, commit: world.commit });
  expect(await tagTarget(world.api, 'v1.2')).toBeUndefined();
  expect(await tagTarget(world.api, 'main')).toBeUndefined();
});

test('a download follows GitHub to its storage without the token, and names keep their plus', async () => {
  const world = await startWorld();
  const release = await createDraft(world.api, draft);
  const [file] = await filesOf({ 'bom-1.0+k8s.txt': 'content' });
  await uploadAsset(world.api, release.uploadUrl, file!);
  const [asset] = await listAssets(world.api, release.id);
  expect(asset).toMatchObject({ name: 'bom-1.0+k8s.txt', sha256: file?.sha256, complete: true });
  // The sandbox's storage refuses any request that carries a token.
  expect(await text(await openAsset(world.api, asset!))).toBe('content');
  expect(await uploadAsset(world.api, release.uploadUrl, file!)).toBeUndefined();
  await expect(openAsset(world.api, { id: 1, name: 'gone' })).rejects.toMatchObject({ code: 'GITHUB_NOT_FOUND' });
});

test('a secondary rate limit is announced and waited out, also for what may not be repeated', async () => {
  const world = await startWorld();
  const message = 'You have exceeded a secondary rate limit.';
  const body = JSON.stringify({ message });
  const headers = { 'retry-after': '1' };
  world.github.api.faults.arm({ method: 'POST', effect: { kind: 'answer', status: 403, headers, body } });
  await createDraft(world.api, draft);
  expect(world.waits).toEqual([expect.stringContaining('asks to wait 1 s with a draft for v1.2.3')]);
  expect(world.github.releases(REPOSITORY)).toHaveLength(1);
});

test('a rate limit that asks for too much patience ends with its repair', async () => {
  const world = await startWorld();
  const body = JSON.stringify({ message: 'API rate limit exceeded' });
  const headers = { 'retry-after': '3000' };
  world.github.api.faults.arm({ effect: { kind: 'answer', status: 403, headers, body } });
  await expect(listReleases(world.api)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    message: expect.stringContaining('50 more minutes') as unknown,
  });
});

test.each([
  [403, { 'retry-after': '7' }, 'secondary rate limit', 7_000],
  [403, {}, 'You have exceeded a secondary rate limit', 60_000],
  [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '110' }, 'API rate limit exceeded', 11_000],
  [429, {}, '', 60_000],
  [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '110' }, 'Resource not accessible', undefined],
  [404, { 'retry-after': '7' }, 'rate limit', undefined],
])('status %i with %j and "%s" asks to wait %s', (status, headers, message, expected) => {
  const body = Buffer.from(JSON.stringify({ message }));
  const answer: HttpAnswer = { status, headers, body, url: 'http://x' };
  expect(rateLimitWait(answer, 100_000)).toBe(expected);
});

test('requests are spaced out below the limits, each wait told once', async () => {
  let time = 0;
  const sleep = async (ms: number): Promise<void> => {
    // Those that were let through get to run before the time goes on.
    await new Promise((resolve) => void setImmediate(resolve));
    time += ms;
  };
  const clock = { now: () => time, sleep };
  const waits: number[] = [];
  const limits = [
    { count: 2, perMs: 100 },
    { count: 5, perMs: 1000 },
  ];
  const pacer = createPacer(limits, clock, (ms) => waits.push(ms));
  const times: number[] = [];
  await Promise.all(Array.from({ length: 7 }, async () => pacer.turn().then(() => times.push(time))));
  expect(times).toEqual([0, 0, 100, 100, 200, 1000, 1000]);
  expect(waits).toEqual([100, 100, 800]);
});

test('a wrong token is refused without being told', async () => {
  const world = await startWorld();
  const api = apiOf(world.github, 'ghs_secretsecretsecretsecret', world.http);
  const error: unknown = await listReleases(api).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'TOKEN_REFUSED', hint: expect.stringContaining('github-token') as unknown });
  expect(JSON.stringify([String(error), error])).not.toContain('ghs_secret');
});

test('errors that are no JSON, and an answer that is none, are told', async () => {
  const world = await startWorld();
  const html = '<html><body>Unicorn!</body></html>';
  world.github.api.faults.arm({ times: 9, effect: { kind: 'answer', status: 418, body: html } });
  await expect(listReleases(world.api)).rejects.toThrow(/Unicorn!.*\(418\)/);
  world.github.api.faults.clear();
  world.github.api.faults.arm({ effect: { kind: 'answer', status: 200, body: html } });
  await expect(listReleases(world.api)).rejects.toMatchObject({ code: 'RESPONSE_NOT_JSON' });
});

test.each(['inline', 'by-url'] as const)('attestations are stored and found by digest, bundles %s', async (where) => {
  const world = await startWorld({ attestationBundles: where });
  const token = world.github.addToken({ repository: REPOSITORY, permissions: { attestations: 'write' } });
  const api = apiOf(world.github, token, world.http);
  const sha256 = 'a'.repeat(64);
  const predicateType = 'https://slsa.dev/provenance/v1';
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'bom', digest: { sha256 } }],
    predicateType,
  };
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
  const bundle = {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {},
    dsseEnvelope: { payload, payloadType: 'application/vnd.in-toto+json', signatures: [{ sig: 'x' }] },
  };
  expect(await storeAttestation(api, bundle)).toMatch(/^\d+$/);
  const found = await listAttestations(api, `sha256:${sha256}`, predicateType);
  expect(found.map((stored) => stored.bundle)).toEqual([where === 'inline' ? bundle : undefined]);
  expect(found[0]?.bundleUrl).toMatch(/^http/);
  expect(await listAttestations(api, `sha256:${sha256}`, 'https://spdx.dev/Document')).toEqual([]);
  expect(await listAttestations(api, `sha256:${'b'.repeat(64)}`)).toEqual([]);
  await expect(storeAttestation(world.api, bundle)).rejects.toMatchObject({
    code: 'NO_PERMISSION',
    hint: expect.stringContaining('attestations: write') as unknown,
  });
});

test('a run and its jobs', async () => {
  const world = await startWorld();
  const jobs = [{ name: 'build' }, { name: 'publish', labels: ['self-hosted'] }];
  const run = world.github.addRun(REPOSITORY, { headSha: world.commit, jobs, conclusion: 'success' });
  const token = world.github.addToken({ repository: REPOSITORY, permissions: { actions: 'read' } });
  const api = apiOf(world.github, token, world.http);
  expect(await getRun(api, String(run.id))).toMatchObject({ event: 'push', commit: world.commit, attempt: 1 });
  expect(await listJobs(api, String(run.id), 1)).toMatchObject([
    { name: 'build', conclusion: 'success' },
    { name: 'publish', labels: ['self-hosted'] },
  ]);
  expect(await getRun(api, '1')).toBeUndefined();
});
