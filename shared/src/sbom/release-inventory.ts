import pLimit from 'p-limit';
import { ActionError } from '../errors/action-error.ts';
import type { FileSubject } from '../subject/subject.ts';
import { catalogDirectory, treeFindings } from './catalog/directory.ts';
import type { Git } from './catalog/git.ts';
import { goModules, ownModules } from './catalog/go-module.ts';
import { catalogManifests } from './catalog/manifest.ts';
import { npmLocks } from './catalog/npm-lock.ts';
import { catalogReleaseFile, releaseFileKey } from './catalog/release-file.ts';
import type { SourceDescription } from './catalog/source-package.ts';
import { sourcePackage } from './catalog/source-package.ts';
import type { Inventory } from './inventory.ts';
import { mergeFindings, NOTHING } from './inventory.ts';
import type { Note } from './note.ts';

export type ReleaseOptions = {
  readonly source: SourceDescription & {
    /** Absolute or relative to the working directory. */
    readonly directory: string;
  };
  readonly files: readonly FileSubject[];
  /** Absolute paths that are no source although they may lie in its folder, besides the released files. */
  readonly exclude: readonly string[];
  /** Under which the files will be published, ending in a slash. */
  readonly downloadUrl: string | undefined;
  /** The date that the document gives: `fixed` where it is the commit's or the build's, so that it can be repeated. */
  readonly created: { readonly date: Date; readonly fixed: boolean };
  /** Name and version of the program that makes the document, as SPDX wants it: `name-version`. */
  readonly tool: string;
  /** Told of each chunk of the source that was read. */
  readonly onBytes?: (bytes: number) => void;
};

// A few reads in flight; headers are small.
const AT_ONCE = 4;

/** Everything known about a release: its source with the modules in it, and each released file. Throws SOURCE_EMPTY. */
export async function inventoryRelease(options: ReleaseOptions, git: Git): Promise<Inventory> {
  const { source, files } = options;
  const component = sourcePackage(source);
  const tree = await catalogDirectory(source.directory, {
    git,
    onBytes: options.onBytes,
    exclude: [...options.exclude, ...files.map(({ path }) => path)],
  });
  if (tree.files.length === 0) throw emptySource(source.directory);
  const { key } = component;
  const manifests = await catalogManifests(tree, { key, version: source.version }, [goModules, npmLocks]);
  const context = {
    version: source.version,
    supplier: source.supplier,
    source: { key, commit: source.commit, modules: ownModules(manifests, key) },
    downloadUrl: options.downloadUrl,
  };
  const findings = mergeFindings([
    { ...NOTHING, components: [component], notes: options.created.fixed ? [] : [currentTime(source.name)] },
    treeFindings(tree, key),
    manifests,
    ...(await pLimit(AT_ONCE).map(files, async (file) => catalogReleaseFile(file, context))),
  ]);
  return {
    ...findings,
    name: source.version === undefined ? source.name : `${source.name}-${source.version}`,
    version: source.version,
    created: options.created.date,
    creators: {
      tool: options.tool,
      organization: source.supplier?.kind === 'organization' ? source.supplier.name : undefined,
    },
    roots: [key, ...files.map(releaseFileKey).sort()],
  };
}

function currentTime(name: string): Note {
  return { kind: 'current-time', subject: name, detail: 'There is no commit. Set SOURCE_DATE_EPOCH to fix the date.' };
}

function emptySource(directory: string): ActionError {
  return new ActionError('SOURCE_EMPTY', `The source folder ${directory} holds no file that git does not ignore.`, {
    hint: 'Check out the repository in an earlier step (actions/checkout), and check the input "source".',
  });
}
