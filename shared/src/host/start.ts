import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ActionError } from '../errors/action-error.ts';
import { describe } from '../errors/describe.ts';
import type { Host } from './host.ts';
import { sentence } from './markdown.ts';
import { createRunnerHost } from './runner-host.ts';

/** Runs an action: says that it started, calls `run`, and turns any error into a failed step that says how to repair it. */
export async function start(name: string, run: (host: Host) => Promise<void>): Promise<void> {
  const version = versionOf(process.argv[1]);
  // Before anything heavy is loaded, so that the log never looks stuck.
  process.stdout.write(`release-actions/${name} ${version}\n`);
  const host = await createRunnerHost(process.env, version);
  try {
    await run(host);
  } catch (error) {
    process.exitCode = 1;
    await tell(host, name, error);
  }
}

async function tell(host: Host, name: string, error: unknown): Promise<void> {
  const message = describe(error);
  if (!(error instanceof ActionError)) {
    host.error(`${message}\nThis is a bug of release-actions/${name}; please report it with this log.`);
    if (error instanceof Error && error.stack !== undefined) host.info(error.stack);
    return;
  }
  host.error(error.hint === undefined ? message : `${message}\n${error.hint}`, {
    title: `${name}: ${error.code}`,
    ...(error.file === undefined ? {} : { file: error.file }),
    ...(error.line === undefined ? {} : { line: error.line }),
  });
  const repair = error.hint === undefined ? '' : `\n\n**Repair:** ${sentence(error.hint)}`;
  await host.summary(`### ❌ ${name} failed (${error.code})\n\n${sentence(message)}${repair}\n\n`);
}

/** The bundle lies in `action-x/dist`, its package.json in `action-x`. */
function versionOf(script: string | undefined): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(dirname(script ?? ''), '..', 'package.json'), 'utf8'));
    return (manifest as { version: string }).version;
  } catch {
    return 'unknown';
  }
}
