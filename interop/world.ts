import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIdentity, type RunIdentity } from '@release-actions/sandbox/identity/run-identity';
import { runnerEnvironment } from '@release-actions/sandbox/identity/runner-environment';
import { startSigstore, type SigstoreSandbox } from '@release-actions/sandbox/sigstore/sigstore';

/** The transparency logs that a signing configuration can name. Rekor v2 gives no time, so a timestamp goes with it. */
export const LOG_CHOICES = ['Rekor v1', 'Rekor v2 and TSA'] as const;
export type LogChoice = (typeof LOG_CHOICES)[number];

/** A Sigstore of its own for one cell, with its configuration as files and one run that may sign. */
export type World = {
  readonly sigstore: SigstoreSandbox;
  readonly run: RunIdentity;
  /** What the certificates of the run say. */
  readonly issuer: string;
  readonly identity: string;
  /** Paths. */
  readonly trustedRoot: string;
  readonly signingConfig: string;
  readonly workspace: string;
  /** The environment of a step of the run, with the right to ask for ID tokens. */
  stepEnvironment(): Readonly<Record<string, string>>;
  [Symbol.asyncDispose](): Promise<void>;
};

// Clients that build in GitHub's identity rules look at the issuer, so the sandbox speaks in its name.
const ISSUER = 'https://token.actions.githubusercontent.com';

/** Starts a world whose files lie below `folder`. */
export async function startWorld(folder: string, log: LogChoice): Promise<World> {
  const sigstore = await startSigstore({ issuer: ISSUER });
  const run = runIdentity({ repository: 'kubernetes-sigs/bom', ref: 'refs/tags/v0.8.0' });
  const write = (name: string, content: object): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  const choice = log === 'Rekor v1' ? ({ rekor: 'v1', tsa: false } as const) : ({ rekor: 'v2', tsa: true } as const);
  return {
    sigstore,
    run,
    issuer: ISSUER,
    identity: `https://github.com/${run.jobWorkflowRef}`,
    trustedRoot: write('trusted_root.json', sigstore.trustedRoot),
    signingConfig: write('signing_config.json', sigstore.signingConfig(choice)),
    workspace,
    stepEnvironment: () => ({ ...runnerEnvironment(run), ...sigstore.registerRun(run) }),
    [Symbol.asyncDispose]: async () => sigstore.close(),
  };
}
