import { expect, test } from 'vitest';
import { assetName } from '../../../sandbox/src/github/asset-name.ts';
import { checkCount, checkFiles, checkPayload, checkReleaseSet, storedName } from '../../src/release/names.ts';

const file = (name: string, size = 1): { name: string; size: number } => ({ name, size });

test.each([
  [[file('bom.sigstore.json')], 'NAME_RESERVED'],
  [[file('provenance.intoto.jsonl')], 'NAME_RESERVED'],
  [[file('bom.sig')], 'NAME_RESERVED'],
  [[file('bom.pem')], 'NAME_RESERVED'],
  [[file('SHA256SUMS')], 'NAME_RESERVED'],
  [[file('SHA512SUMS')], 'NAME_RESERVED'],
  [[file('release.json')], 'NAME_RESERVED'],
  [[file('a b')], 'NAME_CHANGED'],
  [[file('a~1.deb')], 'NAME_CHANGED'],
  [[file('.hidden')], 'NAME_CHANGED'],
  [[file('dot.')], 'NAME_CHANGED'],
  [[file('a..b')], 'NAME_CHANGED'],
  [[file('a/b')], 'NAME_CHANGED'],
  [[file('żółw')], 'NAME_CHANGED'],
  [[file('a\nb')], 'NAME_CHANGED'],
  [[file('a\u202Eb')], 'NAME_CHANGED'],
  [[file('')], 'EMPTY_NAME'],
  [[file('x'.repeat(256))], 'NAME_TOO_LONG'],
  [[file('empty', 0)], 'EMPTY_FILE'],
  [[file('large', 2 ** 31)], 'FILE_TOO_LARGE'],
  [[file('bom'), file('bom')], 'NAME_TWICE'],
  [[file('bom.txt'), file('BOM.txt')], 'NAME_TWICE'],
])('refuses %j with %s', (files, code) => {
  expect(() => checkPayload(files)).toThrow(expect.objectContaining({ code }) as Error);
});

test('takes names that GitHub keeps, and the largest file', () => {
  const names = ['bom-linux-amd64', 'a_1.0.0+k3s1.tar.gz', 'chart@1.2.tgz', 'bom.spdx.json', 'SHA256', 'x'.repeat(255)];
  expect(() => checkPayload([...names.map((name) => file(name)), file('large', 2 ** 31 - 1)])).not.toThrow();
});

test('names two files that differ only after GitHub renames them', () => {
  expect(() => checkFiles([file('a b'), file('a~b')])).toThrow(/"a b" as "a\.b", "a~b" as "a\.b"/);
});

test('no control character of a name reaches the message', () => {
  expect(() => checkFiles([file('a\u001B[31m\n::error::x')])).toThrow(/^\P{Cc}+$/u);
});

test('agrees with the sandbox, written from the same reports by somebody else, on which names are kept', () => {
  const names = [
    'a',
    'a b',
    'a..b',
    '.a',
    'a.',
    'a+b',
    'a@b',
    'a~b',
    'a,b',
    'a(1)',
    'ä',
    '-a',
    '_',
    'a.-b',
    '...',
    '日本.txt',
  ];
  for (const name of names) expect([name, storedName(name) === name]).toEqual([name, assetName(name) === name]);
});

test('evidence and files each come in through their own input', () => {
  expect(() => checkReleaseSet([file('bom'), file('SHA256SUMS')], [file('bom.sigstore.json')])).not.toThrow();
  expect(() => checkReleaseSet([file('bom.sigstore.json')], [])).toThrow(
    expect.objectContaining({ code: 'NAME_RESERVED', hint: expect.stringContaining('"evidence"') as unknown }) as Error,
  );
  expect(() => checkReleaseSet([file('bom')], [file('notes.txt')])).toThrow(/no evidence.*notes\.txt/);
  expect(() => checkReleaseSet([file('bom')], [file('bom.sig')])).toThrow(/no evidence/);
});

test('counts assets', () => {
  expect(() => checkCount(1000)).not.toThrow();
  expect(() => checkCount(1001)).toThrow(/1001 assets/);
});
