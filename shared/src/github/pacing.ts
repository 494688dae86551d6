/** Spaces out requests so that they stay below limits of so many in so much time. */
export type Pacer = {
  /** Waits until one more is allowed, and counts it. */
  turn(): Promise<void>;
};

export type Limit = { readonly count: number; readonly perMs: number };

export type Clock = { now(): number; sleep(ms: number): Promise<void> };

/**
 * GitHub's limits on requests that create content. They are shared by everything that the token does, so a wait can
 * still be asked for below them.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const CONTENT_LIMITS: readonly Limit[] = [
  { count: 80, perMs: 60_000 },
  { count: 500, perMs: 3_600_000 },
];

/** `onWait` is told once for each wait, however many requests stand in line. */
export function createPacer(limits: readonly Limit[], clock: Clock, onWait: (waitMs: number) => void): Pacer {
  const longest = Math.max(...limits.map((limit) => limit.perMs));
  let past: number[] = [];
  let told = 0;
  let line: Promise<void> = Promise.resolve();

  async function admit(): Promise<void> {
    for (;;) {
      const now = clock.now();
      past = past.filter((time) => time > now - longest);
      const free = Math.max(...limits.map((limit) => freeAt(limit, past)));
      if (free <= now) break;
      if (free > told) onWait(free - now);
      told = Math.max(told, free);
      await clock.sleep(free - now);
    }
    past.push(clock.now());
  }

  return {
    // One at a time, or all that wait would start together when the wait ends.
    turn: async () => {
      line = line.then(admit);
      await line;
    },
  };
}

/** The time from which a limit allows one more after those that were started at `past`, oldest first. */
function freeAt({ count, perMs }: Limit, past: readonly number[]): number {
  const oldest = past.at(-count);
  return past.length < count || oldest === undefined ? 0 : oldest + perMs;
}
