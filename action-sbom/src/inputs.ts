import { basename, join, resolve } from 'node:path';
import type { Environment } from '@release-actions/shared/host/host';
import { badInput, lines, optional, type Get } from '@release-actions/shared/host/inputs';
import type { Surroundings } from '@release-actions/shared/host/workspace';
import { parseTag } from '@release-actions/shared/release/tag';
import { parseFilePatterns, type FilePatterns } from '@release-actions/shared/subject/file-pattern';

export type Inputs = {
  /** Absolute. */
  readonly source: string;
  readonly files: FilePatterns;
  /** Of the software, and so of the document. */
  readonly name: string;
  /** Name of the release's tag; undefined for a run that releases none. */
  readonly tag: string | undefined;
  readonly version: string | undefined;
  /** Absolute path of the document. */
  readonly output: string;
};

const EXTENSION = '.spdx.json';

/** All inputs, checked. Throws BAD_INPUT and BAD_TAG before anything is read. */
export function readInputs(get: Get, around: Surroundings, environment: Environment): Inputs {
  const name = optional(get, 'name') ?? environment['GITHUB_REPOSITORY']?.split('/')[1];
  if (name === undefined)
    throw badInput('name', 'The name of the software is not known.', 'Add "name: …" below "with:".');
  const tag = tagOf(optional(get, 'tag') ?? environment['GITHUB_REF']);
  return {
    source: resolve(around.workspace, optional(get, 'source') ?? '.'),
    files: parseFilePatterns(lines(get, 'files'), 'files'),
    name,
    tag,
    version: optional(get, 'version') ?? tag,
    output: outputPath(optional(get, 'output'), name, around),
  };
}

/** A branch or a pull request releases nothing. */
function tagOf(ref: string | undefined): string | undefined {
  const name = ref?.replace(/^refs\/tags\//, '');
  return name === undefined || name.startsWith('refs/') ? undefined : parseTag(name).name;
}

/** A file of that name, or `NAME.spdx.json` in that folder. By its name every later step knows it for an SBOM. */
function outputPath(output: string | undefined, name: string, { workspace, temporary }: Surroundings): string {
  const fileName = `${name.replaceAll(/[^\w.-]+/g, '-')}${EXTENSION}`;
  if (output === undefined) return join(temporary, 'sbom', fileName);
  if (output.endsWith(EXTENSION) && basename(output) !== EXTENSION) return resolve(workspace, output);
  if (output.endsWith('.json')) {
    throw badInput('output', `Input "output" must end in "${EXTENSION}" or name a folder, not "${output}".`);
  }
  return resolve(workspace, output, fileName);
}
