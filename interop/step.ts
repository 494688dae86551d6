import { dirname, join } from 'node:path';
import { runAction, type StepResult } from '@release-actions/sandbox/runner/run-action';
import type { World } from './world.ts';

export type Step = {
  /** `sign`: the bundle in `action-sign`. */
  readonly action: 'sign' | 'verify' | 'provenance';
  /** Beside the trust root, which every action is given. */
  readonly inputs: Readonly<Record<string, string>>;
};

const ROOT = dirname(import.meta.dirname);

/** Starts the bundle of an action as a step of the world's run. */
export async function runStep(world: World, { action, inputs }: Step): Promise<StepResult> {
  const services = action === 'verify' ? {} : { 'signing-config': world.signingConfig };
  return runAction({
    folder: join(ROOT, `action-${action}`),
    inputs: { sigstore: 'custom', 'trusted-root': world.trustedRoot, ...services, ...inputs },
    environment: world.stepEnvironment(),
    contexts: { 'github.token': '' },
    workspace: world.workspace,
    temporary: join(world.workspace, '..', 'temporary'),
  });
}
