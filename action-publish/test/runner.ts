import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActionError } from '@release-actions/shared/errors/action-error';
import type { Host } from '@release-actions/shared/host/host';
import { afterEach } from 'vitest';
import { effectiveInputs, readMetadata } from '../../sandbox/src/runner/metadata.ts';
import { run } from '../src/run.ts';

const ACTION = join(import.meta.dirname, '..');
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map(async (folder) => rm(folder, { recursive: true, force: true })));
});

export async function newFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** How a step ended; `error` is undefined when it passed. */
export type Step = {
  readonly error: ActionError | undefined;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
  readonly secrets: readonly string[];
};

/**
 * Runs the action in this process, with the defaults of action.yml and a host that keeps what it is told. `onLog` sees
 * each line when it is written, so that something can happen in the middle of the run.
 */
export async function runStep(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  onLog: (line: string) => void = () => {},
): Promise<Step> {
  const metadata = await readMetadata(ACTION);
  const effective = effectiveInputs(metadata, inputs, { 'github.token': environment['TOKEN'] ?? '' });
  const outputs: Record<string, string> = {};
  const told = { log: [] as string[], summary: '', secrets: [] as string[] };
  const log = (line: string): void => {
    told.log.push(line);
    onLog(line);
  };
  const host: Host = {
    environment: { ...environment, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: await newFolder() },
    version: '0.0.0',
    input: (name) => {
      const value = effective[name];
      if (name === 'signing-config') return ''; // of the inputs that all actions share, the one for signers only
      if (value === undefined) throw new TypeError(`action.yml has no input ${name}`);
      return value.trim();
    },
    info: log,
    notice: log,
    warning: log,
    error: log,
    group: async (title, work) => {
      log(title);
      return work();
    },
    output: (name, value) => {
      if (!metadata.outputs.includes(name)) throw new TypeError(`action.yml has no output ${name}`);
      outputs[name] = String(value);
    },
    secret: (value) => void told.secrets.push(value),
    summary: async (markdown) => {
      told.summary += markdown;
      return Promise.resolve();
    },
    exec: async (program) => Promise.reject(new Error(`publish starts no ${program}`)),
  };
  const error = await run(host).then(
    () => undefined,
    (cause: unknown) => {
      if (cause instanceof ActionError) return cause;
      throw cause;
    },
  );
  return { error, outputs, summary: told.summary, log: told.log.join('\n'), secrets: told.secrets };
}
