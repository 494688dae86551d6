import { expect, test } from 'vitest';
import type { CertificateClaims } from '../../src/claims/certificate-claims.ts';
import { identityMismatches } from '../../src/policy/identity.ts';
import { COMMIT, identity, ISSUER, reusableSigner, run, signer } from './world.ts';

type Inputs = Parameters<typeof identity>[0];
const suite = 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml';
const viaSuite: Inputs = { signerWorkflow: suite, sourceRepository: 'kubernetes-sigs/bom' };
const suiteAt = (ref: string): Partial<CertificateClaims> => ({ identity: `https://github.com/${suite}@${ref}` });

test.each<[string, Inputs, Partial<CertificateClaims>, RegExp]>([
  [
    'another issuer',
    {},
    { issuer: 'https://evil.example' },
    /issuer is "https:\/\/evil.example", expected "https:\/\/token/,
  ],
  ['an issuer that starts alike', {}, { issuer: `${ISSUER}.evil.example` }, /the issuer is/],
  ['no issuer', {}, { issuer: undefined }, /the issuer is none/],
  [
    'another workflow of the repository',
    {},
    { identity: signer.identity.replace('release.yml', 'ci.yml') },
    /the signer is .*ci\.yml/,
  ],
  [
    'another repository’s workflow',
    {},
    { identity: signer.identity.replace('sigs/bom', 'sigs/bomb') },
    /the signer is/,
  ],
  ['an identity that contains ours', {}, { identity: `https://evil.example/?${signer.identity}` }, /the signer is/],
  ['an identity with a tail', {}, { identity: `${signer.identity}-evil` }, /the signer is/],
  ['another case', {}, { identity: signer.identity.replace('bom', 'BOM') }, /only upper and lower case differ/],
  [
    'a stranger’s repository',
    viaSuite,
    { sourceRepositoryUri: 'https://github.com/stranger/bom' },
    /source repository is "https:\/\/github.com\/stranger\/bom"/,
  ],
  ['a repository re-registered under the name', viaSuite, { sourceRepositoryId: '43' }, /id is "43", expected "42"/],
  ['a branch', viaSuite, { sourceRepositoryRef: 'refs/heads/main' }, /source ref is "refs\/heads\/main"/],
  ['another commit', viaSuite, { sourceRepositoryDigest: 'c'.repeat(40) }, /source commit is "c{40}"/],
  ['no source at all', viaSuite, { sourceRepositoryUri: undefined }, /source repository is none/],
  ['the suite at a branch', viaSuite, suiteAt('refs/heads/main'), /no full tag/],
  ['the suite at a moving tag', viaSuite, suiteAt('refs/tags/v1'), /no full tag/],
  ['the suite at a branch named like a tag', viaSuite, suiteAt('refs/heads/x.yml@refs/tags/v1.0.0'), /no full tag/],
  ['the suite at a commit', viaSuite, suiteAt(COMMIT), /no full tag/],
  ['the suite at no ref', viaSuite, suiteAt('v1.0.0'), /is no workflow/],
  [
    'another workflow of the suite',
    viaSuite,
    { identity: `https://github.com/${suite}@refs/tags/v1.0.0`.replace('secure-release', 'ci') },
    /the signer is/,
  ],
  [
    'another commit of the suite',
    { ...viaSuite, signerDigests: ['d'.repeat(40)] },
    {},
    /signer workflow's commit is "b{40}"/,
  ],
  [
    'no commit of the suite',
    { ...viaSuite, signerDigests: ['d'.repeat(40)] },
    { buildSignerDigest: undefined },
    /commit is none/,
  ],
  [
    'a self-hosted runner',
    { runnerEnvironment: 'github-hosted' },
    { runnerEnvironment: 'self-hosted' },
    /runner environment is "self-hosted"/,
  ],
  [
    'another event',
    { buildTrigger: 'push' },
    { buildTrigger: 'pull_request_target' },
    /build trigger is "pull_request_target"/,
  ],
])('%s is refused', (_, inputs, change, reason) => {
  const base = inputs?.signerWorkflow === undefined ? signer : reusableSigner;
  expect(identityMismatches({ ...base, ...change }, identity(inputs)).join('; ')).toMatch(reason);
  expect(identityMismatches(base, identity({ ...inputs, signerDigests: [] }))).toEqual([]);
});

test('a pattern must match the whole identity', () => {
  const certificateIdentityRegexp = String.raw`https://github\.com/kubernetes-sigs/bom/\.github/workflows/release\.yml@refs/tags/v0\.8\.0`;
  const expected = identity({ certificateIdentityRegexp });
  expect(identityMismatches(signer, expected)).toEqual([]);
  for (const value of [`${signer.identity}-evil`, `https://evil.example/${signer.identity}`, `${signer.identity}\n`]) {
    expect(identityMismatches({ ...signer, identity: value }, expected).join()).toMatch(
      /does not match as a whole|is no workflow/,
    );
  }
});

test('a listed commit makes a moving ref acceptable', () => {
  const by = { ...reusableSigner, ...suiteAt('refs/heads/main') };
  const expected = identity({ ...viaSuite, signerDigests: ['b'.repeat(40)] });
  expect(identityMismatches(by, expected)).toEqual([]);
});

test('every field of the source counts by itself', () => {
  const byRef = identity({ sourceRef: run.ref });
  expect(identityMismatches({ ...signer, sourceRepositoryDigest: 'c'.repeat(40) }, byRef)).toEqual([]);
  const byDigest = identity({ sourceDigest: run.sha });
  expect(identityMismatches({ ...signer, sourceRepositoryRef: 'refs/heads/main' }, byDigest)).toEqual([]);
});

test('a long foreign value is cut', () => {
  const [reason = ''] = identityMismatches({ ...signer, issuer: `x${'y'.repeat(10_000)}` }, identity());
  expect(reason.length).toBeLessThan(400);
});
