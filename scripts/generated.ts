import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actionFolder, actionNames } from './actions.ts';

/** What is read of an action.yml. */
type Metadata = {
  readonly description: string;
  readonly inputs?: Readonly<Record<string, Parameter>>;
  readonly outputs?: Readonly<Record<string, Parameter>>;
  readonly runs: { readonly main: string };
};
type Parameter = {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string | number | boolean;
};

/** An action.yml: its text, and what it says. */
type Action = { readonly name: string; readonly text: string; readonly metadata: Metadata };

/** A file's path and the text it must have. */
export type Generated = { readonly path: string; readonly text: string };

/** In the order in which a release uses them; others follow by name. */
const ORDER = ['sbom', 'provenance', 'sign', 'verify', 'publish', 'rehearse'];

/** All generated text of the repository: alias folders, tables of inputs and outputs, the table of actions. */
export function generatedFiles(root: string): Generated[] {
  const actions = actionNames(root).map((name) => readAction(root, name));
  return [
    ...actions.map((action) => alias(root, action)),
    ...actions.map((action) => readme(root, action)),
    overview(root, actions),
  ];
}

function readAction(root: string, name: string): Action {
  const source = join(actionFolder(root, name), 'action.yml');
  const text = readFileSync(source, 'utf8');
  const metadata = parse(text) as Metadata;
  if (metadata.runs.main !== 'dist/index.js') throw new Error(`${source}: "main" must be dist/index.js.`);
  return { name, text, metadata };
}

/** `uses: kubernetes-sigs/release-actions/NAME@v1` finds its action.yml in the folder NAME. */
function alias(root: string, { name, text }: Action): Generated {
  const main = `../action-${name}/dist/index.js`;
  if (!existsSync(join(actionFolder(root, name), 'dist/index.js'))) {
    throw new Error(`${name}/action.yml would point at ${main}, which is not in the tree; run "npm run bundle" first.`);
  }
  const note = `# Generated from action-${name}/action.yml by "npm run generate"; edit that file.\n`;
  return {
    path: join(root, name, 'action.yml'),
    text: note + text.replace(/^( +main: *)dist\/index\.js *$/m, (_, key: string) => `${key}${main}`),
  };
}

function readme(root: string, { name, metadata }: Action): Generated {
  const path = join(actionFolder(root, name), 'README.md');
  const inputs = Object.entries(metadata.inputs ?? {}).map(([input, parameter]) => [
    `\`${input}\``,
    cell(parameter.description),
    defaultOf(parameter),
  ]);
  const outputs = Object.entries(metadata.outputs ?? {}).map(([output, parameter]) => [
    `\`${output}\``,
    cell(parameter.description),
  ]);
  const text = readFileSync(path, 'utf8');
  const withInputs = fill(path, text, 'inputs', table(['Input', 'Meaning', 'Default'], inputs));
  return { path, text: fill(path, withInputs, 'outputs', table(['Output', 'Meaning'], outputs)) };
}

function overview(root: string, actions: readonly Action[]): Generated {
  const path = join(root, 'README.md');
  const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  const rows = [...actions]
    .sort((a, b) => rank(a.name) - rank(b.name))
    .map(({ name, metadata }) => [
      `[${name}](action-${name})`,
      cell(metadata.description),
      `\`kubernetes-sigs/release-actions/${name}@v1.0.0\``,
    ]);
  const body = table(['Action', 'What it does', '`uses:`'], rows);
  return { path, text: fill(path, readFileSync(path, 'utf8'), 'actions', body) };
}

function defaultOf({ required, default: value }: Parameter): string {
  if (required === true) return '**required**';
  return value === undefined || value === '' ? '' : `\`${cell(String(value))}\``;
}

function fill(path: string, text: string, section: string, body: string): string {
  const start = `<!-- ${section}:start -->`;
  const end = `<!-- ${section}:end -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`${path} lacks ${start} … ${end}.`);
  return `${text.slice(0, from)}${start}\n\n${body}\n${text.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function cell(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}
