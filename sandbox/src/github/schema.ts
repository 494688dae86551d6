import type { components, operations } from '@octokit/openapi-types';
import type { Answer } from '../service/exchange.ts';

/** GitHub's own description of what its API answers. */
export type Schemas = components['schemas'];

/** The JSON that an operation answers with `Status`. */
export type Reply<Operation extends keyof operations, Status extends number> = operations[Operation] extends {
  responses: { [Key in Status]: { content: { 'application/json': infer Body extends object } } };
}
  ? Body
  : never;

/** The answer of an operation: its body must have the shape that GitHub describes for it, or it does not compile. */
export function reply<Operation extends keyof operations, Status extends number>(
  _operation: Operation,
  status: Status,
  body: Reply<Operation, Status>,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, headers, body };
}
