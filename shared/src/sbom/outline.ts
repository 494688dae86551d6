import type { Component, Inventory } from './inventory.ts';

// Enough to see what kind of thing it is; the document has the rest.
const CHILDREN = 12;

/** A line of the tree, with its depth: 0 for the document itself. */
type Row = { readonly depth: number; readonly text: string };

/** The inventory as a tree of plain text for people; long lists end with the number of what is left out. */
export function outline(inventory: Inventory): string {
  const components = new Map(inventory.components.map((component) => [component.key, component]));
  const rows = inventory.roots.flatMap((root) => {
    const component = components.get(root);
    return component === undefined ? [] : rootRows(component, inventory, components);
  });
  return draw([{ depth: 0, text: oneLine(inventory.name) }, ...rows]);
}

function rootRows(root: Component, inventory: Inventory, components: ReadonlyMap<string, Component>): Row[] {
  const below = (types: readonly string[]): Component[] =>
    inventory.relationships
      .filter(({ from, type }) => from === root.key && types.includes(type))
      .flatMap(({ to }) => components.get(to) ?? []);
  const files = new Set(inventory.files.map(({ key }) => key));
  const fileCount = inventory.relationships.filter(({ from, to }) => from === root.key && files.has(to)).length;
  const platforms = (root.platforms ?? []).map(({ os, architecture }) => `${os}/${architecture}`);
  const details = [...platforms, ...(fileCount === 0 ? [] : [`${fileCount} ${fileCount === 1 ? 'file' : 'files'}`])];
  const label = [root.kind === 'source' ? `source ${labelOf(root)}` : oneLine(root.name), ...details].join(' · ');
  return [
    { depth: 1, text: label },
    ...below(['GENERATED_FROM'])
      .filter(({ key }) => !inventory.roots.includes(key))
      .map((component) => ({ depth: 2, text: `made from ${labelOf(component)}` })),
    ...shortened(
      below(['CONTAINS']),
      (component) => `contains ${labelOf(component)}${dependencyCount(component, inventory)}`,
    ),
    ...shortened(below(['DEPENDS_ON']), labelOf),
  ];
}

function dependencyCount({ key }: Component, { relationships }: Inventory): string {
  const count = relationships.filter(
    ({ from, type, to }) => (type === 'DEPENDS_ON' && from === key) || (type.endsWith('_DEPENDENCY_OF') && to === key),
  ).length;
  return count === 0 ? '' : ` · ${count} ${count === 1 ? 'dependency' : 'dependencies'}`;
}

/** A label costs a look at every relationship, so those that are not shown get none. */
function shortened(components: readonly Component[], label: (component: Component) => string): Row[] {
  const rows = components.slice(0, CHILDREN).map((component) => ({ depth: 2, text: label(component) }));
  const rest = components.length - rows.length;
  return rest === 0 ? rows : [...rows, { depth: 2, text: `… and ${rest} more` }];
}

function labelOf({ name, version }: Component): string {
  return oneLine(version === undefined ? name : `${name}@${version}`);
}

/** A lock file's names are text of strangers: a line break in one would draw branches that are not there. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{C}]+/gu, ' ');
}

function draw(rows: readonly Row[]): string {
  return rows.map((row, index) => `${branches(rows, index)}${row.text}\n`).join('');
}

/** For each level above the row: a line where something follows below on that level. */
function branches(rows: readonly Row[], index: number): string {
  const { depth } = rows[index] ?? { depth: 0 };
  let text = '';
  for (let level = 1; level <= depth; level += 1) {
    const next = rows.slice(index + 1).find((row) => row.depth <= level);
    const continues = next?.depth === level;
    text += level === depth ? (continues ? '├─ ' : '└─ ') : continues ? '│  ' : '   ';
  }
  return text;
}
