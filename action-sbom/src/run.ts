import type { Host } from '@release-actions/shared/host/host';
import { createProgress } from '@release-actions/shared/host/progress';
import { surroundings } from '@release-actions/shared/host/workspace';
import { roleOf } from '@release-actions/shared/policy/role';
import { writeSpdx23Json } from '@release-actions/shared/sbom/format/spdx23-json';
import { inventoryRelease } from '@release-actions/shared/sbom/release-inventory';
import { fileSubjects } from '@release-actions/shared/subject/file-subjects';
import { findFiles } from '@release-actions/shared/subject/find-files';
import { gitOf } from './git.ts';
import { readInputs } from './inputs.ts';
import { createReading } from './reading.ts';
import { describeRelease } from './release.ts';
import { tell } from './tell.ts';
import { writeDocument } from './write-document.ts';

/** Describes a release: find its files → take the inventory → write the document → check it → tell. */
export async function run(host: Host): Promise<void> {
  const started = performance.now();
  const around = surroundings(host.environment);
  const inputs = readInputs(host.input, around, host.environment);
  const git = gitOf(host);

  const found = await findFiles(inputs.files, around.workspace, 'files');
  // What an earlier attempt made of the release is neither what the SBOM describes nor source.
  const exclude = [inputs.output, ...found.map(({ path }) => path)];
  const payload = found.filter(({ name }) => roleOf(name) === 'payload');
  const hashing = createProgress(host, 'Hashed', payload.length);
  const files = await host.group(`Hash ${payload.length} files`, () => fileSubjects(payload, [], hashing.step));

  const release = await describeRelease(host, around, inputs, git);
  const inventory = await host.group(`Take the inventory of ${inputs.source}`, () =>
    inventoryRelease({ ...release, files, exclude, onBytes: createReading(host) }, git),
  );
  const document = await writeDocument(inputs.output, writeSpdx23Json(inventory));
  await tell(host, { inventory, document, files, durationMs: performance.now() - started });
}
