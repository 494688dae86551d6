import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProgress } from '../../src/host/progress.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

test('short work is silent, long work tells every few seconds', () => {
  const lines: string[] = [];
  const { step } = createProgress({ info: (line) => void lines.push(line) }, 'Signed', 100);
  for (let done = 0; done < 20; done += 1) step();
  expect(lines).toEqual([]);
  for (let done = 20; done < 100; done += 1) {
    vi.setSystemTime(done * 100);
    step();
  }
  expect(lines).toEqual(['Signed: 31 of 100', 'Signed: 61 of 100', 'Signed: 91 of 100']);
});
