import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { actionFolder, actionNames, ROOT } from './actions.ts';

/** What is read of an action.yml. */
type Metadata = {
  readonly name: string;
  readonly description: string;
  readonly inputs?: Readonly<Record<string, Parameter>>;
  readonly outputs?: Readonly<Record<string, Parameter>>;
  readonly runs: { readonly main: string };
};
type Parameter = { readonly description: string; readonly required?: boolean; readonly default?: string };

/** A file's path and the text it must have. */
type Generated = { readonly path: string; readonly text: string };

function generated(name: string): Generated[] {
  const source = join(actionFolder(name), 'action.yml');
  const text = readFileSync(source, 'utf8');
  const metadata = parse(text) as Metadata;
  if (metadata.runs.main !== 'dist/index.js') throw new Error(`${source}: "main" must be dist/index.js.`);
  return [alias(name, text), readme(name, metadata)];
}

/** `uses: kubernetes-sigs/release-actions/NAME@v1` finds its action.yml in the folder NAME. */
function alias(name: string, text: string): Generated {
  const main = `../action-${name}/dist/index.js`;
  if (!existsSync(join(ROOT, name, main)) && !existsSync(join(actionFolder(name), 'src/index.ts'))) {
    throw new Error(`${name}/action.yml would point at ${main}, which is not in the tree.`);
  }
  const note = `# Generated from action-${name}/action.yml by "npm run generate"; edit that file.\n`;
  return {
    path: join(ROOT, name, 'action.yml'),
    text: note + text.replace(/^(\s+main:\s*).*$/m, (_, key: string) => `${key}${main}`),
  };
}

function readme(name: string, metadata: Metadata): Generated {
  const path = join(actionFolder(name), 'README.md');
  const inputs = Object.entries(metadata.inputs ?? {}).map(([input, parameter]) => [
    `\`${input}\``,
    cell(parameter.description),
    parameter.required === true ? '**required**' : parameter.default ? `\`${cell(parameter.default)}\`` : '',
  ]);
  const outputs = Object.entries(metadata.outputs ?? {}).map(([output, parameter]) => [
    `\`${output}\``,
    cell(parameter.description),
  ]);
  let text = readFileSync(path, 'utf8');
  text = fill(path, text, 'inputs', table(['Input', 'Meaning', 'Default'], inputs));
  text = fill(path, text, 'outputs', table(['Output', 'Meaning'], outputs));
  return { path, text };
}

function fill(path: string, text: string, section: string, body: string): string {
  const start = `<!-- ${section}:start -->`;
  const end = `<!-- ${section}:end -->`;
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${path} lacks ${start} … ${end}.`);
  return `${before}${start}\n\n${body}\n${end}${after}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function cell(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}

const check = process.argv.includes('--check');
const stale = actionNames()
  .flatMap(generated)
  .filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
for (const { path, text } of stale) {
  if (check) process.stderr.write(`${relative(ROOT, path)} is out of date; run "npm run generate".\n`);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    process.stdout.write(`wrote ${relative(ROOT, path)}\n`);
  }
}
if (check && stale.length > 0) process.exitCode = 1;
