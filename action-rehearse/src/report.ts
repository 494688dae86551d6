import { size } from '@release-actions/shared/host/markdown';
import type { Check } from './checks.ts';
import type { Row } from './rows.ts';

const HEAD = ['file', 'size', 'sha256', 'signed', 'provenance', 'in SBOM', 'published'] as const;

/** The table for a terminal. */
export function terminalTable(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}

function cellsOf(row: Row): readonly string[] {
  const { covered } = row;
  const marks =
    covered === undefined
      ? ['(evidence)', '', '']
      : [covered.signature, covered.provenance, covered.sbom].map((yes) => (yes ? 'yes' : '–'));
  return [row.name, size(row.size), `${row.sha256.slice(0, 12)}…`, ...marks, 'yes'];
}

/** The closing line, in the form that test runners use. */
export function closingLine(checks: readonly Check[]): string {
  const failed = checks.filter((check) => !check.holds).length;
  return `${checks.length - failed} passed, ${failed} failed`;
}
