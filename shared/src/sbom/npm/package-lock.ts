import { ActionError } from '../../errors/action-error.ts';

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

type Json = Readonly<Record<string, unknown>>;

/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json. Throws PACKAGE_LOCK for versions other than 2 and 3. */
export function parsePackageLock(text: string): Lock {
  const lock = parseJson(text);
  const version = lock['lockfileVersion'];
  if (version !== 2 && version !== 3) {
    throw new ActionError('PACKAGE_LOCK', `Its lockfileVersion is ${JSON.stringify(version)}; 2 and 3 can be read.`, {
      hint: 'Run "npm install --package-lock-only" with a current npm.',
    });
  }
  if (!isRecord(lock['packages'])) throw new ActionError('PACKAGE_LOCK', 'It has no list of packages.');
  const entries = new Map<string, LockEntry>();
  const unreadable: string[] = [];
  for (const [place, value] of Object.entries(lock['packages'])) {
    const entry = isRecord(value) ? readEntry(value) : undefined;
    const versioned = entry?.version !== undefined || entry?.link === true || !place.includes('node_modules/');
    if (entry !== undefined && versioned) entries.set(place, entry);
    else unreadable.push(place);
  }
  return { name: textIn(lock, 'name'), entries, unreadable };
}

/** The package's own name, or that of its folder. */
export function nameOf(place: string, entry: LockEntry, lock: Lock): string {
  const folder = place === '' ? lock.name : place.split('node_modules/').at(-1);
  return entry.name ?? folder ?? 'unnamed';
}

/** Where Node would find `name` from `place`: in the nearest node_modules above, links followed. */
export function resolvePackage(lock: Lock, place: string, name: string): string | undefined {
  for (let folder = place; ; folder = parentOf(folder)) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    const entry = lock.entries.get(candidate);
    if (entry !== undefined) return entry.link ? entry.resolved : candidate;
    if (folder === '') return undefined;
  }
}

function parentOf(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf('/')));
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
