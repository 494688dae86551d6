import { DIRECTIONS, type Outcome, type Result } from './cell.ts';

/** The results as a table, one line for each peer and subject, in the order of the results. */
export function matrix(results: readonly Result[]): string {
  const lines = new Map<string, Result[]>();
  for (const result of results) {
    const { peer, subject } = result.cell;
    const key = `${peer.name}\n${subject}`;
    lines.set(key, [...(lines.get(key) ?? []), result]);
  }
  const rows = [...lines.values()].map((ofLine) => row(ofLine));
  return table([['peer', 'subject', ...Object.values(DIRECTIONS)], ...rows]);
}

function row(ofLine: readonly Result[]): string[] {
  const [first] = ofLine;
  if (first === undefined) return [];
  const entry = (direction: string): string =>
    ofLine
      .filter(({ cell }) => cell.direction === direction)
      .map(({ outcome }) => words(outcome))
      .join(', ') || '-';
  const name = [first.cell.peer.name, first.version].filter((part) => part !== undefined).join(' ');
  return [name, first.cell.subject, ...Object.keys(DIRECTIONS).map(entry)];
}

function words(outcome: Outcome): string {
  if (outcome.kind === 'passed') return `passed (${outcome.seconds.toFixed(1)} s)`;
  return outcome.kind === 'failed' ? 'FAILED' : `skipped: ${outcome.reason}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map(line).join('\n');
}

/** The closing line that continuous integration reads. */
export function closingLine(results: readonly Result[]): string {
  const count = (kind: Outcome['kind']): number => results.filter(({ outcome }) => outcome.kind === kind).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}
