import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpMetrics } from '../http/message.ts';
import type { Host } from './host.ts';

// An output becomes an environment variable of a later step, and Linux takes 128 KiB in one.
const MOST_ENTRIES = 500;
const MOST_CHARACTERS = 100_000;

/**
 * Sets an output to `value` as JSON, or, where that is too large for an output, to the path of a file that holds it.
 * `entries`: how many artifacts it speaks of. `temporary`: RUNNER_TEMP.
 */
export async function outputJson(
  host: Pick<Host, 'output'>,
  name: string,
  value: object,
  { entries, temporary }: { readonly entries: number; readonly temporary: string },
): Promise<void> {
  const json = JSON.stringify(value);
  if (entries <= MOST_ENTRIES && json.length <= MOST_CHARACTERS) {
    host.output(name, json);
    return;
  }
  const path = join(temporary, `${name}-${process.pid}.json`);
  await writeFile(path, json);
  host.output(name, path);
}

/** Sets the output `metrics`, with the same fields in every action, and those of its own in `more`. */
export function outputMetrics(
  host: Pick<Host, 'output'>,
  durationMs: number,
  http: HttpMetrics | undefined,
  more: Readonly<Record<string, number>> = {},
): void {
  const network =
    http === undefined
      ? {}
      : {
          requests: http.requests,
          retries: http.retries,
          bytesSent: http.bytesSent,
          bytesReceived: http.bytesReceived,
        };
  host.output('metrics', JSON.stringify({ durationMs: Math.round(durationMs), ...more, ...network }));
}
