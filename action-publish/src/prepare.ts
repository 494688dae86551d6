import { join } from 'node:path';
import type { Host } from '@release-actions/shared/host/host';
import { outputMetrics } from '@release-actions/shared/host/outputs';
import { size } from '@release-actions/shared/host/markdown';
import { createProgress } from '@release-actions/shared/host/progress';
import { METADATA_NAMES } from '@release-actions/shared/release/names';
import { prepareRelease } from '@release-actions/shared/release/prepare';
import { findFiles } from '@release-actions/shared/subject/find-files';
import type { PrepareInputs } from './inputs.ts';
import { fileLine, pathIn } from './paths.ts';
import { prepareSummary } from './summary.ts';

/** Checks names and limits of the release, and writes its metadata and checksum files. Touches no network. */
export async function prepare(host: Host, inputs: PrepareInputs): Promise<void> {
  const startedAt = Date.now();
  const { tag, workspace } = inputs;
  const found = await findFiles(inputs.files, workspace, 'files');
  // What an earlier run of this step made is made again, not released twice.
  const own = new Set(METADATA_NAMES.map((name) => join(inputs.output, name)));
  const files = found.filter(({ path }) => !own.has(path));
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  host.info(`Preparing ${tag.name}: ${files.length} files, ${size(bytes)}.`);

  const progress = createProgress(host, 'Hashed', files.length);
  const prepared = await prepareRelease({ ...inputs, files, directory: inputs.output }, () => progress.step());

  await host.group(`Files of ${tag.name}`, async () => {
    for (const file of prepared.files) host.info(`${file.sha256}  ${file.name}`);
    return Promise.resolve();
  });
  host.output('tag', tag.name);
  host.output('metadata-path', pathIn(workspace, prepared.metadata));
  host.output('checksums', prepared.checksums.map((path) => pathIn(workspace, path)).join('\n'));
  host.output('files', prepared.files.map((file) => fileLine(workspace, file)).join('\n'));
  outputMetrics(host, Date.now() - startedAt, undefined, { files: files.length, bytes });
  await host.summary(prepareSummary(tag.name, prepared));
}
