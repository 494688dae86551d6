import type { Environment } from '@release-actions/shared/host/host';
import { badInput, lines, oneOf, optional, type Get } from '@release-actions/shared/host/inputs';
import { trustInputs, type TrustInputs } from '@release-actions/shared/host/trust-inputs';
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
      readonly registryUser: { readonly username: string; readonly password: string } | undefined;
    };

type Release = {
  readonly repository: string;
  readonly tag: ReleaseTag;
  readonly commit: string | undefined;
  readonly workspace: string;
};

export function verificationFrom(get: Get, environment: Environment, release: Release): Verification {
  const { repository, tag, commit, workspace } = release;
  if (oneOf(get, 'verify', ['required', 'off'], 'required') === 'off') return { kind: 'off' };
  const run = thisRun(environment);
  return {
    kind: 'required',
    identity: {
      signerWorkflow: optional(get, 'signer-workflow'),
      certificateIdentity: optional(get, 'certificate-identity'),
      certificateIdentityRegexp: optional(get, 'certificate-identity-regexp'),
      certificateOidcIssuer: optional(get, 'certificate-oidc-issuer'),
      signerDigests: lines(get, 'signer-digest'),
      sourceRepository: optional(get, 'source-repository'),
      sourceRef: optional(get, 'source-ref'),
      sourceDigest: optional(get, 'source-digest'),
      runnerEnvironment: optional(get, 'runner-environment'),
      buildTrigger: optional(get, 'build-trigger'),
    },
    trust: trustInputs(get, { signs: false, workspace }),
    run: {
      ...run,
      repository,
      repositoryId: repository === run.repository ? run.repositoryId : undefined,
      ref: `refs/tags/${tag.name}`,
      sha: commit,
    },
    registryUser: registryUser(get),
  };
}

function registryUser(get: Get): Extract<Verification, { kind: 'required' }>['registryUser'] {
  const [username, password] = [optional(get, 'registry-username'), optional(get, 'registry-password')];
  if (username === undefined && password === undefined) return undefined;
  if (username !== undefined && password !== undefined) return { username, password };
  const missing = username === undefined ? 'registry-username' : 'registry-password';
  throw badInput(missing, `Input "${missing}" is missing: a user name and a password go together.`);
}
