import { ActionError } from '../errors/action-error.ts';

/** Reads an input by name; empty when absent. `host.input` is one. */
export type Get = (name: string) => string;

export function optional(get: Get, name: string): string | undefined {
  const value = get(name).trim();
  return value === '' ? undefined : value;
}

export function required(get: Get, name: string): string {
  const value = optional(get, name);
  // The runner does not enforce `required: true` itself.
  if (value === undefined) throw badInput(name, `Input "${name}" is missing.`, `Add "${name}: …" below "with:".`);
  return value;
}

/** The booleans of YAML 1.2's core schema, as actions/toolkit reads them. */
export function flag(get: Get, name: string, fallback: boolean): boolean {
  const value = optional(get, name);
  if (value === undefined) return fallback;
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw badInput(name, `Input "${name}" must be true or false, not "${value}".`);
}

/** Non-empty lines, trimmed. */
export function lines(get: Get, name: string): string[] {
  return get(name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function oneOf<T extends string>(get: Get, name: string, choices: readonly T[], fallback: T): T {
  const value = optional(get, name);
  if (value === undefined) return fallback;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) {
    throw badInput(name, `Input "${name}" must be one of ${choices.join(', ')}, not "${value}".`);
  }
  return choice;
}

/** Values of a list input, separated by commas or line ends, each one of `choices`. */
export function someOf<T extends string>(
  get: Get,
  name: string,
  choices: readonly T[],
  fallback: readonly T[],
): readonly T[] {
  const values = lines(get, name).flatMap((line) => line.split(',').map((value) => value.trim()));
  if (values.length === 0) return fallback;
  return [...new Set(values.map((value) => oneOf(() => value, name, choices, choices[0] as T)))];
}

/** A whole number within bounds, both included. */
export function integer(
  get: Get,
  name: string,
  bounds: { readonly least: number; readonly most: number; readonly fallback: number },
): number {
  const value = optional(get, name);
  if (value === undefined) return bounds.fallback;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= bounds.least && number <= bounds.most)) {
    throw badInput(
      name,
      `Input "${name}" must be a whole number from ${bounds.least} to ${bounds.most}, not "${value}".`,
    );
  }
  return number;
}

/** The error for an input that cannot be right. Code BAD_INPUT. */
export function badInput(name: string, message: string, hint?: string): ActionError {
  return new ActionError('BAD_INPUT', message, {
    hint: hint ?? `Correct "${name}" below "with:" of the step.`,
  });
}
