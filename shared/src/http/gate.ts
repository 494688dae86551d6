/** Bounds how many requests run at once to one host, and holds all of them while the host asks for patience. */
export type Gate = {
  /** Runs `work` when there is room and no pause. */
  pass<T>(work: () => Promise<T>): Promise<T>;
  pauseUntil(time: number): void;
};

export function createGate(limit: number, now: () => number, sleep: (ms: number) => Promise<void>): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;
  let pausedUntil = 0;

  async function enter(): Promise<void> {
    if (running < limit) running += 1;
    // The one that leaves hands its place over, so `running` stays.
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    while (pausedUntil > now()) await sleep(pausedUntil - now());
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  return {
    pass: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    pauseUntil: (time) => {
      pausedUntil = Math.max(pausedUntil, time);
    },
  };
}
