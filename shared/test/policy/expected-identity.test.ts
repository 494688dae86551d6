import { expect, test } from 'vitest';
import { identityMismatches } from '../../src/policy/identity.ts';
import { COMMIT, identity, reusableSigner, signer } from './world.ts';

type Inputs = Parameters<typeof identity>[0];
type Run = Parameters<typeof identity>[1];

const suite = 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml';
const bom = 'https://github.com/kubernetes-sigs/bom/.github/workflows/release.yml';

test('without inputs, this run: its workflow, repository, ref and commit', () => {
  const expected = identity();
  expect(expected.signer).toEqual({ kind: 'identity', value: `${bom}@refs/tags/v0.8.0` });
  expect(expected.source).toEqual({
    repository: 'kubernetes-sigs/bom',
    repositoryId: '42',
    ref: 'refs/tags/v0.8.0',
    digest: COMMIT,
  });
  expect(identityMismatches(signer, expected)).toEqual([]);
});

test.each<[string, Inputs, typeof signer]>([
  ['an own workflow', { signerWorkflow: 'kubernetes-sigs/bom/.github/workflows/release.yml' }, signer],
  ['an own workflow by URL and tag', { signerWorkflow: `${bom}@v0.8.0` }, signer],
  ['an identity', { certificateIdentity: `${bom}@refs/tags/v0.8.0` }, signer],
  [
    'a pattern',
    { certificateIdentityRegexp: String.raw`https://github\.com/kubernetes-sigs/bom/.+@refs/tags/v.*` },
    signer,
  ],
  ['the suite’s workflow', { signerWorkflow: suite, sourceRepository: 'kubernetes-sigs/bom' }, reusableSigner],
  [
    'the suite’s workflow at a tag',
    { signerWorkflow: `${suite}@v1.0.0`, sourceRepository: 'kubernetes-sigs/bom' },
    reusableSigner,
  ],
  [
    'a commit of the signer',
    { signerWorkflow: suite, sourceRepository: 'kubernetes-sigs/bom', signerDigests: ['B'.repeat(40)] },
    reusableSigner,
  ],
  ['trigger and runner', { buildTrigger: 'push', runnerEnvironment: 'github-hosted' }, signer],
  ['a ref alone', { sourceRef: 'refs/tags/v0.8.0' }, signer],
])('accepts by %s', (_, inputs, by) => {
  expect(identityMismatches(by, identity(inputs))).toEqual([]);
});

test.each<[string, Inputs, Run, RegExp]>([
  ['a foreign workflow without source', { signerWorkflow: suite }, {}, /belongs to kubernetes-sigs\/release-actions/],
  [
    'a foreign identity without source',
    { certificateIdentity: `https://github.com/${suite}@refs/tags/v1.0.0` },
    {},
    /belongs to/,
  ],
  [
    'a foreign pattern without source',
    { certificateIdentityRegexp: String.raw`https://github\.com/stranger/x/.*` },
    {},
    /belongs to stranger\/x/,
  ],
  [
    'a foreign workflow at a moving tag',
    { signerWorkflow: `${suite}@v1`, sourceRepository: 'kubernetes-sigs/bom' },
    {},
    /refs\/tags\/v1", which can be moved/,
  ],
  [
    'a foreign workflow at a branch',
    { signerWorkflow: `${suite}@refs/heads/main`, sourceRepository: 'kubernetes-sigs/bom' },
    {},
    /can be moved/,
  ],
  [
    'a foreign workflow at a prerelease',
    { signerWorkflow: `${suite}@v1.0.0-rc.1`, sourceRepository: 'kubernetes-sigs/bom' },
    {},
    /can be moved/,
  ],
  [
    'a foreign workflow at a bare commit',
    { signerWorkflow: `${suite}@${COMMIT}`, sourceRepository: 'kubernetes-sigs/bom' },
    {},
    /can be moved/,
  ],
  [
    'a workflow at a short ref',
    { signerWorkflow: 'kubernetes-sigs/bom/.github/workflows/release.yml@main' },
    {},
    /may be a branch or a tag/,
  ],
  [
    'a workflow elsewhere than in .github/workflows',
    { signerWorkflow: 'kubernetes-sigs/bom/release.yml' },
    {},
    /cannot be read/,
  ],
  ['two signers', { signerWorkflow: suite, certificateIdentity: 'x' }, {}, /More than one input/],
  [
    'no signer for a foreign source',
    { sourceRepository: 'a/b', sourceRef: 'refs/tags/v1.0.0' },
    {},
    /not known who must have signed/,
  ],
  ['no signer outside a run', {}, { workflowRef: undefined }, /not known who must have signed/],
  [
    'no ref for a foreign source',
    { sourceRepository: 'a/b', signerWorkflow: 'a/b/.github/workflows/r.yml' },
    {},
    /those of any branch would pass/,
  ],
  ['no repository at all', { signerWorkflow: suite }, { repository: undefined }, /not known from which repository/],
  [
    'a source that is a URL',
    { sourceRepository: 'https://github.com/a/b', certificateIdentity: 'https://gitlab.com/x' },
    {},
    /must be owner\/name/,
  ],
  ['a short source ref', { sourceRef: 'v0.8.0' }, {}, /full ref/],
  ['a short commit', { sourceDigest: 'abc1234' }, {}, /whole commit digest/],
  ['a short signer commit', { signerDigests: ['abc1234'] }, {}, /whole commit digest/],
  ['an issuer that is no address', { certificateOidcIssuer: 'github' }, {}, /must be an address/],
  ['another runner', { runnerEnvironment: 'hosted' }, {}, /github-hosted or self-hosted/],
  ['an identity without a ref', { certificateIdentity: bom }, {}, /names no workflow at a ref/],
  ['a person without issuer', { certificateIdentity: 'me@example.com' }, {}, /is no workflow/],
  [
    'a person with a source ref',
    {
      certificateIdentity: 'me@example.com',
      certificateOidcIssuer: 'https://accounts.google.com',
      sourceRef: 'refs/tags/v1',
    },
    {},
    /mean nothing/,
  ],
])('refuses %s', (_, inputs, run, message) => {
  const refusal = { code: 'BAD_INPUT', message: expect.stringMatching(message), hint: expect.stringMatching(/./) };
  expect(() => identity(inputs, run)).toThrow(expect.objectContaining(refusal));
});

test.each([
  ['no repository', '.*'],
  ['an owner only', String.raw`https://github\.com/kubernetes-sigs/.*`],
  ['an open end of the name', String.raw`https://github\.com/kubernetes-sigs/bom.*`],
  ['an unescaped dot', 'https://github.com/kubernetes-sigs/bom/.*'],
  ['an alternative beside it', String.raw`https://github\.com/kubernetes-sigs/bom/.*|.*`],
  ['an optional slash', String.raw`https://github\.com/kubernetes-sigs/bom/?.*`],
  ['a repeated slash', String.raw`https://github\.com/kubernetes-sigs/bom/{0}evil/.*`],
  ['a group that escapes the anchors', String.raw`https://github\.com/kubernetes-sigs/bom/a)|(?:.*`],
  ['the repository in the middle', String.raw`.*https://github\.com/kubernetes-sigs/bom/.*`],
  ['the repository as an option', String.raw`(https://github\.com/kubernetes-sigs/bom/)?.*`],
  ['case folding', String.raw`(?i:https://github\.com/kubernetes-sigs/bom/.*)`],
  ['no expression', '['],
])('refuses a pattern with %s', (_, certificateIdentityRegexp) => {
  expect(() => identity({ certificateIdentityRegexp })).toThrow(
    /leaves open whose workflow signs|is no regular expression/,
  );
});

test('a class or a group with a bar is no alternative beside the repository', () => {
  const certificateIdentityRegexp = String.raw`^https://github\.com/kubernetes-sigs/bom/\.github/workflows/(release|ci)[|.]yml@refs/tags/v.*$`;
  expect(identityMismatches(signer, identity({ certificateIdentityRegexp }))).toEqual([]);
});

test('a person or service account needs an issuer of its own and no source', () => {
  const expected = identity({
    certificateIdentity: 'krel@example.com',
    certificateOidcIssuer: 'https://accounts.google.com',
  });
  expect(expected.source).toBeUndefined();
  const none = Object.fromEntries(Object.keys(signer).map((key) => [key, undefined])) as unknown as typeof signer;
  const person = { ...none, identity: 'krel@example.com', issuer: 'https://accounts.google.com' };
  expect(identityMismatches(person, expected)).toEqual([]);
  expect(identityMismatches({ ...person, identity: 'krel@example.com.evil' }, expected)).toHaveLength(1);
});
