import { globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { readMetadata } from '@release-actions/sandbox/runner/metadata';
import { countOf, UsageError, type Bench, type Report } from './bench.ts';
import { peakMemoryOf, timeOf, type TimeSample } from './process-sample.ts';
import { startupReport, type Line } from './startup-report.ts';
import { interleaved, median, type Subject } from './statistics.ts';

const ROOT = dirname(import.meta.dirname);
const EMPTY = 'empty node';
const MEMORY_ROUNDS = 3;

/** How long a user looks at an empty log before each action says that it runs, beside a Node process that says one line. */
export const STARTUP: Bench = {
  description: 'each bundle without inputs beside an empty Node process: time to the first line, size, memory',
  options: {
    rounds: { fallback: '15', meaning: 'measurements of each process' },
    action: { fallback: 'all', meaning: 'the one action to measure, as in action-NAME' },
  },
  run: async (options) => {
    const rounds = countOf(options, 'rounds');
    const bundles = bundlesOf(options['action'] ?? 'all');
    const folder = mkdtempSync(join(tmpdir(), 'bench-startup-'));
    try {
      return await measure(bundles, rounds, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Bundle = { readonly name: string; readonly path: string };

function bundlesOf(action: string): Bundle[] {
  const bundles = globSync('action-*/dist/index.js', { cwd: ROOT })
    .map((path) => ({ name: path.split(/[/\\]/)[0]?.slice('action-'.length) ?? '', path: join(ROOT, path) }))
    .sort((left, right) => left.name.localeCompare(right.name));
  const wanted = bundles.filter(({ name }) => action === 'all' || name === action);
  if (wanted.length > 0) return wanted;
  const there = bundles.map(({ name }) => name).join(', ') || 'none; build them with "npm run bundle"';
  throw new UsageError(`There is no bundle of "${action}". There are: ${there}.`);
}

async function measure(bundles: readonly Bundle[], rounds: number, folder: string): Promise<Report> {
  const empty = join(folder, 'empty.js');
  writeFileSync(empty, 'process.stdout.write("empty\\n");\n');
  const programs = [{ name: EMPTY, path: empty, environment: bareEnvironment(folder) }];
  for (const { name, path } of bundles) {
    programs.push({ name, path, environment: { ...bareEnvironment(folder), ...(await emptyInputs(path)) } });
  }
  const subjects = programs.map(({ name, path, environment }): Subject<TimeSample> => ({
    name,
    measure: async () => timeOf([path], environment),
  }));
  const samples = await interleaved(subjects, rounds);
  const memory = new Map<string, number>();
  for (const { name, path, environment } of programs) {
    const peaks: number[] = [];
    for (let round = 0; round < MEMORY_ROUNDS; round += 1) peaks.push(await peakMemoryOf([path], environment));
    memory.set(name, median(peaks));
  }
  const lines = programs.map((program) => lineOf(program, samples.get(program.name) ?? [], memory));
  return startupReport(lines, { rounds, memoryRounds: MEMORY_ROUNDS });
}

/** Every input that the action declares, as the runner sets it, but empty: the action ends with what it misses. */
async function emptyInputs(bundle: string): Promise<NodeJS.ProcessEnv> {
  const { inputs } = await readMetadata(join(dirname(bundle), '..'));
  return Object.fromEntries(
    Object.keys(inputs).map((name) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, '']),
  );
}

function bareEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_ACTIONS: 'true',
  };
}

function lineOf({ name, path }: Bundle, samples: readonly TimeSample[], memory: ReadonlyMap<string, number>): Line {
  return {
    name,
    firstLineMs: median(samples.map(({ firstLineMs }) => firstLineMs)),
    totalMs: median(samples.map(({ totalMs }) => totalMs)),
    peakMB: memory.get(name) ?? Number.NaN,
    size: name === EMPTY ? undefined : sizeOf(path),
  };
}

function sizeOf(index: string): { indexKB: number; allKB: number } {
  const folder = dirname(index);
  const kB = (path: string): number => statSync(path).size / 1000;
  const scripts = globSync('**/*.{js,mjs,cjs}', { cwd: folder }).map((path) => join(folder, path));
  return { indexKB: kB(join(folder, basename(index))), allKB: scripts.reduce((sum, path) => sum + kB(path), 0) };
}
