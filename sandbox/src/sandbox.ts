import { startGitHub, type GitHubSandbox } from './github/github.ts';
import { startRegistry, type RegistrySandbox } from './registry/registry.ts';

import { startSigstore, type SigstoreSandbox } from './sigstore/sigstore.ts';

/** A whole world for a release: who signs, where images lie, where the release appears. */
export type Sandbox = {
  readonly sigstore: SigstoreSandbox;
  readonly registry: RegistrySandbox;
  readonly github: GitHubSandbox;
  close(): Promise<void>;
};

/** Starts everything on free ports of 127.0.0.1. Keys are made anew each time. */
export async function startSandbox(): Promise<Sandbox> {
  const [sigstore, registry, github] = await Promise.all([startSigstore(), startRegistry(), startGitHub()]);
  return {
    sigstore,
    registry,
    github,
    close: async () => {
      await Promise.all([sigstore.close(), registry.close(), github.close()]);
    },
  };
}
