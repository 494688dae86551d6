import type { Environment } from '@release-actions/shared/host/host';
import { identityInputs } from '@release-actions/shared/host/identity-inputs';
import { oneOf, type Get } from '@release-actions/shared/host/inputs';
import { registryLogin, type RegistryLogin } from '@release-actions/shared/host/registry-inputs';
import { trustInputs, type TrustInputs } from '@release-actions/shared/host/trust-inputs';
import type { ImageReference } from '@release-actions/shared/oci/reference';
import type { IdentityInputs, ThisRun } from '@release-actions/shared/policy/expected-identity';
import { thisRun } from '@release-actions/shared/policy/this-run';
import type { ReleaseTag } from '@release-actions/shared/release/tag';

/** Whether and how the set is verified before anything is uploaded. */
export type Verification =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'required';
      readonly identity: IdentityInputs;
      readonly trust: TrustInputs;
      /** The run as the release sees it: on the tag, whatever started it. */
      readonly run: ThisRun;
      /** For the registries of images; `undefined`: what docker login stored. */
      readonly login: RegistryLogin | undefined;
    };

type Release = {
  /** What is given as input: a login counts for their registry, never for one that release.json names. */
  readonly images: readonly ImageReference[];
  readonly repository: string;
  readonly tag: ReleaseTag;
  readonly commit: string | undefined;
  readonly workspace: string;
};

export function verificationFrom(get: Get, environment: Environment, release: Release): Verification {
  const { repository, tag, commit, workspace, images } = release;
  if (oneOf(get, 'verify', ['required', 'off'], 'required') === 'off') return { kind: 'off' };
  const run = thisRun(environment);
  return {
    kind: 'required',
    identity: identityInputs(get),
    trust: trustInputs(get, { signs: false, workspace }),
    run: {
      ...run,
      repository,
      repositoryId: repository === run.repository ? run.repositoryId : undefined,
      ref: `refs/tags/${tag.name}`,
      sha: commit,
    },
    login: registryLogin(get, images),
  };
}
