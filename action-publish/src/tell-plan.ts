import type { Host } from '@release-actions/shared/host/host';
import { verbFor, type AssetStep, type Plan } from '@release-actions/shared/release/plan';
import type { PublishInputs } from './inputs.ts';

/** The plan in the log, before anything is done about it. */
export async function tellPlan(host: Host, { tag, dryRun }: PublishInputs, plan: Plan): Promise<void> {
  if (plan.kind === 'done') {
    host.info(`${tag.name} is published with exactly these files; there is nothing to do.`);
    return;
  }
  const lines = plan.kind === 'other-evidence' ? [evidenceLine(plan)] : changeLines(plan);
  await host.group(`Plan for ${tag.name}`, async () => {
    for (const line of lines) host.info(dryRun ? `would ${line}` : line);
    return Promise.resolve();
  });
}

function evidenceLine({ evidence }: Extract<Plan, { kind: 'other-evidence' }>): string {
  const names = evidence.map(({ file }) => file.name).join(', ');
  return `keep what is published, if its evidence verifies, which is other than that given here: ${names}`;
}

function changeLines(plan: Extract<Plan, { kind: 'change' }>): string[] {
  return [
    plan.draft === undefined ? 'make a draft' : `go on with draft ${plan.draft.id}`,
    ...plan.doubles.map(({ id }) => `remove the empty draft ${id}`),
    ...plan.leftovers.map(({ name }) => `remove the unfinished upload ${name}`),
    ...plan.steps.map(lineFor),
    ...plan.unknown.map(({ name }) => `leave ${name}, which another job or a person put there`),
    ...(plan.publish ? ['publish'] : []),
  ];
}

function lineFor(step: AssetStep): string {
  return `${verbFor(step)} ${step.file.name} (sha256 ${step.file.sha256})`;
}
