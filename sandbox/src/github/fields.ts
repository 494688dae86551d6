import type { Exchange } from '../service/exchange.ts';
import { failure } from './errors.ts';

/** The JSON object of a request's body. */
export type Fields = Readonly<Record<string, unknown>>;

export async function readFields(exchange: Exchange): Promise<Fields> {
  const text = (await exchange.body()).toString('utf8');
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch {
    throw failure(400, 'Problems parsing JSON');
  }
  throw failure(422, 'Invalid request.\n\nBody should be a JSON object');
}

/** A string; null and absence are undefined. */
export function textField(fields: Fields, name: string): string | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw wrongType(name, value, 'a string');
}

export function requiredText(fields: Fields, name: string): string {
  const value = textField(fields, name);
  if (value !== undefined) return value;
  throw failure(422, `Invalid request.\n\n"${name}" wasn't supplied.`);
}

export function flagField(fields: Fields, name: string): boolean | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined || typeof value === 'boolean') return value;
  throw wrongType(name, value, 'a boolean');
}

export function objectField(fields: Fields, name: string): Fields | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value === 'object' && !Array.isArray(value)) return value as Fields;
  throw wrongType(name, value, 'an object');
}

function wrongType(name: string, value: unknown, wanted: string): Error {
  return failure(422, `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(value)} is not ${wanted}.`);
}
