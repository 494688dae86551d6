import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/digest/digest.ts';
import { readEvidenceFile } from '../../src/evidence/bundle-source.ts';
import { distinctFiles, evidenceBeside } from '../../src/evidence/evidence-files.ts';
import { givenEvidence } from '../../src/evidence/given-evidence.ts';
import { verifySubjects } from '../../src/evidence/verify-subjects.ts';
import { folder, subjectIn } from './folder.ts';

const namesOf = (files: readonly { readonly name: string }[]): string[] => files.map(({ name }) => name);

test('a line is a file of any name, a folder, or a glob', async () => {
  const root = await folder({ 'odd.json': '', 'a.sigstore.json': '', 'b.intoto.jsonl': '', 'bom.exe': '' });
  await mkdir(join(root, 'deep'));
  await writeFile(join(root, 'deep', 'c.sigstore.json'), '');
  expect(namesOf(await givenEvidence(['odd.json'], root))).toEqual(['odd.json']);
  expect(namesOf(await givenEvidence(['.'], root))).toEqual(['a.sigstore.json', 'b.intoto.jsonl']);
  expect(namesOf(await givenEvidence(['**/*.sigstore.json'], root))).toEqual(['a.sigstore.json', 'c.sigstore.json']);
  expect(namesOf(await givenEvidence([join(root, '*.jsonl')], '/'))).toEqual(['b.intoto.jsonl']);
  expect(distinctFiles(await givenEvidence(['.', '*.sigstore.json'], root))).toHaveLength(2);
});

test.each(['gone.json', 'gone/*.json', 'empty'])('a line that finds nothing is an error: %s', async (line) => {
  const root = await folder();
  await mkdir(join(root, 'empty'));
  await expect(givenEvidence([line], root)).rejects.toThrow(expect.objectContaining({ code: 'EVIDENCE_MISSING' }));
});

test('beside a file lie its bundle, its attestations, and the provenance of its folder', async () => {
  const root = await folder({
    bom: 'x',
    'bom.sigstore.json': '',
    'bom.intoto.jsonl': '',
    'provenance.intoto.jsonl': '',
    'other.sigstore.json': '',
  });
  const bom = await subjectIn(root, 'bom');
  const expected = ['bom.sigstore.json', 'bom.intoto.jsonl', 'provenance.intoto.jsonl'];
  expect(namesOf(await evidenceBeside([bom]))).toEqual(expected);
  // Released under another name, it may lie beside either.
  expect(namesOf(await evidenceBeside([{ ...bom, name: 'bom-linux-amd64' }]))).toEqual(expected);
});

test('provenance in the root of the workspace counts too, once', async () => {
  const root = await folder({ bom: 'x', 'provenance.intoto.jsonl': '' });
  await mkdir(join(root, 'dist'));
  await writeFile(join(root, 'dist', 'deep'), 'x');
  const [bom, deep] = [await subjectIn(root, 'bom'), await subjectIn(join(root, 'dist'), 'deep')];
  const link = `${root}-link`;
  await symlink(root, link);
  onTestFinished(() => rm(link));
  for (const at of [root, link]) {
    expect(namesOf(await evidenceBeside([deep], at))).toEqual(['provenance.intoto.jsonl']);
    expect(namesOf(await evidenceBeside([bom, deep], at))).toEqual(['provenance.intoto.jsonl']);
  }
  expect(await evidenceBeside([deep])).toEqual([]);
  await rm(join(root, 'provenance.intoto.jsonl'));
  expect(await evidenceBeside([deep], root)).toEqual([]);
});

test('evidence is read only with the digest that it had before', async () => {
  const path = join(await folder({ 'bom.sigstore.json': '{}' }), 'bom.sigstore.json');
  const file = { name: 'bom.sigstore.json', path };
  expect(await readEvidenceFile({ ...file, sha256: sha256('{}') })).toMatchObject({ text: '{}' });
  await expect(readEvidenceFile({ ...file, sha256: sha256('{ }') })).rejects.toThrow(
    expect.objectContaining({ code: 'FILE_CHANGED' }),
  );
});

test('too many files are an error', () => {
  const files = Array.from({ length: 2001 }, (_, index) => ({ path: `/x/${index}`, name: String(index) }));
  expect(() => distinctFiles(files)).toThrow(expect.objectContaining({ code: 'EVIDENCE_TOO_MUCH' }));
});

test('a broken link in the place of a bundle is an error and not "unsigned"', async () => {
  const root = await folder({ bom: 'x' });
  await symlink(join(root, 'gone'), join(root, 'bom.sigstore.json'));
  const bom = await subjectIn(root, 'bom');
  const evidence = await evidenceBeside([bom]);
  expect(namesOf(evidence)).toEqual(['bom.sigstore.json']);
  const identity = {
    issuer: 'x',
    server: 'x',
    signer: { kind: 'identity', value: 'x' },
    signerDigests: [],
    source: undefined,
    runnerEnvironment: undefined,
    buildTrigger: undefined,
  } as const;
  const trust = { name: 'x', thresholds: { log: 1, sct: 1, timestamp: 1 }, material: undefined as never };
  await expect(
    verifySubjects({
      subjects: [bom],
      evidence,
      policy: { identity, require: ['signature'], strict: false },
      roots: [trust],
    }),
  ).rejects.toThrow(expect.objectContaining({ code: 'EVIDENCE_UNREADABLE' }));
});
