import { expect, test } from 'vitest';
import { requireTag } from '../../src/claims/require-tag.ts';

const at = (ref: string) => ({ repository: 'kubernetes-sigs/bom', ref });

test('a run on the tag may go on', () => {
  expect(requireTag(at('refs/tags/v1.0.0'), 'v1.0.0')).toBeUndefined();
  expect(requireTag(at('refs/tags/tools/v1.0.0'), 'tools/v1.0.0')).toBeUndefined();
});

test.each([
  ['refs/heads/main', 'v1.0.0'],
  ['refs/heads/v1.0.0', 'v1.0.0'],
  ['refs/tags/v1.0.1', 'v1.0.0'],
  ['refs/tags/v1.0.0-rc.1', 'v1.0.0'],
  ['refs/tags/V1.0.0', 'v1.0.0'],
  ['refs/tags/tools/v1.0.0', 'v1.0.0'],
  ['refs/pull/1/merge', 'v1.0.0'],
  ['refs/tags/v1.0.0', 'refs/tags/v1.0.0'],
])('a run on %s may not release %j', (ref, tag) => {
  expect(() => requireTag(at(ref), tag)).toThrow(
    expect.objectContaining({ code: 'WRONG_REF', message: expect.stringContaining(ref) as string }),
  );
});
