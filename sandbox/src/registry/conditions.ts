import type { IncomingHttpHeaders } from 'node:http';
import { refusal } from './errors.ts';

/** `ignored` is what distribution 2.8 does: 201 to a stale If-Match. */
export type Conditional = 'honoured' | 'ignored';

/** RFC 9110 §13.1 for a PUT: `current` is the digest that stands at the target now. */
export function requirePrecondition(
  conditional: Conditional,
  headers: IncomingHttpHeaders,
  current: string | undefined,
): void {
  if (conditional === 'ignored') return;
  const ifMatch = headers['if-match'];
  const ifNoneMatch = headers['if-none-match'];
  const failed =
    (ifMatch !== undefined && !matches(ifMatch, current)) ||
    (ifNoneMatch !== undefined && matches(ifNoneMatch, current));
  if (!failed) return;
  throw refusal(412, {
    code: 'PRECONDITION_FAILED',
    message: 'precondition failed',
    detail: { current: current ?? null },
  });
}

function matches(condition: string, current: string | undefined): boolean {
  if (current === undefined) return false;
  return condition.split(',').some((tag) => tag.trim() === '*' || tag.trim() === `"${current}"`);
}
