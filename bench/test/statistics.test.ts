import { expect, test } from 'vitest';
import { interleaved, median, type Subject } from '../statistics.ts';

test.each([
  [[5], 5],
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[10, 9, 100], 10],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow(/nothing/);
});

test('subjects are measured in turn, the first round is thrown away, every second one goes backwards', async () => {
  const order: string[] = [];
  const subject = (name: string): Subject<number> => ({ name, measure: async () => order.push(name) });
  const samples = await interleaved([subject('a'), subject('b')], 3);
  expect(order).toEqual(['a', 'b', 'a', 'b', 'b', 'a', 'a', 'b']);
  expect(Object.fromEntries(samples)).toEqual({ a: [3, 6, 7], b: [4, 5, 8] });
});
