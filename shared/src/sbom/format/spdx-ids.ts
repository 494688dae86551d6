import { sha256 } from '../../digest/digest.ts';
import type { Inventory } from '../inventory.ts';

export const DOCUMENT_ID = 'SPDXRef-DOCUMENT';

/**
 * An SPDX identifier for each key: readable, the same in every document for the same key, and made of the letters that
 * SPDX 2.3 allows (clause 3.2: letters, digits, `.` and `-`). Keys that would look alike get a part of their digest.
 */
export function spdxIds({ components, files }: Inventory): ReadonlyMap<string, string> {
  const readable = [
    ...components.map(({ key }) => [key, `SPDXRef-Package-${readableOf(key)}`] as const),
    ...files.map(({ key, path }) => [key, `SPDXRef-File-${readableOf(path)}`] as const),
  ];
  const uses = new Map<string, number>();
  for (const [, id] of readable) uses.set(id, (uses.get(id) ?? 0) + 1);
  return new Map(readable.map(([key, id]) => [key, uses.get(id) === 1 ? id : `${id}-${sha256(key).slice(0, 16)}`]));
}

function readableOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9.-]+/g, '-');
}
