import { expect, test } from 'vitest';
import type { Cell, Direction, Outcome, Result } from '../cell.ts';
import { closingLine, matrix } from '../matrix.ts';
import { COSIGN, PYTHON_TUF } from '../peer.ts';

function result(subject: string, direction: Direction, outcome: Outcome, peer: Cell['peer'] = COSIGN): Result {
  const version = outcome.kind === 'skipped' ? undefined : 'v3.1.2';
  return { cell: { peer, subject, direction, run: async () => undefined }, version, outcome };
}

const RESULTS = [
  result('blob', 'sandbox', { kind: 'passed', seconds: 1.26 }),
  result('blob', 'checks ours', { kind: 'failed', reason: 'because' }),
  result('image', 'checked by ours', { kind: 'passed', seconds: 0.5 }),
  result('repository', 'sandbox', { kind: 'skipped', reason: 'no python' }, PYTHON_TUF),
];

test('peers and subjects go down, directions across', () => {
  const [head, , ...lines] = matrix(RESULTS).split('\n');
  expect(head?.split(/ {2,}/).slice(0, 3)).toEqual(['peer', 'subject', 'peer alone in our sandbox']);
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
    ['cosign v3.1.2', 'blob', 'passed (1.3 s)', 'FAILED', '-'],
    ['cosign v3.1.2', 'image', '-', '-', 'passed (0.5 s)'],
    ['python-tuf', 'repository', 'skipped: no python', '-', '-'],
  ]);
});

test('the closing line has the form that .ci/run reads', () => {
  expect(closingLine(RESULTS)).toBe('2 passed, 1 failed, 1 skipped');
  expect(closingLine(RESULTS)).toMatch(/^(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/);
});
