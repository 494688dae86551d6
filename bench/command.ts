import { parseArgs } from 'node:util';
import { UsageError, type Bench } from './bench.ts';
import { STARTUP } from './startup.ts';
import { table } from './table.ts';

// npm run bench -- NAME [options] [--json]: with --json the last line of standard output is one JSON object.

const BENCHES: Readonly<Record<string, Bench>> = { startup: STARTUP };

async function main([name, ...rest]: readonly string[]): Promise<void> {
  const bench = name === undefined ? undefined : BENCHES[name];
  if (bench === undefined)
    throw new UsageError(name === undefined ? 'Which benchmark?' : `No benchmark is named "${name}".`);
  const { json, options } = readOptions(bench, rest);
  const { rows, notes, figures } = await bench.run(options);
  process.stdout.write([table(rows), ...notes, ''].join('\n'));
  if (json) process.stdout.write(`${JSON.stringify({ bench: name, ...figures })}\n`);
}

function readOptions(bench: Bench, args: readonly string[]): { json: boolean; options: Record<string, string> } {
  const wanted = Object.entries(bench.options).map(
    ([name, { fallback }]) => [name, { type: 'string', default: fallback }] as const,
  );
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...Object.fromEntries(wanted), json: { type: 'boolean', default: false } },
    });
    const { json, ...options } = values;
    return { json, options };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function usage(): string {
  const list = Object.entries(BENCHES).map(([name, { description, options }]) => {
    const meanings = Object.entries(options).map(
      ([option, { meaning, fallback }]) => `    --${option} ${fallback}: ${meaning}`,
    );
    return [`  ${name}: ${description}`, ...meanings].join('\n');
  });
  return ['Usage: npm run bench -- NAME [options] [--json]', ...list, ''].join('\n');
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage()}`);
  process.exitCode = 2;
}
