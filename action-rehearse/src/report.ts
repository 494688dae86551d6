import { size } from '@release-actions/shared/host/markdown';
import type { Check } from './checks.ts';
import { shortName, shortSigner, signersOf, type Row } from './rows.ts';

const HEAD = ['file', 'size', 'sha256', 'signed by', 'provenance', 'in SBOM', 'published'] as const;

/** The table for a terminal, and below it what is the same for all rows. `evidence`: number of published bundles. */
export function terminalTable(rows: readonly Row[], evidence: number): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  const signers = signersOf(rows).map((signer) => `${shortSigner(signer)} is ${signer}`);
  return [...lines, '', ...signers, evidenceLine(evidence)].join('\n');
}

/** Also for the job summary. */
export function evidenceLine(evidence: number): string {
  return `${evidence} evidence ${evidence === 1 ? 'file' : 'files'} published with them (signatures and provenance)`;
}

function cellsOf(row: Row): readonly string[] {
  return [
    shortName(row),
    row.size === undefined ? '–' : size(row.size),
    row.sha256.slice(0, 12),
    row.signer === undefined ? '–' : shortSigner(row.signer),
    row.level === undefined ? '–' : `L${row.level}`,
    row.inSbom ? 'yes' : '–',
    row.published ? 'yes' : 'NO',
  ];
}

/** The closing line, in the form that test runners use. */
export function closingLine(checks: readonly Check[]): string {
  const failed = checks.filter((check) => !check.holds).length;
  return `${checks.length - failed} passed, ${failed} failed`;
}
