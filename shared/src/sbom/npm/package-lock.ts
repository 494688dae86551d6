import { ActionError } from '../../errors/action-error.ts';
import { quoted } from '../note.ts';

/** A lock file by place: empty for the root, `packages/x` for a workspace, `node_modules/x` for what is installed. */
export type Lock = {
  /** Name of the root package. */
  readonly name: string | undefined;
  readonly entries: ReadonlyMap<string, LockEntry>;
  /** Places that cannot be told from the file. */
  readonly unreadable: readonly string[];
};

export type LockEntry = {
  /** Only where it is not the name of its folder. */
  readonly name: string | undefined;
  readonly version: string | undefined;
  /** Where it was downloaded from; for a link the place that it leads to. */
  readonly resolved: string | undefined;
  /** Subresource integrity, such as `sha512-…` in base64. */
  readonly integrity: string | undefined;
  /** A link to a workspace. */
  readonly link: boolean;
  readonly dependencies: readonly { readonly name: string; readonly scope: Scope }[];
};

export type Scope = 'runtime' | 'development' | 'optional';

// Of a place in the file. npm itself nests a handful of folders; each one is looked through for each dependency.
const MAXIMUM_LENGTH = 1000;
const MAXIMUM_FOLDERS = 100;
const INSTALLED = 'node_modules/';

type Json = Readonly<Record<string, unknown>>;

/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json. Throws PACKAGE_LOCK for versions other than 2 and 3. */
export function parsePackageLock(text: string): Lock {
  const lock = parseJson(text);
  const version = lock['lockfileVersion'];
  if (version !== 2 && version !== 3) {
    throw new ActionError(
      'PACKAGE_LOCK',
      `Its lockfileVersion is ${quoted(JSON.stringify(version) ?? 'missing')}; 2 and 3 can be read.`,
      {
        hint: 'Run "npm install --package-lock-only" with a current npm.',
      },
    );
  }
  if (!isRecord(lock['packages'])) throw new ActionError('PACKAGE_LOCK', 'It has no list of packages.');
  const entries = new Map<string, LockEntry>();
  const unreadable: string[] = [];
  for (const [place, value] of Object.entries(lock['packages'])) {
    const entry = isRecord(value) ? readEntry(value) : undefined;
    const versioned = entry?.version !== undefined || entry?.link === true || !place.includes(INSTALLED);
    if (entry !== undefined && versioned && !isTooDeep(place)) entries.set(place, entry);
    else unreadable.push(place);
  }
  return { name: textIn(lock, 'name'), entries, unreadable };
}

/** The package's own name, or that of its folder. */
export function nameOf(place: string, entry: LockEntry, lock: Lock): string {
  const folder = place === '' ? lock.name : place.split(INSTALLED).at(-1);
  return entry.name ?? folder ?? 'unnamed';
}

/**
 * Tells for a place where Node would find a name from there: in the nearest node_modules above, links followed. Folders
 * without node_modules are left out first, since hostile files have many of them and many names to look for.
 */
export function resolver({ entries }: Lock): (place: string) => (name: string) => string | undefined {
  const folders = new Map<string, Map<string, string>>();
  for (const [place, entry] of entries) {
    const at = place.lastIndexOf(INSTALLED);
    if (at === -1 || (at > 0 && place[at - 1] !== '/')) continue;
    const folder = place.slice(0, Math.max(0, at - 1));
    const installed = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, installed);
    const target = entry.link ? entry.resolved : place;
    if (target !== undefined) installed.set(place.slice(at + INSTALLED.length), target);
  }
  return (place) => {
    const above = foldersAbove(place).flatMap((folder) => folders.get(folder) ?? []);
    return (name) => above.find((installed) => installed.has(name))?.get(name);
  };
}

/** The place itself, each folder above it, and the root. */
function foldersAbove(place: string): string[] {
  const folders: string[] = [];
  for (let end = place.length; end > 0; end = place.lastIndexOf('/', end - 1)) folders.push(place.slice(0, end));
  return [...folders, ''];
}

function isTooDeep(place: string): boolean {
  return place.length > MAXIMUM_LENGTH || place.split('/').length > MAXIMUM_FOLDERS;
}

function readEntry(value: Json): LockEntry {
  const names = (field: string): string[] => (isRecord(value[field]) ? Object.keys(value[field]) : []);
  const optional = new Set(names('optionalDependencies'));
  return {
    name: textIn(value, 'name'),
    version: textIn(value, 'version'),
    resolved: textIn(value, 'resolved'),
    integrity: textIn(value, 'integrity'),
    link: value['link'] === true,
    dependencies: [
      ...[...names('dependencies'), ...names('peerDependencies')]
        .filter((name) => !optional.has(name))
        .map((name) => ({ name, scope: 'runtime' as const })),
      ...names('devDependencies').map((name) => ({ name, scope: 'development' as const })),
      ...[...optional].map((name) => ({ name, scope: 'optional' as const })),
    ],
  };
}

function textIn(value: Json, field: string): string | undefined {
  const text = value[field];
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function parseJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (cause) {
    throw new ActionError('PACKAGE_LOCK', 'It is no JSON.', { cause });
  }
  throw new ActionError('PACKAGE_LOCK', 'It is no JSON object.');
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
