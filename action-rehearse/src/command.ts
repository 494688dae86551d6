import { ActionError } from '@release-actions/shared/errors/action-error';
import { describe } from '@release-actions/shared/errors/describe';
import type { Host } from '@release-actions/shared/host/host';
import { createConsoleHost } from './console-host.ts';
import { optionsFromArguments, USAGE, UsageError, type RehearsalOptions } from './options.ts';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { closingLine, terminalTable } from './report.ts';
import { failures } from './run.ts';

/**
 * `npm run rehearse`: the same rehearsal for a terminal. Exit code 0 when everything holds, 1 when something does not, 2
 * when the command line cannot be read.
 */
export async function command(args: readonly string[], root: string): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
    return;
  }
  const host = createConsoleHost();
  let options: RehearsalOptions;
  try {
    options = optionsFromArguments(args, root);
  } catch (error) {
    tellError(host, error);
    if (error instanceof UsageError) process.stderr.write(`\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  try {
    const rehearsal = await rehearse(options, root, host);
    tellRehearsal(host, rehearsal);
    process.exitCode = failures(rehearsal).length === 0 ? 0 : 1;
  } catch (error) {
    tellError(host, error);
    process.exitCode = 1;
  }
}

/** What fails was told when it was found. */
function tellRehearsal(host: Host, { rows, evidence, folder, checks }: Rehearsal): void {
  host.info('');
  if (rows.length > 0) host.info(`${terminalTable(rows, evidence)}\n`);
  host.info(`All that was made, the logs, and the job summaries as they would appear: ${folder}`);
  host.info(closingLine(checks));
}

function tellError(host: Host, error: unknown): void {
  host.error(error instanceof UsageError ? error.message : describe(error));
  if (error instanceof ActionError && error.hint !== undefined) host.error(error.hint);
  const isKnown = error instanceof ActionError || error instanceof UsageError;
  if (error instanceof Error && !isKnown) host.error(error.stack ?? '');
}
