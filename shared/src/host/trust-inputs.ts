import { resolve } from 'node:path';
import { badInput, oneOf, optional, type Get } from './inputs.ts';

/** Whose certificate authority and logs are used, as all actions read it. Paths are absolute, not yet looked at. */
export type TrustInputs = {
  readonly sigstore: 'auto' | 'public-good' | 'github' | 'custom';
  /** Path of a signing_config.json (Sigstore's SigningConfig v0.2). */
  readonly signingConfig: string | undefined;
  /** Path of a trusted_root.json. */
  readonly trustedRoot: string | undefined;
  /** A TUF repository that holds both, and the root.json to start from. */
  readonly tufUrl: string | undefined;
  readonly tufRoot: string | undefined;
};

const CUSTOM = ['signing-config', 'trusted-root', 'tuf-url', 'tuf-root'] as const;

/** Reads the trust inputs and checks that they fit together. An action that only verifies has no "signing-config". */
export function trustInputs(get: Get, options: { readonly signs: boolean; readonly workspace: string }): TrustInputs {
  const path = (name: string): string | undefined => {
    const value = optional(get, name);
    return value === undefined ? undefined : resolve(options.workspace, value);
  };
  const sigstore = oneOf(get, 'sigstore', ['auto', 'public-good', 'github', 'custom'], 'auto');
  const inputs: TrustInputs = {
    sigstore,
    signingConfig: options.signs ? path('signing-config') : undefined,
    trustedRoot: path('trusted-root'),
    tufUrl: optional(get, 'tuf-url'),
    tufRoot: path('tuf-root'),
  };
  if (sigstore !== 'custom') refuseCustom(get, sigstore);
  else requireCustom(inputs, options.signs);
  return inputs;
}

function refuseCustom(get: Get, instance: string): void {
  const given = CUSTOM.find((name) => optional(get, name) !== undefined);
  if (given !== undefined) {
    throw badInput(given, `Input "${given}" does not go with "sigstore: ${instance}".`, 'Write "sigstore: custom".');
  }
}

function requireCustom(inputs: TrustInputs, signs: boolean): void {
  if ((inputs.tufUrl === undefined) !== (inputs.tufRoot === undefined)) {
    throw badInput('tuf-url', 'Inputs "tuf-url" and "tuf-root" go together: one of them is missing.');
  }
  if (inputs.tufUrl !== undefined) return;
  if (inputs.trustedRoot === undefined || (signs && inputs.signingConfig === undefined)) {
    const wanted = signs ? '"signing-config" and "trusted-root"' : '"trusted-root"';
    throw badInput('sigstore', `"sigstore: custom" needs ${wanted}, or "tuf-url" and "tuf-root".`);
  }
}
