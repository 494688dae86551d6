import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { peakMemoryOf, timeOf } from '../process-sample.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string, text: string): string[] {
  const path = join(folder, name);
  writeFileSync(path, text);
  return [path];
}

test('the time to the first line is apart from the time to the end', async () => {
  const args = program('late.js', 'console.log("here"); setTimeout(() => process.exit(3), 300);');
  const { firstLineMs, totalMs, exitCode } = await timeOf(args, {});
  expect(totalMs - firstLineMs).toBeGreaterThan(250);
  expect(exitCode).toBe(3);
});

test('a program that prints no line is an error', async () => {
  await expect(timeOf(program('silent.js', ''), {})).rejects.toThrow(/printed no line/);
});

test('the peak of the memory is told also after it was given back and for a program that fails', async () => {
  const small = await peakMemoryOf(program('small.js', ''), {});
  const large = await peakMemoryOf(
    program('large.js', 'Buffer.alloc(100e6, 1); process.exitCode = 1; setTimeout(() => undefined, 10);'),
    {},
  );
  expect(large - small).toBeGreaterThan(90);
  expect(large - small).toBeLessThan(120);
});
