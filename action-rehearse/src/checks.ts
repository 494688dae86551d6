/** One thing that must hold. */
export type Check = { readonly title: string; readonly holds: boolean; readonly detail: string | undefined };

/** When a check is told at once: most only matter when they fail, and some were told in another way. */
type Told = 'when it fails' | 'always' | 'elsewhere';

/** All that was looked at, in order. */
export type Checks = {
  /** `detail`: the reason. `told` is "when it fails" by default. */
  add(title: string, holds: boolean, detail?: string, told?: Told): void;
  readonly all: readonly Check[];
};

/** `onAdd` is told each check as it is made. */
export function createChecks(onAdd: (check: Check, told: Told) => void): Checks {
  const all: Check[] = [];
  return {
    all,
    add: (title, holds, detail, told = 'when it fails') => {
      const check = { title, holds, detail };
      all.push(check);
      onAdd(check, told);
    },
  };
}
