import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { script } from './workflow-files.ts';

let folder: string;
let parcel: string;
let digest: string;

const NAMES = ['a file', '-rf', 'bom-linux-amd64', 'back\\slash', 'ünicode'];

function send(): number | null {
  const env = { ...process.env, GITHUB_OUTPUT: join(folder, 'output') };
  return spawnSync('bash', [script('.github/actions/send/send.sh'), join(folder, 'release'), parcel], { env }).status;
}

function receive(expected = digest) {
  const args = [script('.github/actions/receive/receive.sh'), parcel, expected, join(folder, 'received')];
  return spawnSync('bash', args, { encoding: 'utf8' });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'channel-'));
  parcel = join(folder, 'parcel');
  mkdirSync(join(folder, 'release'));
  for (const name of NAMES) writeFileSync(join(folder, 'release', name), `content of ${name}`);
  expect(send()).toBe(0);
  digest = /^digest=([0-9a-f]{64})$/m.exec(readFileSync(join(folder, 'output'), 'utf8'))?.[1] ?? '';
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what is sent arrives', () => {
  expect(receive().status).toBe(0);
  expect(readdirSync(join(folder, 'received')).sort()).toEqual([...NAMES].sort());
  expect(readFileSync(join(folder, 'received/-rf'), 'utf8')).toBe('content of -rf');
});

test('the same files give the same digest', () => {
  const first = digest;
  expect(send()).toBe(0);
  const again = execFileSync('sha256sum', [join(parcel, 'manifest')])
    .toString()
    .slice(0, 64);
  expect(again).toBe(first);
});

test.each<[string, () => void]>([
  ['a changed file', () => writeFileSync(join(parcel, 'files/a file'), 'other content')],
  ['a missing file', () => rmSync(join(parcel, 'files/a file'))],
  ['an added file', () => writeFileSync(join(parcel, 'files/extra'), 'x')],
  ['an added folder', () => mkdirSync(join(parcel, 'files/folder'))],
  [
    'a file and a manifest that agree, but were not sent',
    () => {
      writeFileSync(join(parcel, 'files/a file'), 'x');
      const sums = execFileSync('bash', ['-c', 'sha256sum -- *'], { cwd: join(parcel, 'files') });
      writeFileSync(join(parcel, 'manifest'), sums);
    },
  ],
  [
    'a manifest that names one file twice, to make room for another',
    () => {
      const lines = readFileSync(join(parcel, 'manifest'), 'utf8').split('\n');
      writeFileSync(join(parcel, 'manifest'), [lines[0], ...lines].join('\n'));
      writeFileSync(join(parcel, 'files/extra'), 'x');
      digest = execFileSync('sha256sum', [join(parcel, 'manifest')])
        .toString()
        .slice(0, 64);
    },
  ],
  ['an empty manifest', () => writeFileSync(join(parcel, 'manifest'), '')],
])('%s is refused, and nothing is delivered', (_, tamper) => {
  cpSync(parcel, join(folder, 'copy'), { recursive: true });
  tamper();
  const { status, stdout } = receive();
  expect([status, stdout.startsWith('::error::')]).toEqual([1, true]);
  expect(() => readdirSync(join(folder, 'received'))).toThrow('ENOENT');
});

test.each(['', 'x'.repeat(64), '0'.repeat(64)])('the digest "%s" opens nothing', (wrong) => {
  expect(receive(wrong).status).toBe(1);
});

test('folders and links are not sent', () => {
  symlinkSync('/etc/passwd', join(folder, 'release/link'));
  expect(send()).toBe(1);
  rmSync(join(folder, 'release/link'));
  mkdirSync(join(folder, 'release/folder'));
  expect(send()).toBe(1);
});
