import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatChecksums, parseChecksums } from '../../src/digest/checksum-file.ts';
import { digestBytes, digestFile } from '../../src/digest/digest.ts';

// FIPS 180 example "abc".
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('one pass gives every digest and the size', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'digest-'));
  writeFileSync(join(folder, 'abc'), 'abc');
  const { digests, size } = await digestFile(join(folder, 'abc'), ['sha1', 'sha256', 'sha512']);
  expect(digests.sha256).toBe(ABC);
  expect(digests).toEqual(digestBytes('abc', ['sha1', 'sha256', 'sha512']));
  expect(size).toBe(3);
  rmSync(folder, { recursive: true });
});

test('a missing file is named', async () => {
  await expect(digestFile('/nowhere/x', ['sha256'])).rejects.toMatchObject({
    code: 'FILE_UNREADABLE',
    file: '/nowhere/x',
  });
});

test('coreutils reads what is written, also for awkward names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'digest-'));
  const names = ['plain', 'with space', 'back\\slash', 'line\nfeed', 'üñí'];
  for (const name of names) writeFileSync(join(folder, name), 'abc');
  const text = formatChecksums(names.map((name) => ({ name, digest: ABC })));
  const output = execFileSync('sha256sum', ['--check', '--strict'], { cwd: folder, input: text }).toString();
  expect(output.match(/: OK$/gm)).toHaveLength(names.length);
  expect(parseChecksums(text, 'SHA256SUMS').map((line) => line.name)).toEqual(names);
  rmSync(folder, { recursive: true });
});

test.each(['abc  name', `${ABC}name`, `${ABC}  `, `${ABC.slice(1)}  name`])(
  'the malformed line "%s" is refused',
  (line) => {
    expect(() => parseChecksums(`${ABC}  good\n${line}\n`, 'sums.txt')).toThrow(
      expect.objectContaining({
        code: 'CHECKSUM_LINE',
        line: 2,
        message: expect.stringContaining('Line 2 of sums.txt') as string,
      }),
    );
  },
);
