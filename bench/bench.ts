/** One benchmark: `npm run bench -- NAME [options]`. */
export type Bench = {
  /** One line for the list of benchmarks. */
  readonly description: string;
  /** Options that take a value, as node:util's parseArgs wants them, with what they mean. */
  readonly options: Readonly<Record<string, BenchOption>>;
  readonly run: (options: Readonly<Record<string, string>>) => Promise<Report>;
};

export type BenchOption = { readonly fallback: string; readonly meaning: string };

export type Report = {
  /** For people: a head and its lines. */
  readonly rows: readonly (readonly string[])[];
  /** For people: what the numbers mean. */
  readonly notes: readonly string[];
  /** For machines: one flat object, units at the end of the names. */
  readonly figures: Readonly<Record<string, number | string>>;
};

/** An option that cannot be used; its message is for the person who wrote it. */
export class UsageError extends Error {}

/** A whole number of at least one. Throws {@link UsageError}. */
export function countOf(options: Readonly<Record<string, string>>, name: string): number {
  const value = options[name] ?? '';
  if (!/^[1-9]\d{0,6}$/.test(value)) {
    throw new UsageError(`--${name} must be a whole number of at least 1, not "${value}".`);
  }
  return Number(value);
}
