import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { ROOT } from './actions.ts';
import { generatedFiles } from './generated.ts';

const check = process.argv.includes('--check');
const stale = generatedFiles(ROOT).filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
for (const { path, text } of stale) {
  if (check) process.stderr.write(`${relative(ROOT, path)} is out of date; run "npm run generate".\n`);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    process.stdout.write(`wrote ${relative(ROOT, path)}\n`);
  }
}
if (check && stale.length > 0) process.exitCode = 1;
