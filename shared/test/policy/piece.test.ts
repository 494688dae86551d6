import { expect, test } from 'vitest';
import { concerns, type Claim } from '../../src/policy/piece.ts';
import type { Subject } from '../../src/subject/subject.ts';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const file: Subject = { kind: 'file', name: 'bom', path: '/w/bom', size: 1, digests: { sha256: A } };
const image: Subject = { kind: 'image', name: 'ghcr.io/a/b', reference: 'ghcr.io/a/b', digests: { sha256: C } };

test.each<[string, readonly Claim[], readonly [Claim | undefined, Subject], boolean]>([
  ['its digest', [{ name: 'other', sha256: A }], [undefined, file], true],
  ['its name with another digest', [{ name: 'bom', sha256: B }], [undefined, file], true],
  ['nothing of it', [{ name: 'other', sha256: B }], [undefined, file], false],
  ['nothing of it, but it lies beside it', [], [{ name: 'bom', sha256: undefined }, file], true],
  ['its name, beside another file', [{ name: 'bom', sha256: B }], [{ name: 'x', sha256: undefined }, file], true],
  ['its digest, attached to an image', [{ name: 'bom', sha256: A }], [{ name: undefined, sha256: C }, file], true],
  ['its name only, attached to an image', [{ name: 'bom', sha256: B }], [{ name: undefined, sha256: C }, file], false],
  ['nothing, attached to the image', [], [{ name: undefined, sha256: C }, image], true],
  ['the name of an image', [{ name: 'ghcr.io/a/b', sha256: B }], [undefined, image], false],
])('a piece that names %s', (_, claims, [beside, subject], expected) => {
  expect(concerns({ claims, beside }, subject)).toBe(expected);
});
