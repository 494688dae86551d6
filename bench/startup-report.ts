import type { Report } from './bench.ts';

/** One process in medians. */
export type Line = {
  readonly name: string;
  readonly firstLineMs: number;
  readonly totalMs: number;
  readonly peakMB: number;
  /** Of index.js and of all JavaScript beside it, in kB (10³ bytes); the empty process has none. */
  readonly size: { readonly indexKB: number; readonly allKB: number } | undefined;
};

/** The first line is the empty process, against which the others are measured. */
export function startupReport(
  lines: readonly Line[],
  { rounds, memoryRounds }: { readonly rounds: number; readonly memoryRounds: number },
): Report {
  const [empty, ...actions] = lines;
  if (empty === undefined) throw new Error('Nothing was measured.');
  const ratio = (line: Line): number => line.firstLineMs / empty.firstLineMs;
  const head = ['process', 'first line ms', 'ratio', 'whole ms', 'index.js kB', 'all js kB', 'peak MB'];
  const row = (line: Line): string[] => [
    line.name,
    line.firstLineMs.toFixed(1),
    ratio(line).toFixed(2),
    line.totalMs.toFixed(1),
    line.size?.indexKB.toFixed(0) ?? '-',
    line.size?.allKB.toFixed(0) ?? '-',
    line.peakMB.toFixed(1),
  ];
  return {
    rows: [head, ...lines.map(row)],
    notes: [
      `Medians of ${rounds} interleaved runs on ${process.platform}-${process.arch}, Node ${process.version}; memory of ${memoryRounds} runs of their own.`,
      'Started without inputs: the whole time ends with the error about the missing one.',
    ],
    figures: figuresOf(empty, actions, ratio, rounds),
  };
}

function figuresOf(
  empty: Line,
  actions: readonly Line[],
  ratio: (line: Line) => number,
  rounds: number,
): Record<string, number | string> {
  const times = (key: string, line: Line): [string, number][] => [
    [`${key}_first_line_ms`, round(line.firstLineMs)],
    [`${key}_whole_ms`, round(line.totalMs)],
    [`${key}_peak_mb`, round(line.peakMB)],
  ];
  const entries = actions.flatMap((line): [string, number][] => [
    ...times(line.name, line),
    [`${line.name}_ratio`, round(ratio(line))],
    [`${line.name}_index_kb`, round(line.size?.indexKB ?? 0)],
    [`${line.name}_js_kb`, round(line.size?.allKB ?? 0)],
  ]);
  return {
    node: process.version,
    rounds,
    ...Object.fromEntries([...times('empty', empty), ...entries]),
    worst_ratio: round(Math.max(...actions.map(ratio))),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
