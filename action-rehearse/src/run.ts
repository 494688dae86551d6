import { ActionError } from '@release-actions/shared/errors/action-error';
import type { Host } from '@release-actions/shared/host/host';
import { surroundings } from '@release-actions/shared/host/workspace';
import { optionsFromInputs } from './options.ts';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { rehearsalSummary } from './summary.ts';

/** The action: rehearses the release of the checked-out project. Throws REHEARSAL unless everything holds. */
export async function run(host: Host, root: string): Promise<void> {
  const options = optionsFromInputs(host.input, surroundings(host.environment).workspace);
  const rehearsal = await rehearse(options, root, host);
  host.output('folder', rehearsal.folder);
  host.output('checks', JSON.stringify(rehearsal.checks));
  await host.summary(rehearsalSummary(rehearsal));
  const failed = failures(rehearsal);
  if (failed.length === 0) return;
  throw new ActionError(
    'REHEARSAL',
    `${failed.length} of ${rehearsal.checks.length} checks do not hold: ${failed[0]?.title}.`,
    {
      hint: `Logs and summaries of all steps lie in ${rehearsal.folder}.`,
    },
  );
}

export function failures({ checks }: Rehearsal): Rehearsal['checks'] {
  return checks.filter((check) => !check.holds);
}
