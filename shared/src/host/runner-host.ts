import { appendFile } from 'node:fs/promises';
import { redact } from '../errors/describe.ts';
import { execute } from './exec.ts';
import type { Host, Place } from './host.ts';
import { neutralise } from './neutral.ts';

// "1 MiB per step": a larger summary is refused whole.
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
const CUT_NOTE = '\n\n_The rest is cut: GitHub shows at most 1 MiB of a step’s summary._\n';

/** The host of a real run. Loads @actions/core, whose HTTP client takes most of an action's start-up time. */
export async function createRunnerHost(environment: NodeJS.ProcessEnv, version: string): Promise<Host> {
  const core = await import('@actions/core');
  let summaryBytes = 0;
  const safe = (text: string): string => neutralise(redact(text));
  const properties = (place: Place = {}) => ({
    ...(place.title === undefined ? {} : { title: safe(place.title) }),
    ...(place.file === undefined ? {} : { file: place.file }),
    ...(place.line === undefined ? {} : { startLine: place.line }),
  });

  return {
    environment,
    version,
    input: (name) => core.getInput(name),
    info: (line) => core.info(safe(line)),
    notice: (message, place) => core.notice(safe(message), properties(place)),
    warning: (message, place) => core.warning(safe(message), properties(place)),
    error: (message, place) => core.error(safe(message), properties(place)),
    group: async (title, work) => core.group(safe(title), work),
    output: (name, value) => core.setOutput(name, value),
    secret: (value) => core.setSecret(value),
    summary: async (markdown) => {
      const path = environment['GITHUB_STEP_SUMMARY'];
      if (path === undefined || path === '') return;
      const fitting = fit(markdown, SUMMARY_LIMIT_BYTES - summaryBytes);
      summaryBytes += Buffer.byteLength(fitting);
      await appendFile(path, fitting);
    },
    exec: execute,
  };
}

function fit(markdown: string, room: number): string {
  if (Buffer.byteLength(markdown) <= room) return markdown;
  const budget = room - Buffer.byteLength(CUT_NOTE);
  if (budget <= 0) return '';
  const cut = Buffer.from(markdown).subarray(0, budget).toString('utf8');
  // At a line's end, so that no table row or character is torn.
  return cut.slice(0, cut.lastIndexOf('\n') + 1) + CUT_NOTE;
}
