import type { Environment } from '@release-actions/shared/host/host';
import { badInput, flag, lines, someOf, type Get } from '@release-actions/shared/host/inputs';
import { identityInputs } from '@release-actions/shared/host/identity-inputs';
import { registryLogin, type RegistryLogin } from '@release-actions/shared/host/registry-inputs';
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
  readonly login: RegistryLogin | undefined;
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
    login: registryLogin(get, images),
  };
}

function policy(get: Get, environment: Environment): Policy {
  return {
    identity: expectedIdentity(identityInputs(get), thisRun(environment)),
    require: someOf(get, 'require', ['signature', 'provenance', 'sbom'], ['signature']),
    strict: flag(get, 'strict', false),
  };
}
