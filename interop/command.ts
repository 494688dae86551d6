import { cacheFolder } from './cache.ts';
import { CELLS } from './cells.ts';
import { closingLine, matrix } from './matrix.ts';
import { runCells } from './run-cells.ts';
import { createWorkshop } from './workshop.ts';

// npm run test:interop [-- PEER…]; INTEROP=full runs the slow cells too; INTEROP_CACHE is the folder of built peers.

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const wanted = process.argv.slice(2);
const names = [...new Set(CELLS.map(({ peer }) => peer.name))];
const unknown = wanted.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`No peer is named ${unknown.join(', ')}. There are: ${names.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const cells = CELLS.filter(({ peer }) => wanted.length === 0 || wanted.includes(peer.name));
  const ready = createWorkshop(cacheFolder(process.env), say);
  const results = await runCells(cells, { full: process.env['INTEROP'] === 'full', ready, say });
  say(`\n${matrix(results)}\n\n${closingLine(results)}`);
  // Not at its leisure: a cell that failed may have left a server behind.
  process.exit(results.some(({ outcome }) => outcome.kind === 'failed') ? 1 : 0);
}
