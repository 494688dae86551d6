import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the runner reads of an action.yml. */
export type ActionMetadata = {
  readonly inputs: Readonly<Record<string, { readonly default?: string | number | boolean }>>;
  readonly outputs: readonly string[];
  /** Path of the script, from the action's folder. */
  readonly main: string;
};

export async function readMetadata(folder: string): Promise<ActionMetadata> {
  const document = parse(await readFile(join(folder, 'action.yml'), 'utf8')) as {
    readonly inputs?: ActionMetadata['inputs'];
    readonly outputs?: Readonly<Record<string, unknown>>;
    readonly runs: { readonly using: string; readonly main: string };
  };
  if (document.runs.using !== 'node24') throw new Error(`${folder}: this runner starts node24 actions only.`);
  return {
    inputs: document.inputs ?? {},
    outputs: Object.keys(document.outputs ?? {}),
    main: document.runs.main,
  };
}

/** Values of contexts by their whole name: `github.token`, `job.workflow_ref`. */
export type Contexts = Readonly<Record<string, string>>;

/** The step's inputs with the defaults of action.yml. An input that the action does not have is an error here. */
export function effectiveInputs(
  metadata: ActionMetadata,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => metadata.inputs[name] === undefined);
  if (unknown.length > 0) throw new Error(`The action has no input ${unknown.join(', ')}.`);
  return Object.fromEntries(
    Object.entries(metadata.inputs).map(([name, input]) => [
      name,
      given[name] ?? evaluate(String(input.default ?? ''), contexts),
    ]),
  );
}

function evaluate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => {
    const value = contexts[name];
    if (value === undefined) throw new Error(`This runner knows no context ${name}.`);
    return value;
  });
}
