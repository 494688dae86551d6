import { expect, test } from 'vitest';
import { claimsOf } from '../../src/identity/claims.ts';
import { runIdentity } from '../../src/identity/run-identity.ts';
import { runnerEnvironment } from '../../src/identity/runner-environment.ts';

const terms = { issuer: 'https://issuer.example', audience: 'sigstore', now: new Date('2026-11-21T10:00:00Z') };
const repository = 'kubernetes-sigs/bom';

test('claims follow from the run', () => {
  const identity = runIdentity({
    repository,
    ref: 'refs/tags/v0.8.0',
    reusable: {
      ref: 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0',
      sha: 'c0ffee',
    },
    environment: 'release',
    ownerId: '36015203',
    runAttempt: '2',
  });
  expect(claimsOf(identity, terms)).toMatchObject({
    sub: 'repo:kubernetes-sigs/bom:environment:release',
    aud: 'sigstore',
    iss: 'https://issuer.example',
    iat: 1795255200,
    exp: 1795255500,
    ref_type: 'tag',
    repository_owner: 'kubernetes-sigs',
    repository_owner_id: '36015203',
    workflow_ref: 'kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v0.8.0',
    workflow_sha: identity.sha,
    job_workflow_ref: 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0',
    job_workflow_sha: 'c0ffee',
    environment: 'release',
    run_attempt: '2',
  });
});

test.each([
  [{}, 'repo:kubernetes-sigs/bom:ref:refs/tags/v1.0.0'],
  [{ ref: 'refs/heads/main' }, 'repo:kubernetes-sigs/bom:ref:refs/heads/main'],
  [{ ref: 'refs/pull/7/merge', eventName: 'pull_request' }, 'repo:kubernetes-sigs/bom:pull_request'],
  [{ immutableSubject: true, ownerId: '1', repositoryId: '2' }, 'repo:kubernetes-sigs@1/bom@2:ref:refs/tags/v1.0.0'],
])('the subject of %j', (options, subject) => {
  expect(claimsOf(runIdentity({ repository, ...options }), terms)['sub']).toBe(subject);
});

test('two repositories differ in their ids and commits', () => {
  const [one, other] = [runIdentity({ repository }), runIdentity({ repository: 'stranger/bom' })];
  expect(one.repositoryId).not.toBe(other.repositoryId);
  expect(one.ownerId).not.toBe(other.ownerId);
  expect(one.sha).not.toBe(other.sha);
  expect(one).toEqual(runIdentity({ repository }));
});

test('the environment agrees with the claims', () => {
  const identity = runIdentity({ repository, ref: 'refs/tags/v0.8.0' });
  const environment = runnerEnvironment(identity);
  const claims = claimsOf(identity, terms);
  const shared = Object.keys(claims).filter((name) => Object.hasOwn(environment, `GITHUB_${name.toUpperCase()}`));
  expect(shared).toHaveLength(19);
  expect(shared.map((name) => environment[`GITHUB_${name.toUpperCase()}`])).toEqual(shared.map((name) => claims[name]));
  expect(environment['GITHUB_REF_NAME']).toBe('v0.8.0');
});
