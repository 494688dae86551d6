import { ActionError } from '@release-actions/shared/errors/action-error';
import { describe } from '@release-actions/shared/errors/describe';
import { createConsoleHost } from './console-host.ts';
import { optionsFromArguments } from './options.ts';
import { rehearse } from './rehearse.ts';
import { closingLine, terminalTable } from './report.ts';
import { failures } from './run.ts';

/** `npm run rehearse`: the same rehearsal for a terminal. Exit code 1 unless everything holds. */
export async function command(args: readonly string[], root: string): Promise<void> {
  const host = createConsoleHost();
  try {
    const rehearsal = await rehearse(optionsFromArguments(args, root), root, host);
    host.info(`\n${terminalTable(rehearsal.rows)}\n`);
    for (const { title, detail } of failures(rehearsal))
      host.info(`✗ ${title}${detail === undefined ? '' : `: ${detail}`}`);
    host.info(`All that was made, the logs, and the job summaries as they would appear: ${rehearsal.folder}`);
    host.info(closingLine(rehearsal.checks));
    process.exitCode = failures(rehearsal).length === 0 ? 0 : 1;
  } catch (error) {
    host.error(describe(error));
    if (error instanceof ActionError && error.hint !== undefined) host.error(error.hint);
    else if (error instanceof Error && !(error instanceof ActionError)) host.error(error.stack ?? '');
    process.exitCode = 1;
  }
}
