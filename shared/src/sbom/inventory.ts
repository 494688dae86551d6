import type { Digests } from '../digest/digest.ts';
import type { Note } from './note.ts';

/** A person or organisation, by the name it is known under. Never guessed from a name or a path. */
export type Party = { readonly kind: 'organization' | 'person'; readonly name: string };

/** In Go's words, as in GOOS and GOARCH. */
export type Platform = { readonly os: string; readonly architecture: string };

/** What a component is to the release; a format chooses its own word for it. */
export type ComponentKind = 'source' | 'application' | 'library' | 'archive' | 'file';

/** Anything with a name and possibly a version: a source tree, a released file, a module, later an image or a layer. */
export type Component = {
  /** Identifies the component within the inventory, and is the same in the next release for the same thing. */
  readonly key: string;
  readonly kind: ComponentKind;
  readonly name: string;
  readonly version?: string | undefined;
  readonly purl?: string | undefined;
  readonly supplier?: Party | undefined;
  /** Where its bytes can be had: a URL, or SPDX's form for version control (`git+https://…@revision`). */
  readonly downloadLocation?: string | undefined;
  /** Base name of the file that the component is, where it is one. */
  readonly fileName?: string | undefined;
  /** Of the file that the component is, or of the archive that it is distributed as. */
  readonly digests?: Partial<Digests> | undefined;
  readonly platforms?: readonly Platform[] | undefined;
  /** What a reader must know to understand the other fields. One or two sentences. */
  readonly comment?: string | undefined;
};

/** A file inside a component, such as one of the source tree. */
export type ContainedFile = {
  readonly key: string;
  /** Relative to the root of what contains it, with POSIX slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly digests: Digests<'sha1' | 'sha256'> & Partial<Digests<'sha512'>>;
};

/** Named as in SPDX 2.3, clause 11: read `from TYPE to`. */
export type RelationshipType =
  | 'CONTAINS'
  | 'DEPENDS_ON'
  | 'DEV_DEPENDENCY_OF'
  | 'OPTIONAL_DEPENDENCY_OF'
  | 'GENERATED_FROM';

export type Relationship = {
  /** Keys of components or files. */
  readonly from: string;
  readonly type: RelationshipType;
  readonly to: string;
  readonly comment?: string | undefined;
};

/** What one source of knowledge (a lock file, a binary, a folder) has to say. */
export type Findings = {
  readonly components: readonly Component[];
  readonly files: readonly ContainedFile[];
  readonly relationships: readonly Relationship[];
  readonly notes: readonly Note[];
};

/** All that is known, in an order that depends on the content alone. Formats and the outline read nothing else. */
export type Inventory = Findings & {
  readonly name: string;
  readonly version: string | undefined;
  /** UTC; only whole seconds are used. */
  readonly created: Date;
  readonly creators: { readonly tool: string; readonly organization: string | undefined };
  /** Keys of what the document is about. */
  readonly roots: readonly string[];
};

export const NOTHING: Findings = { components: [], files: [], relationships: [], notes: [] };

/**
 * Findings put together: one component for each key (fields that one finding lacks come from the next), no relationship
 * twice, everything sorted.
 */
export function mergeFindings(parts: readonly Findings[]): Findings {
  const components = new Map<string, Component>();
  for (const component of parts.flatMap((part) => part.components)) {
    const known = components.get(component.key);
    components.set(component.key, known === undefined ? component : { ...component, ...defined(known) });
  }
  const relationships = new Map<string, Relationship>();
  for (const relationship of parts.flatMap((part) => part.relationships)) {
    const { from, type, to } = relationship;
    const id = JSON.stringify([from, type, to]);
    if (from !== to && !relationships.has(id)) relationships.set(id, relationship);
  }
  return {
    components: sortedBy([...components.values()], ({ key }) => key),
    files: sortedBy(
      parts.flatMap((part) => part.files),
      ({ key }) => key,
    ),
    relationships: sortedBy([...relationships], ([id]) => id).map(([, relationship]) => relationship),
    notes: sortedBy(
      parts.flatMap((part) => part.notes),
      ({ kind, subject, detail }) => `${kind}\n${subject}\n${detail}`,
    ),
  };
}

function defined(component: Component): Component {
  return Object.fromEntries(Object.entries(component).filter(([, value]) => value !== undefined)) as Component;
}

/** By UTF-16 code units: the same on every machine, unlike a locale's order. */
function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, by: key(item) }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .map(({ item }) => item);
}
