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

/** A command line that cannot be read: people are shown how to write it. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run rehearse -- [options]
  Makes a whole release in a sandbox on this machine, verifies it, attacks it. Without options: of this repository.

    --project DIR       checkout of the project to release; needs --artifacts
    --artifacts 'GLOB'  files to release, relative to the project (repeatable); '!GLOB' excludes, 'PATH => NAME' renames.
                        Quote the glob, or the shell replaces it by the names of files
    --tag TAG           the tag that the release would have (default ${TAG})
    --image REF         image to release (repeatable); it is copied into the sandbox, and only the copy is signed
    --keep DIR          folder for what is made: empty, or of an earlier rehearsal (default: a temporary one)
    --again             release a second time, as a fresh runner would, and check that nothing changes
    --help              show this
`;

/** From a command line. `root` is this repository, which is the project when none is named. Throws UsageError too. */
export function optionsFromArguments(args: readonly string[], root: string): RehearsalOptions {
  const values = readArguments(args);
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

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        project: { type: 'string' },
        artifacts: { type: 'string', multiple: true },
        tag: { type: 'string', default: TAG },
        image: { type: 'string', multiple: true, default: [] },
        keep: { type: 'string' },
        again: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) return values;
    throw new UsageError(
      `Not understood: ${positionals.join(' ')}. If that comes from a glob, quote the glob: --artifacts 'dist/*'.`,
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // Node goes on with advice on positional arguments, of which there are none here.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. To specify');
    throw new UsageError(message, { cause: error });
  }
}

function checked(options: RehearsalOptions): RehearsalOptions {
  if (/^[\w][\w./-]*$/.test(options.tag)) return options;
  throw badInput(
    'tag',
    `"${options.tag}" is no name for a tag.`,
    'Use the name that the release would have, like v1.2.3.',
  );
}
