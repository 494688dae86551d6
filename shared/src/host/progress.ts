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

/** Folds the hashing of `total` files in the log, with its progress. `work` calls back after each file. */
export async function hashing<T>(
  host: Pick<Host, 'group' | 'info'>,
  total: number,
  work: (onDone: () => void) => Promise<T>,
): Promise<T> {
  const progress = createProgress(host, 'Hashed', total);
  return host.group(`Hash ${total} files`, () => work(progress.step));
}
