import { createHash } from 'node:crypto';
import type { Digests } from '../../digest/digest.ts';
import { sha256 } from '../../digest/digest.ts';
import type { Component, ComponentKind, ContainedFile, Inventory, Party, Relationship } from '../inventory.ts';
import type { Note } from '../note.ts';
import { countNotes, NOTE_KINDS } from '../note.ts';
import { DOCUMENT_ID, spdxIds } from './spdx-ids.ts';

// https://spdx.github.io/spdx-spec/v2.3/ and the JSON schema of that version, which allows no other fields.
type Ids = ReadonlyMap<string, string>;
type Element = Readonly<Record<string, unknown>>;

const PURPOSES: Readonly<Record<ComponentKind, string>> = {
  source: 'SOURCE',
  application: 'APPLICATION',
  library: 'LIBRARY',
  archive: 'ARCHIVE',
  file: 'FILE',
};
const NAMED_NOTES = 20;

/**
 * The inventory as SPDX 2.3 in JSON: the same inventory gives the same bytes. One element stands on each line, so that
 * two documents can be compared line by line and take a third less room than with every field on its own.
 */
export function writeSpdx23Json(inventory: Inventory): string {
  const ids = spdxIds(inventory);
  const contained = filesByComponent(inventory);
  const packages = inventory.components.map((component) => packageOf(component, contained.get(component.key), ids));
  const body = {
    name: inventory.name,
    creationInfo: { created: withoutMilliseconds(inventory.created), creators: creatorsOf(inventory) },
    ...(inventory.notes.length === 0 ? {} : { comment: commentOf(inventory.notes) }),
    packages,
    files: inventory.files.map((file) => fileOf(file, ids)),
    relationships: [
      ...inventory.roots.map((root) => relationshipOf(DOCUMENT_ID, 'DESCRIBES', idOf(ids, root))),
      ...inventory.relationships.map(({ from, type, to, comment }) =>
        relationshipOf(idOf(ids, from), type, idOf(ids, to), comment),
      ),
    ],
  };
  const digest = sha256(JSON.stringify(body)).slice(0, 32);
  return serialise({
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: DOCUMENT_ID,
    // Clause 6.5 wants a URI that no other document has; it need not lead anywhere.
    documentNamespace: `https://spdx.org/spdxdocs/${encodeURIComponent(inventory.name)}-${digest}`,
    ...body,
  });
}

function packageOf(component: Component, files: readonly ContainedFile[] | undefined, ids: Ids): Element {
  const { name, version, supplier, fileName, downloadLocation, digests, purl, comment } = component;
  return withoutUndefined({
    SPDXID: idOf(ids, component.key),
    name,
    versionInfo: version,
    packageFileName: fileName,
    supplier: supplier === undefined ? undefined : partyOf(supplier),
    downloadLocation: downloadLocation ?? 'NOASSERTION',
    // Clause 7.8: only then may the package contain files, and must it have a verification code.
    filesAnalyzed: files !== undefined,
    packageVerificationCode:
      files === undefined ? undefined : { packageVerificationCodeValue: verificationCode(files) },
    checksums: digests === undefined ? undefined : checksumsOf(digests),
    externalRefs:
      purl === undefined
        ? undefined
        : [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
    primaryPackagePurpose: PURPOSES[component.kind],
    comment,
  });
}

function fileOf({ key, path, digests }: ContainedFile, ids: Ids): Element {
  return { SPDXID: idOf(ids, key), fileName: `./${path}`, checksums: checksumsOf(digests) };
}

function relationshipOf(from: string, type: Relationship['type'] | 'DESCRIBES', to: string, comment?: string): Element {
  return withoutUndefined({ spdxElementId: from, relationshipType: type, relatedSpdxElement: to, comment });
}

/** Clause 7.9: SHA-1 of the sorted SHA-1s of all files, put together as text. */
function verificationCode(files: readonly ContainedFile[]): string {
  const digests = files.map((file) => file.digests.sha1).sort();
  return createHash('sha1').update(digests.join('')).digest('hex');
}

function checksumsOf(digests: Partial<Digests>): Element[] {
  return (['sha1', 'sha256', 'sha512'] as const).flatMap((algorithm) => {
    const value = digests[algorithm];
    return value === undefined ? [] : [{ algorithm: algorithm.toUpperCase(), checksumValue: value }];
  });
}

function filesByComponent({ files, relationships }: Inventory): ReadonlyMap<string, readonly ContainedFile[]> {
  const byKey = new Map(files.map((file) => [file.key, file]));
  const contained = new Map<string, ContainedFile[]>();
  for (const { from, type, to } of relationships) {
    const file = byKey.get(to);
    if (type !== 'CONTAINS' || file === undefined) continue;
    const known = contained.get(from);
    if (known === undefined) contained.set(from, [file]);
    else known.push(file);
  }
  return contained;
}

function creatorsOf({ creators: { tool, organization } }: Inventory): string[] {
  return [...(organization === undefined ? [] : [`Organization: ${organization}`]), `Tool: ${tool}`];
}

function partyOf({ kind, name }: Party): string {
  return `${kind === 'person' ? 'Person' : 'Organization'}: ${name}`;
}

/** What a reader must not take for complete: each kind of note with its number and the first names. */
function commentOf(notes: readonly Note[]): string {
  return [...countNotes(notes)]
    .map(([kind, count]) => {
      const subjects = notes.filter((note) => note.kind === kind).map(({ subject }) => subject);
      const rest = count > NAMED_NOTES ? ` and ${count - NAMED_NOTES} more` : '';
      return `${NOTE_KINDS[kind].title} (${count}): ${subjects.slice(0, NAMED_NOTES).join(', ')}${rest}.`;
    })
    .join('\n');
}

/** Clause 6.9 knows no fractions of seconds. */
function withoutMilliseconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the inventory relates "${key}" but does not list it`);
  return id;
}

function withoutUndefined(element: Element): Element {
  return Object.fromEntries(Object.entries(element).filter(([, value]) => value !== undefined));
}

function serialise(document: Element): string {
  const fields = Object.entries(document).map(([name, value]) => {
    const text = Array.isArray(value) ? lines(value) : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

function lines(elements: readonly unknown[]): string {
  if (elements.length === 0) return '[]';
  return `[\n${elements.map((element) => `    ${JSON.stringify(element)}`).join(',\n')}\n  ]`;
}
