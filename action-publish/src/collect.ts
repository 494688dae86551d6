import { constants } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '@release-actions/shared/errors/action-error';
import type { Host } from '@release-actions/shared/host/host';
import { size } from '@release-actions/shared/host/markdown';
import { roleOf } from '@release-actions/shared/policy/role';
import { checkPayload } from '@release-actions/shared/release/names';
import { findFiles } from '@release-actions/shared/subject/find-files';
import type { CollectInputs } from './inputs.ts';
import { pathIn } from './paths.ts';
import { collectSummary } from './summary.ts';

/** Copies the payload into one folder under its released names, so that all later jobs see the same. No network. */
export async function collect(host: Host, { files, workspace, output }: CollectInputs): Promise<void> {
  const found = await findFiles(files, workspace, 'files');
  checkPayload(found);
  await mkdir(output, { recursive: true });
  await refuseStrangers(output, new Set(found.map(({ name }) => name)));
  const copies = found.map(({ name, path }) => ({ path, to: join(output, name) }));
  for (const { path, to } of copies) {
    if (path !== to) await copyFile(path, to, constants.COPYFILE_FICLONE);
  }
  const bytes = found.reduce((sum, file) => sum + file.size, 0);
  host.info(`Collected ${found.length} files, ${size(bytes)}, in ${pathIn(workspace, output)}.`);
  await host.summary(collectSummary(pathIn(workspace, output), found));
  host.output('files', copies.map(({ to }) => pathIn(workspace, to)).join('\n'));
}

/** What an earlier build left would be released with the next glob over this folder. */
async function refuseStrangers(output: string, names: ReadonlySet<string>): Promise<void> {
  const strangers = (await readdir(output)).filter((name) => roleOf(name) === 'payload' && !names.has(name));
  if (strangers.length === 0) return;
  throw new ActionError('FOLDER_NOT_EMPTY', `${output} holds files that were not collected: ${strangers.join(', ')}.`, {
    hint: 'Give an empty folder in "output", or one that is not there yet.',
  });
}
