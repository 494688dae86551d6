import { expect, test } from 'vitest';
import type { CertificateClaims } from '../../src/claims/certificate-claims.ts';
import { slsaLevel } from '../../src/policy/slsa-level.ts';
import { reusableSigner, signer } from './world.ts';

const at = (identity: string): CertificateClaims => ({ ...reusableSigner, identity: `https://github.com/${identity}` });
const suite = 'kubernetes-sigs/release-actions/.github/workflows';

test.each<[string, CertificateClaims, number, RegExp]>([
  ['the suite’s workflow at a full tag', reusableSigner, 3, /apart from the build/],
  ['the suite’s image workflow at a full tag', at(`${suite}/secure-images.yml@refs/tags/v2.10.0`), 3, /apart/],
  ['a project’s own workflow', signer, 2, /not one that keeps the build away/],
  ['the suite’s workflow at a moving tag', at(`${suite}/secure-release.yml@refs/tags/v1`), 2, /no full tag/],
  ['the suite’s workflow at a branch', at(`${suite}/secure-release.yml@refs/heads/main`), 2, /no full tag/],
  ['another workflow of the suite', at(`${suite}/release.yml@refs/tags/v1.0.0`), 2, /not one/],
  [
    'a fork of the suite',
    at('stranger/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0'),
    2,
    /not one/,
  ],
  ['a name that contains the suite’s', at(`x/${suite}/secure-release.yml@refs/tags/v1.0.0`), 2, /not one/],
  ['a self-hosted runner', { ...reusableSigner, runnerEnvironment: 'self-hosted' }, 1, /self-hosted/],
  ['an unknown runner', { ...reusableSigner, runnerEnvironment: undefined }, 1, /unknown/],
])('%s', (_, by, level, reason) => {
  expect(slsaLevel(by, 'https://github.com')).toEqual({ level, reason: expect.stringMatching(reason) });
});
