import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, describe } from '@release-actions/shared/errors/describe';
import type { GitHubApi } from '@release-actions/shared/github/api';
import type { Host } from '@release-actions/shared/host/host';
import { otherEvidence, type Plan } from '@release-actions/shared/release/plan';
import { downloadEvidence } from '@release-actions/shared/release/published-evidence';
import type { Verification } from './verification.ts';
import { verifySet, type Required, type VerificationTask, type Verified } from './verify.ts';

type OtherEvidence = Extract<Plan, { kind: 'other-evidence' }>;

/** A plan that can be carried out. */
export type SettledPlan = Exclude<Plan, OtherEvidence>;

type Intended = {
  readonly api: GitHubApi;
  readonly plan: Plan;
  readonly task: VerificationTask;
  readonly verify: Verification;
};

type VerifiedPlan = {
  readonly plan: SettledPlan;
  /** `undefined` when nothing was verified. */
  readonly verified: Verified | undefined;
  /** Pieces of published evidence that stay in place of those given. */
  readonly keptEvidence: number;
};

/** Verifies what will be published, or what is. Throws NOT_VERIFIED, and RELEASE_DIFFERS for what is published. */
export async function verifiedPlan(host: Host, { api, plan, task, verify }: Intended): Promise<VerifiedPlan> {
  if (plan.kind === 'other-evidence') {
    if (verify.kind === 'off') throw otherEvidence(plan, 'It was not verified ("verify: off").');
    return published(host, api, { plan, task, verify });
  }
  const verified = verify.kind === 'off' ? undefined : await verifySet(host, task, verify);
  return { plan, verified, keptEvidence: 0 };
}

type PublishedTask = { readonly plan: OtherEvidence; readonly task: VerificationTask; readonly verify: Required };

/** A later run signed again, so the evidence that counts is the published one: it must hold for the same files. */
async function published(host: Host, api: GitHubApi, { plan, task, verify }: PublishedTask): Promise<VerifiedPlan> {
  const folder = await mkdtemp(join(task.temporary, 'published-evidence-'));
  const evidence = await downloadEvidence(api, plan.evidence, folder);
  const files = [...plan.steps.map(({ file }) => file), ...evidence];
  try {
    const verified = await verifySet(host, { ...task, files }, verify);
    host.info(`${plan.release.tag} is published with these files and its evidence verifies; there is nothing to do.`);
    const steps = files.map((file) => ({ kind: 'keep', file }) as const);
    return { plan: { kind: 'done', release: plan.release, steps }, verified, keptEvidence: evidence.length };
  } catch (error) {
    if (codeOf(error) !== 'NOT_VERIFIED') throw error;
    throw otherEvidence(plan, `What is published does not hold: ${describe(error)}`, error);
  }
}
