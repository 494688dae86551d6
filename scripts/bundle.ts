import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { actionFolder, actionNames, ROOT } from './actions.ts';
import { licencesOf, type Stats } from './licences.ts';

/** Bundles `action-NAME/lib/index.js` into `action-NAME/dist`, with the licences of what went in. */
async function bundle(name: string): Promise<void> {
  const folder = actionFolder(ROOT, name);
  const scratch = mkdtempSync(join(tmpdir(), 'bundle-'));
  const stats = join(scratch, 'stats.json');
  // Chunks have numbers; one of an earlier build would stay behind.
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const args = ['build', 'lib/index.js', '-o', 'dist', '--no-cache', '--stats-out', stats];
  // ncc numbers modules by the folder it is started in, so this must always be the action's own.
  const ncc = fileURLToPath(import.meta.resolve('@vercel/ncc/dist/ncc/cli.js'));
  await promisify(execFile)(process.execPath, [ncc, ...args], { cwd: folder });
  writeFileSync(join(folder, 'dist/licenses.txt'), licencesOf(JSON.parse(readFileSync(stats, 'utf8')) as Stats));
  rmSync(scratch, { recursive: true });
  process.stdout.write(`bundled ${name}\n`);
}

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : actionNames(ROOT);
// Two at a time: each takes a core and up to a gigabyte.
const queue = [...names];
await Promise.all(
  [1, 2].map(async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) await bundle(name);
  }),
);
