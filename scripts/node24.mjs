// Runs a program of this repository under Node 24, whatever Node started this file (so: no syntax newer than Node 18).
// Node 24 comes as a locked package; npm's link to it in node_modules/.bin is not there under every version of npm.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = [24, 15];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const suffix = process.platform === 'win32' ? 'node.exe' : 'node';
const shipped = join(
  root,
  'node_modules',
  `node-${process.platform}-${process.arch}`.replace('win32', 'win'),
  'bin',
  suffix,
);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
const node = existsSync(shipped) ? shipped : isNewEnough ? process.execPath : undefined;
if (node === undefined) {
  const why = existsSync(join(root, 'node_modules'))
    ? `Node ${OLDEST.join('.')} is needed, this is ${process.versions.node}, and no package of it is locked for ${process.platform}-${process.arch}: install it.`
    : 'Nothing is installed yet: run "npm ci" first.';
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

const [program = '', ...args] = process.argv.slice(2);
// A file of the repository is a script; a bare word is a tool of node_modules, started by this Node as well.
const isFile = program.startsWith('-') || /\.[cm]?[jt]s$/.test(program);
const command = isFile ? [program, ...args] : [join(root, 'node_modules', '.bin', program), ...args];
const separator = process.platform === 'win32' ? ';' : ':';
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env['PATH']].join(separator);
const child = spawn(node, command, { stdio: 'inherit', env: { ...process.env, PATH: path } });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 1;
});
