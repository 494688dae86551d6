import { expect, test } from 'vitest';
import { sortFiles } from '../src/sort-files.ts';

const found = (...names: readonly string[]) => names.map((name) => ({ name, path: `/w/${name}`, size: 1 }));
const namesOf = (files: readonly { readonly name: string }[]): string[] => files.map(({ name }) => name);

test('tells artifacts, evidence, and signatures without a bundle', () => {
  const sorted = sortFiles(
    found('bom', 'bom.sigstore.json', 'bom.sig', 'bom.pem', 'provenance.intoto.jsonl', 'SHA256SUMS'),
  );
  expect(namesOf(sorted.artifacts)).toEqual(['bom', 'SHA256SUMS']);
  expect(namesOf(sorted.evidence)).toEqual(['bom.sigstore.json', 'provenance.intoto.jsonl']);
  expect(namesOf(sorted.leftOut)).toEqual(['bom.sig', 'bom.pem']);
});

test('a certificate that is released must be signed like everything else', () => {
  expect(namesOf(sortFiles(found('bom', 'ca.pem', 'tool.sig')).artifacts)).toEqual(['bom', 'ca.pem', 'tool.sig']);
});

test('evidence alone is nothing to verify', () => {
  expect(() => sortFiles(found('bom.sigstore.json'))).toThrow(expect.objectContaining({ code: 'NO_FILES' }));
  expect(sortFiles([]).artifacts).toEqual([]);
});
