/** One thing that must hold. */
export type Check = { readonly title: string; readonly holds: boolean; readonly detail: string | undefined };

/** All that was looked at, in order. */
export type Checks = {
  add(title: string, holds: boolean, detail?: string): void;
  readonly all: readonly Check[];
};

/** `onAdd` is told each check as it is made. */
export function createChecks(onAdd: (check: Check) => void): Checks {
  const all: Check[] = [];
  return {
    all,
    add: (title, holds, detail) => {
      const check = { title, holds, detail };
      all.push(check);
      onAdd(check);
    },
  };
}
