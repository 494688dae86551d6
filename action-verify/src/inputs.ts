import type { Environment } from '@release-actions/shared/host/host';
import { badInput, flag, lines, optional, someOf, type Get } from '@release-actions/shared/host/inputs';
import { registryUser, type RegistryUser } from '@release-actions/shared/host/registry-inputs';
import { trustInputs, type TrustInputs } from '@release-actions/shared/host/trust-inputs';
import { parseReference, type ImageReference } from '@release-actions/shared/oci/reference';
import { expectedIdentity } from '@release-actions/shared/policy/expected-identity';
import type { Policy } from '@release-actions/shared/policy/judge';
import { thisRun } from '@release-actions/shared/policy/this-run';
import { parseFilePatterns, type FilePatterns } from '@release-actions/shared/subject/file-pattern';

export type Inputs = {
  readonly files: FilePatterns;
  readonly images: readonly ImageReference[];
  /** Files, folders and globs; relative to the workspace. */
  readonly evidence: readonly string[];
  readonly policy: Policy;
  readonly trust: TrustInputs;
  readonly user: RegistryUser | undefined;
};

/** All inputs, checked. Throws BAD_INPUT before anything is read or asked. */
export function readInputs(get: Get, environment: Environment, workspace: string): Inputs {
  const files = lines(get, 'files');
  const images = lines(get, 'images').map((image) => parseReference(image));
  if (files.length === 0 && images.length === 0) {
    throw badInput('files', 'There is nothing to verify.', 'Give "files", "images" or both.');
  }
  return {
    files: parseFilePatterns(files, 'files'),
    images,
    evidence: lines(get, 'evidence'),
    policy: policy(get, environment),
    trust: trustInputs(get, { signs: false, workspace }),
    user: registryUser(get, images),
  };
}

function policy(get: Get, environment: Environment): Policy {
  const identity = {
    certificateIdentity: optional(get, 'certificate-identity'),
    certificateIdentityRegexp: optional(get, 'certificate-identity-regexp'),
    certificateOidcIssuer: optional(get, 'certificate-oidc-issuer'),
    signerWorkflow: optional(get, 'signer-workflow'),
    signerDigests: lines(get, 'signer-digest'),
    sourceRepository: optional(get, 'source-repository'),
    sourceRef: optional(get, 'source-ref'),
    sourceDigest: optional(get, 'source-digest'),
    runnerEnvironment: optional(get, 'runner-environment'),
    buildTrigger: optional(get, 'build-trigger'),
  };
  return {
    identity: expectedIdentity(identity, thisRun(environment)),
    require: someOf(get, 'require', ['signature', 'provenance', 'sbom'], ['signature']),
    strict: flag(get, 'strict', false),
  };
}
