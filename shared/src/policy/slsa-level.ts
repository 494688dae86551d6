import type { CertificateClaims } from '../claims/certificate-claims.ts';
import { isFullTag, parseWorkflowUri } from './workflow-uri.ts';

/** A SLSA build level and the reason for it, one sentence. */
export type SlsaLevel = { readonly level: 1 | 2 | 3; readonly reason: string };

const SUITE = 'kubernetes-sigs/release-actions';
// Their jobs are fixed by the tag: the build runs on a hosted runner without an ID token, and no user code runs where
// provenance is signed.
const ISOLATED_WORKFLOWS: ReadonlySet<string> = new Set([
  '.github/workflows/secure-release.yml',
  '.github/workflows/secure-images.yml',
]);

/**
 * The level that provenance from this signer reaches. https://slsa.dev/spec/v1.2/build-requirements
 * L3 asks that the build cannot reach what signs, which only a reusable workflow at a fixed state can promise.
 */
export function slsaLevel(signer: CertificateClaims, server = 'https://github.com'): SlsaLevel {
  if (signer.runnerEnvironment !== 'github-hosted') {
    return { level: 1, reason: `the runner is ${signer.runnerEnvironment ?? 'unknown'}, not github-hosted` };
  }
  const workflow = parseWorkflowUri(signer.identity, server);
  if (workflow?.repository !== SUITE || !ISOLATED_WORKFLOWS.has(workflow.path)) {
    return { level: 2, reason: 'the workflow that signed is not one that keeps the build away from the signing' };
  }
  if (!isFullTag(workflow.ref)) {
    return { level: 2, reason: `${SUITE} signed at ${workflow.ref}, which is no full tag and can be moved` };
  }
  return { level: 3, reason: `${SUITE} signed at ${workflow.ref} on a hosted runner, apart from the build` };
}
