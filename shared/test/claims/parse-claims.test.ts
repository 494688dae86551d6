import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../sandbox/src/identity/claims.ts';
import { runIdentity } from '../../../sandbox/src/identity/run-identity.ts';
import { parseClaims } from '../../src/claims/parse-claims.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const identity = runIdentity({
  repository: 'kubernetes-sigs/bom',
  reusable: {
    ref: 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0',
    sha: 'c'.repeat(40),
  },
});
const good = claimsOf(identity, { issuer: 'https://token.example', audience: 'sigstore', now: new Date(NOW) });
const expected = { audience: 'sigstore', now: NOW + 60_000 };

function tokenOf(claims: unknown): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', kid: 'A' })}.${part(claims)}.${'s'.repeat(342)}`;
}

function errorOf(token: string, expectation = expected): { code?: string; message: string; stack?: string } {
  try {
    parseClaims(token, expectation);
  } catch (error) {
    return error as Error & { code: string };
  }
  throw new Error('accepted');
}

test('reads every claim', () => {
  expect(parseClaims(tokenOf(good), expected)).toEqual({
    issuer: 'https://token.example',
    audience: 'sigstore',
    subject: 'repo:kubernetes-sigs/bom:ref:refs/tags/v1.0.0',
    repository: 'kubernetes-sigs/bom',
    repositoryId: identity.repositoryId,
    repositoryOwner: 'kubernetes-sigs',
    repositoryOwnerId: identity.ownerId,
    repositoryVisibility: 'public',
    ref: 'refs/tags/v1.0.0',
    sha: identity.sha,
    eventName: 'push',
    workflowRef: 'kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v1.0.0',
    workflowSha: identity.sha,
    jobWorkflowRef: 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0',
    jobWorkflowSha: 'c'.repeat(40),
    runId: '17000000001',
    runAttempt: '1',
    runnerEnvironment: 'github-hosted',
    expiresAt: NOW / 1000 + 300,
  });
});

test('takes a SHA-256 commit', () => {
  expect(parseClaims(tokenOf({ ...good, sha: 'd'.repeat(64) }), expected).sha).toBe('d'.repeat(64));
});

const USED =
  'iss aud sub repository repository_id repository_owner repository_owner_id repository_visibility ref sha event_name workflow_ref workflow_sha job_workflow_ref job_workflow_sha run_id run_attempt runner_environment exp';

describe('each claim that is used', () => {
  test.each(USED.split(' '))('%s must be there, and of its type', (name) => {
    const { [name]: _, ...rest } = good;
    expect(errorOf(tokenOf(rest))).toMatchObject({
      code: 'ID_TOKEN_CLAIM',
      message: `The ID token lacks the claim "${name}".`,
    });
    expect(errorOf(tokenOf({ ...good, [name]: '' })).code).toBe('ID_TOKEN_CLAIM');
    expect(errorOf(tokenOf({ ...good, [name]: ['x'] })).code).toBe('ID_TOKEN_CLAIM');
  });
});

test('another audience', () => {
  expect(errorOf(tokenOf({ ...good, aud: 'sts.amazonaws.com' }))).toMatchObject({
    code: 'ID_TOKEN_AUDIENCE',
    message: expect.stringContaining('"sts.amazonaws.com"') as unknown,
  });
});

test('expiry, to the second', () => {
  const exp = NOW + 300_000;
  expect(parseClaims(tokenOf(good), { audience: 'sigstore', now: exp - 1 }).expiresAt * 1000).toBe(exp);
  expect(errorOf(tokenOf(good), { audience: 'sigstore', now: exp })).toMatchObject({
    code: 'ID_TOKEN_EXPIRED',
    message: expect.stringContaining('2026-11-21T12:05:00.000Z') as unknown,
  });
});

test.each([
  ['nothing', ''],
  ['one part', 'eyJhbGciOiJSUzI1NiJ9'],
  ['two parts', tokenOf(good).split('.').slice(0, 2).join('.')],
  ['a payload that is no JSON', `a.${Buffer.from('secret{').toString('base64url')}.c`],
  ['a payload that is a list', `a.${Buffer.from('[1]').toString('base64url')}.c`],
])('%s is no token', (_, token) => {
  expect(errorOf(token).code).toBe('ID_TOKEN_MALFORMED');
});

test('no error holds a part of the token', () => {
  const faulty = [
    tokenOf({ ...good, aud: 'x' }),
    tokenOf({ ...good, exp: 1 }),
    tokenOf({ ...good, sha: 'no commit' }),
    `${tokenOf(good)}.extra`,
    `x.${Buffer.from('{"sub": hush').toString('base64url')}.y`,
  ];
  for (const token of faulty) {
    const { message, stack } = errorOf(token);
    for (const part of token.split('.').filter(({ length }) => length > 8)) {
      expect(`${message}${stack}`).not.toContain(part.slice(0, 16));
    }
    expect(message).not.toContain('hush');
  }
});
