import { expect, test } from 'vitest';
import { sortFiles } from '../src/sort-files.ts';

const found = (...names: readonly string[]) => names.map((name) => ({ name, path: `/w/${name}`, size: 1 }));
const namesOf = (files: readonly { readonly name: string }[]): string[] => files.map(({ name }) => name);

test('tells artifacts, evidence, and signatures without a bundle', () => {
  const files = found('bom', 'bom.sigstore.json', 'bom.sig', 'bom.pem', 'provenance.intoto.jsonl', 'SHA256SUMS');
  const sorted = sortFiles(files, { strict: false });
  expect(namesOf(sorted.artifacts)).toEqual(['bom', 'SHA256SUMS']);
  expect(namesOf(sorted.evidence)).toEqual(['bom.sigstore.json', 'provenance.intoto.jsonl']);
  expect(namesOf(sorted.leftOut)).toEqual(['bom.sig', 'bom.pem']);
  const strict = sortFiles(files, { strict: true });
  expect(namesOf(strict.artifacts)).toEqual(['bom', 'bom.sig', 'bom.pem', 'SHA256SUMS']);
  expect(strict.leftOut).toEqual([]);
});

test('a certificate that is released must be signed like everything else', () => {
  const { artifacts } = sortFiles(found('bom', 'ca.pem', 'tool.sig'), { strict: false });
  expect(namesOf(artifacts)).toEqual(['bom', 'ca.pem', 'tool.sig']);
});

test('evidence alone is nothing to verify', () => {
  expect(() => sortFiles(found('bom.sigstore.json'), { strict: false })).toThrow(
    expect.objectContaining({ code: 'NO_FILES' }),
  );
  expect(sortFiles([], { strict: false }).artifacts).toEqual([]);
});
