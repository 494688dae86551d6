/**
 * Misbehaviour on demand. A fault applies to requests that match `method` and `path`, after `skip` of them were let
 * through, `times` times (default 1).
 */
export type Fault = {
  readonly method?: string;
  /** Matched against the path with its query. */
  readonly path?: RegExp;
  readonly skip?: number;
  readonly times?: number;
  readonly effect: Effect;
};

export type Effect =
  /** Answer with this instead of asking the service. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Close the connection before the service sees the request. */
  | { readonly kind: 'reset' }
  /** The service acts, its answer never arrives. */
  | { readonly kind: 'lost-answer' }
  /** The service acts, its answer starts after this time. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** The service acts, the connection breaks after so many bytes of the answer's body. */
  | { readonly kind: 'cut-off'; readonly afterBytes: number };

type Armed = { readonly fault: Fault; seen: number; spent: number };

export type Faults = {
  arm(fault: Fault): void;
  clear(): void;
  /** The effect for this request, if any; counts it. */
  take(method: string, path: string): Effect | undefined;
};

export function createFaults(): Faults {
  let armed: Armed[] = [];
  return {
    arm: (fault) => void armed.push({ fault, seen: 0, spent: 0 }),
    clear: () => {
      armed = [];
    },
    take: (method, path) => {
      for (const entry of armed) {
        const { fault } = entry;
        if (fault.method !== undefined && fault.method !== method) continue;
        if (fault.path !== undefined && !fault.path.test(path)) continue;
        entry.seen += 1;
        if (entry.seen <= (fault.skip ?? 0) || entry.spent >= (fault.times ?? 1)) continue;
        entry.spent += 1;
        return fault.effect;
      }
      return undefined;
    },
  };
}
