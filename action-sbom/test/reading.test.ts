import { afterEach, expect, test, vi } from 'vitest';
import { createReading } from '../src/reading.ts';

afterEach(() => void vi.useRealTimers());

test('a line every few seconds tells how much was read, and none for short work', () => {
  vi.useFakeTimers();
  const log: string[] = [];
  const read = createReading({ info: (line) => void log.push(line) });
  read(1024 * 1024);
  vi.advanceTimersByTime(2_900);
  read(1024 * 1024);
  expect(log).toEqual([]);
  vi.advanceTimersByTime(200);
  read(1024 * 1024);
  read(1024 * 1024);
  expect(log).toEqual(['Read 3 MiB of the source']);
  vi.advanceTimersByTime(3_100);
  read(1024 * 1024);
  expect(log).toEqual(['Read 3 MiB of the source', 'Read 5 MiB of the source']);
});
