import type { Host } from './host.ts';

const QUIET_MS = 3_000;

/** A counter for long work: a line in the log every few seconds, none for short work. */
export function createProgress(host: Pick<Host, 'info'>, what: string, total: number): { readonly step: () => void } {
  let done = 0;
  let told = Date.now();
  return {
    step: () => {
      done += 1;
      if (Date.now() - told < QUIET_MS) return;
      told = Date.now();
      host.info(`${what}: ${done} of ${total}`);
    },
  };
}
