import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Cell } from '../cell.ts';
import { COSIGN } from '../peer.ts';
import { runCells } from '../run-cells.ts';
import type { Readiness } from '../workshop.ts';

const BUILT: Readiness = { kind: 'built', peer: { version: 'v1', program: '/bin/peer' } };

async function outcomes(cells: readonly Partial<Cell>[], readiness = BUILT, full = false) {
  const lines: string[] = [];
  const whole = cells.map((cell): Cell => ({
    peer: COSIGN,
    subject: 'blob',
    direction: 'sandbox',
    run: async () => undefined,
    ...cell,
  }));
  const results = await runCells(whole, { full, ready: async () => readiness, say: (line) => lines.push(line) });
  return { kinds: results.map(({ outcome }) => outcome.kind), lines };
}

test('a cell that rejects has failed and says why; the others go on', async () => {
  const broken = async (): Promise<void> => {
    throw new Error('was accepted');
  };
  const { kinds, lines } = await outcomes([{ run: broken }, {}]);
  expect(kinds).toEqual(['failed', 'passed']);
  expect(lines[0]).toMatch(/FAILED\nwas accepted$/);
});

test('without its toolchain a cell is skipped aloud; a build that fails is a failure', async () => {
  const skipped = await outcomes([{}], { kind: 'skipped', reason: 'no go' });
  expect(skipped).toEqual({ kinds: ['skipped'], lines: ['cosign, blob, peer alone in our sandbox: SKIPPED, no go'] });
  expect((await outcomes([{}], { kind: 'failed', reason: 'checksum mismatch' })).kinds).toEqual(['failed']);
});

test('slow cells run only when all shall', async () => {
  expect((await outcomes([{ slow: true }, {}])).kinds).toEqual(['skipped', 'passed']);
  expect((await outcomes([{ slow: true }, {}], BUILT, true)).kinds).toEqual(['passed', 'passed']);
});

test('each cell has a folder of its own that is gone afterwards', async () => {
  const folders: string[] = [];
  const run: Cell['run'] = async ({ folder }) => {
    writeFileSync(join(folder, 'file'), 'x');
    folders.push(folder);
  };
  await outcomes([{ run }, { run }]);
  expect(new Set(folders).size).toBe(2);
  expect(folders.some((folder) => existsSync(folder))).toBe(false);
});
