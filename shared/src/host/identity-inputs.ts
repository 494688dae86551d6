import { lines, optional, type Get } from './inputs.ts';

/** Who must have signed and from what, as all actions that verify read it. Nothing is judged here. */
export type IdentityInputs = {
  readonly signerWorkflow: string | undefined;
  readonly signerDigests: readonly string[];
  readonly certificateIdentity: string | undefined;
  readonly certificateIdentityRegexp: string | undefined;
  readonly certificateOidcIssuer: string | undefined;
  readonly sourceRepository: string | undefined;
  readonly sourceRef: string | undefined;
  readonly sourceDigest: string | undefined;
  readonly runnerEnvironment: string | undefined;
  readonly buildTrigger: string | undefined;
};

export function identityInputs(get: Get): IdentityInputs {
  return {
    signerWorkflow: optional(get, 'signer-workflow'),
    signerDigests: lines(get, 'signer-digest'),
    certificateIdentity: optional(get, 'certificate-identity'),
    certificateIdentityRegexp: optional(get, 'certificate-identity-regexp'),
    certificateOidcIssuer: optional(get, 'certificate-oidc-issuer'),
    sourceRepository: optional(get, 'source-repository'),
    sourceRef: optional(get, 'source-ref'),
    sourceDigest: optional(get, 'source-digest'),
    runnerEnvironment: optional(get, 'runner-environment'),
    buildTrigger: optional(get, 'build-trigger'),
  };
}
