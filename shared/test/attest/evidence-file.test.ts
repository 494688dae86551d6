import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readEvidence, writeEvidence } from '../../src/attest/evidence-file.ts';
import { statement } from '../../src/intoto/statement.ts';
import { startWorld, type World } from '../sigstore/world.ts';

let world: World;
let folder: string;
let path: string;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  path = join(folder, 'x.intoto.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('bundles are read from a file that may be missing or hold nonsense', async () => {
  expect(await readEvidence(path)).toEqual([]);
  writeFileSync(path, 'nonsense');
  expect(await readEvidence(path)).toEqual([]);
  const subject = [{ digest: { sha256: 'a'.repeat(64) } }];
  const { bundle } = await world.session().signStatement(statement(subject, 'x', {}));
  writeFileSync(path, `${bundle.json}\n${bundle.json}\n`);
  expect((await readEvidence(path)).map(({ json }) => json)).toEqual([bundle.json, bundle.json]);
  symlinkSync(path, join(folder, 'link'));
  expect(await readEvidence(join(folder, 'link'))).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a pipe that was planted keeps nobody waiting', async () => {
  execFileSync('mkfifo', [path]);
  expect(await readEvidence(path)).toEqual([]);
  await writeEvidence(path, 'text');
  expect(readFileSync(path, 'utf8')).toBe('text');
});

test('a link that was planted is replaced, and what it led to is left alone', async () => {
  const victim = join(folder, 'victim');
  writeFileSync(victim, 'precious');
  symlinkSync(victim, path);
  await writeEvidence(path, 'evidence');
  expect([readFileSync(victim, 'utf8'), readFileSync(path, 'utf8')]).toEqual(['precious', 'evidence']);
  expect(lstatSync(path).isSymbolicLink()).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(['victim', 'x.intoto.jsonl']);
});

test('a folder in the way is told', async () => {
  mkdirSync(path);
  await expect(writeEvidence(path, 'x')).rejects.toMatchObject({ code: 'EVIDENCE_NOT_WRITTEN', file: path });
});
