import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseCommand, type WorkflowCommand } from './command.ts';
import { parseOutputs } from './file-command.ts';
import { effectiveInputs, readMetadata, type Contexts } from './metadata.ts';

export type StepOptions = {
  /** Folder of the action: `sign` as well as `action-sign`. */
  readonly folder: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Variables of the run: who runs, where the API is, how to get ID tokens. Nothing else reaches the action. */
  readonly environment: Readonly<Record<string, string>>;
  /** What lies at GITHUB_EVENT_PATH; `undefined`: the variable is not set. */
  readonly event?: object;
  /** For the defaults in action.yml. */
  readonly contexts: Contexts;
  readonly workspace: string;
  /** RUNNER_TEMP; kept, as in a job. */
  readonly temporary: string;
  /** Each line of the log as it comes, masks applied. */
  readonly onLine?: (line: string) => void;
  readonly timeoutMs?: number;
};

/** How a step ended. */
export type StepResult = {
  /** `null` when it was stopped for its time. */
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  /** Lines as a person sees them: masked values are `***`. */
  readonly log: readonly string[];
  /** Lines as they were written, before masking. */
  readonly rawLog: readonly string[];
  /** Errors, warnings and notices. */
  readonly annotations: readonly WorkflowCommand[];
  readonly durationMs: number;
};

const TIMEOUT_MS = 10 * 60_000;
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE'] as const;

/** Starts a JavaScript action in a process of its own, the way GitHub's runner does. */
export async function runAction(options: StepOptions): Promise<StepResult> {
  const metadata = await readMetadata(options.folder);
  const inputs = effectiveInputs(metadata, options.inputs, options.contexts);
  await mkdir(options.temporary, { recursive: true });
  const scratch = await mkdtemp(join(options.temporary, '_runner_file_commands-'));
  const files = Object.fromEntries(FILES.map((name) => [name, join(scratch, name)])) as Record<
    (typeof FILES)[number],
    string
  >;
  for (const path of Object.values(files)) await writeFile(path, '');
  const event = join(scratch, 'event.json');
  if (options.event !== undefined) await writeFile(event, JSON.stringify(options.event));
  const started = performance.now();
  const { exitCode, log, rawLog, annotations } = await start(resolve(options.folder, metadata.main), options, {
    ...options.environment,
    ...files,
    ...inputVariables(inputs),
    ...(options.event === undefined ? {} : { GITHUB_EVENT_PATH: event }),
    GITHUB_WORKSPACE: options.workspace,
    RUNNER_TEMP: options.temporary,
    PATH: process.env['PATH'] ?? '',
    HOME: options.temporary,
  });
  const durationMs = performance.now() - started;
  const outputs = parseOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8'));
  const summary = await readFile(files.GITHUB_STEP_SUMMARY, 'utf8');
  await rm(scratch, { recursive: true });
  return { exitCode, outputs, summary, log, rawLog, annotations, durationMs };
}

/** `INPUT_NAME`: upper case, spaces to underscores, dashes kept. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

type Ended = Pick<StepResult, 'exitCode' | 'log' | 'rawLog' | 'annotations'>;

async function start(script: string, options: StepOptions, environment: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [script], {
    cwd: options.workspace,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.timeoutMs ?? TIMEOUT_MS,
  });
  const log: string[] = [];
  const rawLog: string[] = [];
  const annotations: WorkflowCommand[] = [];
  const masks: string[] = [];
  const read = (line: string): void => {
    rawLog.push(line);
    const command = parseCommand(line);
    if (command?.name === 'add-mask') {
      masks.push(command.value);
      return;
    }
    if (command !== undefined && ['error', 'warning', 'notice'].includes(command.name)) annotations.push(command);
    const shown = masks.reduce((text, mask) => text.replaceAll(mask, '***'), line);
    log.push(shown);
    options.onLine?.(shown);
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', read);
  const exitCode = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  return { exitCode, log, rawLog, annotations };
}
