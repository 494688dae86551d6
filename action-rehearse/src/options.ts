import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { badInput, flag, lines, optional, type Get } from '@release-actions/shared/host/inputs';
import { parseReference, type ImageReference } from '@release-actions/shared/oci/reference';

/** What is rehearsed. */
export type RehearsalOptions = {
  /** Checkout of the project whose release it is. Absolute. */
  readonly project: string;
  /** Globs of the files to release; `undefined`: the examples that come with this repository. */
  readonly artifacts: readonly string[] | undefined;
  readonly tag: string;
  /** Images that are copied into the rehearsal's registry. */
  readonly images: readonly ImageReference[];
  /** Folder for everything that is made; `undefined`: a new temporary one. */
  readonly keep: string | undefined;
  /** Whether the whole release is run a second time. */
  readonly again: boolean;
};

const TAG = 'v1.0.0';

/** From the inputs of the action. */
export function optionsFromInputs(get: Get, workspace: string): RehearsalOptions {
  const keep = optional(get, 'keep');
  const artifacts = lines(get, 'artifacts');
  if (artifacts.length === 0) {
    throw badInput('artifacts', 'There is nothing to release.', 'Name the files of the release in "artifacts".');
  }
  return checked({
    project: resolve(workspace, optional(get, 'project') ?? '.'),
    artifacts,
    tag: optional(get, 'tag') ?? TAG,
    images: lines(get, 'images').map((image) => parseReference(image)),
    keep: keep === undefined ? undefined : resolve(workspace, keep),
    again: flag(get, 'again', false),
  });
}

/** From a command line. `root` is this repository, which is the project when none is named. */
export function optionsFromArguments(args: readonly string[], root: string): RehearsalOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      project: { type: 'string' },
      artifacts: { type: 'string', multiple: true },
      tag: { type: 'string', default: TAG },
      image: { type: 'string', multiple: true, default: [] },
      keep: { type: 'string' },
      again: { type: 'boolean', default: false },
    },
  });
  if (values.project !== undefined && values.artifacts === undefined) {
    throw badInput('artifacts', '--project needs --artifacts: the files of its release.', "Add --artifacts 'dist/*'.");
  }
  return checked({
    project: resolve(values.project ?? root),
    artifacts: values.artifacts,
    tag: values.tag,
    images: values.image.map((image) => parseReference(image)),
    keep: values.keep === undefined ? undefined : resolve(values.keep),
    again: values.again,
  });
}

function checked(options: RehearsalOptions): RehearsalOptions {
  if (/^[\w][\w./-]*$/.test(options.tag)) return options;
  throw badInput(
    'tag',
    `"${options.tag}" is no name for a tag.`,
    'Use the name that the release would have, like v1.2.3.',
  );
}
