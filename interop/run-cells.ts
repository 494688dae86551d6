import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DIRECTIONS, type Cell, type Outcome, type Result } from './cell.ts';
import type { BuiltPeer, Peer } from './peer.ts';
import type { Readiness } from './workshop.ts';

export type RunOptions = {
  /** Whether slow cells run too. */
  readonly full: boolean;
  readonly ready: (peer: Peer) => Promise<Readiness>;
  readonly say: (line: string) => void;
};

/** Runs the cells one after another, so that their times mean something. */
export async function runCells(cells: readonly Cell[], options: RunOptions): Promise<Result[]> {
  const results: Result[] = [];
  for (const cell of cells) {
    const result = await runCell(cell, options);
    options.say(`${cell.peer.name}, ${cell.subject}, ${DIRECTIONS[cell.direction]}: ${tell(result.outcome)}`);
    results.push(result);
  }
  return results;
}

async function runCell(cell: Cell, { full, ready }: RunOptions): Promise<Result> {
  if (cell.slow === true && !full) {
    return { cell, version: undefined, outcome: { kind: 'skipped', reason: 'slow, needs INTEROP=full' } };
  }
  const readiness = await ready(cell.peer);
  if (readiness.kind !== 'built') return { cell, version: undefined, outcome: readiness };
  return { cell, version: readiness.peer.version, outcome: await meet(cell, readiness.peer) };
}

const CELL_TIMEOUT_MS = 10 * 60 * 1000;

async function meet(cell: Cell, peer: BuiltPeer): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-'));
  const started = performance.now();
  try {
    await within(CELL_TIMEOUT_MS, cell.run({ peer, folder }));
    return { kind: 'passed', seconds: (performance.now() - started) / 1000 };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  const bell = new AbortController();
  const late = setTimeout(milliseconds, undefined, { signal: bell.signal }).then(() => {
    throw new Error(`Did not end within ${milliseconds / 1000} s.`);
  });
  // Rejects when the work is done first, which nobody waits for then.
  late.catch(() => undefined);
  await Promise.race([work, late]).finally(() => bell.abort());
}

function tell(outcome: Outcome): string {
  if (outcome.kind === 'passed') return 'passed';
  return outcome.kind === 'failed' ? `FAILED\n${outcome.reason}` : `SKIPPED, ${outcome.reason}`;
}
