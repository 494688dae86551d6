import { expect, test } from 'vitest';
import type { Piece } from '../../src/policy/piece.ts';
import { judgeReleaseSet, type ReleaseSet } from '../../src/policy/release-set.ts';
import type { FileSubject } from '../../src/subject/subject.ts';
import { attestation, descriptor, file, identity, image, provenance, signature, signer } from './world.ts';

const policy = { identity: identity(), require: ['signature', 'provenance'] as const, strict: false };
const bom = file('bom');
const sums = file('SHA256SUMS');

function signed(subject: FileSubject, by = signer): Piece {
  const name = `${subject.name}.sigstore.json`;
  const { sha256 } = subject.digests;
  return {
    evidence: signature(sha256, by, name),
    claims: [{ name: undefined, sha256 }],
    file: name,
    beside: { name: subject.name, sha256: undefined },
  };
}

function proved(...subjects: readonly FileSubject[]): Piece {
  const evidence = attestation(provenance(subjects.map(descriptor)), signer, 'provenance.intoto.jsonl');
  return {
    evidence,
    claims: subjects.map(({ name, digests }) => ({ name, sha256: digests.sha256 })),
    file: 'provenance.intoto.jsonl',
    beside: undefined,
  };
}

const whole: ReleaseSet = {
  files: [bom, sums, file('bom.sigstore.json'), file('SHA256SUMS.sigstore.json'), file('provenance.intoto.jsonl')],
  images: [],
  pieces: [signed(bom), signed(sums), proved(bom, sums)],
  sboms: [],
  checksums: [{ name: 'SHA256SUMS', lines: [{ name: 'bom', algorithm: 'sha256', digest: bom.digests.sha256 }] }],
  names: undefined,
};

test('a whole release holds', () => {
  expect(judgeReleaseSet(whole, policy)).toMatchObject({ holds: true, problems: [] });
});

const unsound: Piece = {
  evidence: { origin: 'x.sigstore.json', sound: false, reason: 'it is no JSON' },
  claims: [],
  file: 'x.sigstore.json',
  beside: { name: 'x', sha256: undefined },
};

test.each<[string, Partial<ReleaseSet>, RegExp]>([
  ['a file nobody signed', { files: [...whole.files, file('evil')] }, /evil: no signature was found/],
  ['a file without provenance', { pieces: [signed(bom), signed(sums), proved(sums)] }, /bom: no provenance was found/],
  [
    'a stranger’s signature beside a good one',
    { pieces: [...whole.pieces, signed(bom, { ...signer, sourceRepositoryUri: 'x' })] },
    /bom: .*source repository is "x"/,
  ],
  [
    'evidence for a file that is not there',
    { pieces: [...whole.pieces, signed(file('gone'))] },
    /gone\.sigstore\.json covers nothing/,
  ],
  [
    'provenance of a file that is not there',
    { pieces: [signed(bom), signed(sums), proved(bom, sums, file('gone'))] },
    /speaks about "gone", which is not there/,
  ],
  [
    'an unsound bundle that covers nothing',
    { pieces: [...whole.pieces, unsound] },
    /x\.sigstore\.json is refused, because it is no JSON/,
  ],
  [
    'a signature of evidence',
    { pieces: [...whole.pieces, signed(file('bom.sigstore.json'))] },
    /which is evidence itself/,
  ],
  [
    'an evidence file without evidence',
    { files: [...whole.files, file('empty.intoto.jsonl')] },
    /"empty.intoto.jsonl" holds no evidence/,
  ],
  ['a bare signature file', { files: [...whole.files, file('bom.sig')] }, /"bom.sig" is a signature without a bundle/],
  ['nothing but evidence', { files: whole.files.slice(2), pieces: [], checksums: [] }, /holds no artifact/],
  ['nothing', { files: [], pieces: [], checksums: [] }, /holds no artifact/],
  ['a name twice', { files: [...whole.files, bom] }, /"bom" is there more than once/],
  [
    'an unknown file',
    { names: ['bom', 'SHA256SUMS', 'bom.sigstore.json', 'provenance.intoto.jsonl'] },
    /"SHA256SUMS.sigstore.json" does not belong/,
  ],
  ['a missing file', { names: [...whole.files.map(({ name }) => name), 'bom.exe'] }, /"bom.exe" is missing/],
  [
    'a wrong checksum',
    { checksums: [{ name: 'SHA256SUMS', lines: [{ name: 'bom', algorithm: 'sha256', digest: 'f'.repeat(64) }] }] },
    /SHA256SUMS lists "bom" with sha256 "f/,
  ],
  [
    'a checksum that nobody computed',
    { checksums: [{ name: 'SHA512SUMS', lines: [{ name: 'bom', algorithm: 'sha512', digest: 'f'.repeat(128) }] }] },
    /but the file has none/,
  ],
  ['a file without checksum', { checksums: [{ name: 'SHA256SUMS', lines: [] }] }, /SHA256SUMS does not list "bom"/],
  [
    'a checksum that climbs',
    {
      checksums: [
        {
          name: 'SHA256SUMS',
          lines: [
            ...(whole.checksums[0]?.lines ?? []),
            { name: '../bom', algorithm: 'sha256', digest: bom.digests.sha256 },
          ],
        },
      ],
    },
    /lists "\.\.\/bom", which is not there/,
  ],
  [
    'a checksum of evidence',
    {
      checksums: [
        {
          name: 'SHA256SUMS',
          lines: [
            ...(whole.checksums[0]?.lines ?? []),
            { name: 'bom.sigstore.json', algorithm: 'sha256', digest: file('bom.sigstore.json').digests.sha256 },
          ],
        },
      ],
    },
    /lists "bom.sigstore.json", which is not there/,
  ],
])('%s does not', (_, change, problem) => {
  const { holds, problems, verdicts } = judgeReleaseSet({ ...whole, ...change }, policy);
  expect(holds).toBe(false);
  const told = [...problems, ...verdicts.map(({ subject, reasons }) => `${subject.name}: ${reasons.join('; ')}`)];
  expect(told.join('\n')).toMatch(problem);
});

test('an image must be covered too', () => {
  const { holds, verdicts } = judgeReleaseSet({ ...whole, images: [image] }, policy);
  expect(holds).toBe(false);
  expect(verdicts.at(-1)).toMatchObject({ holds: false, subject: image });
});

test('what is made after the SBOM need not be in it', () => {
  const sbom = { ...policy, require: ['signature', 'provenance', 'sbom'] as const };
  expect(judgeReleaseSet(whole, sbom).verdicts.map(({ holds }) => holds)).toEqual([false, true]);
  const document = file('bom.spdx.json');
  const described: ReleaseSet = {
    ...whole,
    files: [...whole.files, document, file('bom.spdx.json.sigstore.json')],
    pieces: [signed(bom), signed(sums), signed(document), proved(bom, sums, document)],
    sboms: [{ name: document.name, describes: new Set([bom.digests.sha256]) }],
    checksums: [],
  };
  expect(judgeReleaseSet(described, sbom)).toMatchObject({ holds: true, problems: [] });
  const unsigned = { ...described, pieces: [signed(bom), signed(sums), proved(bom, sums, document)] };
  expect(judgeReleaseSet(unsigned, sbom).verdicts.map(({ holds }) => holds)).toEqual([false, true, false]);
});
