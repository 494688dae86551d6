import { describe, expect, test } from 'vitest';
import { imageSignature } from '../../src/intoto/image-signature.ts';
import { sbomPredicateType } from '../../src/intoto/sbom-predicate.ts';
import { parseStatement } from '../../src/intoto/statement.ts';
import { statementsFor } from '../../src/intoto/statements.ts';
import { verificationSummaryPredicate } from '../../src/intoto/verification-summary.ts';

test('an image signature is cosign’s statement: a digest without a name', () => {
  const made = imageSignature('ab'.repeat(32), { env: 'prod' });
  // The order of cosign's fields, too: some readers compare bytes.
  expect(JSON.stringify(made)).toBe(
    `{"_type":"https://in-toto.io/Statement/v1","subject":[{"digest":{"sha256":"${'ab'.repeat(32)}"},"annotations":{"env":"prod"}}],"predicateType":"https://sigstore.dev/cosign/sign/v1","predicate":{}}`,
  );
  expect(parseStatement(Buffer.from(JSON.stringify(made)))).toEqual(made);
});

describe('an SBOM’s predicate type', () => {
  test.each([
    [{ spdxVersion: 'SPDX-2.3' }, 'https://spdx.dev/Document/v2.3'],
    [{ spdxVersion: 'SPDX-2.2' }, 'https://spdx.dev/Document/v2.2'],
    [{ bomFormat: 'CycloneDX', specVersion: '1.6' }, 'https://cyclonedx.org/bom'],
  ])('of %j', (document, type) => {
    expect(sbomPredicateType(document)).toBe(type);
  });

  test.each([{}, { spdxVersion: '2.3' }, { spdxVersion: 'SPDX-2.3/../x' }, { bomFormat: 'x' }])(
    'not of %j',
    (document) => {
      expect(() => sbomPredicateType(document)).toThrow(expect.objectContaining({ code: 'SBOM_UNKNOWN' }) as Error);
    },
  );
});

describe('statements for many subjects', () => {
  const subjects = (count: number): { name: string; digest: { sha256: string } }[] =>
    Array.from({ length: count }, (_, index) => ({
      name: `f${index}`,
      digest: { sha256: index.toString(16).padStart(64, '0') },
    }));

  test.each([
    [0, []],
    [1, [1]],
    [1024, [1024]],
    [1025, [1024, 1]],
    [2500, [1024, 1024, 452]],
  ])('%i subjects make %j', (count, sizes) => {
    const made = statementsFor(subjects(count), 'https://example.com/p', { a: 1 });
    expect(made.map(({ subject }) => subject.length)).toEqual(sizes);
    expect(made.flatMap(({ subject }) => subject)).toEqual(subjects(count));
    expect(made.every(({ predicate }) => predicate['a'] === 1)).toBe(true);
  });
});

describe('a verification summary', () => {
  const summary = {
    verifierId:
      'https://github.com/kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0',
    timeVerified: '2026-11-21T12:00:00Z',
    resourceUri: 'https://github.com/kubernetes-sigs/bom/releases/tag/v0.8.0',
    policy: { uri: 'https://example.com/policy' },
    inputAttestations: [{ digest: { sha256: 'a'.repeat(64) } }],
  };

  test('that passed', () => {
    expect(
      verificationSummaryPredicate({
        ...summary,
        verifierVersion: { verify: '1.0.0' },
        levels: ['SLSA_BUILD_LEVEL_3'],
      }),
    ).toEqual({
      verifier: { id: summary.verifierId, version: { verify: '1.0.0' } },
      timeVerified: '2026-11-21T12:00:00Z',
      resourceUri: 'https://github.com/kubernetes-sigs/bom/releases/tag/v0.8.0',
      policy: { uri: 'https://example.com/policy' },
      inputAttestations: [{ digest: { sha256: 'a'.repeat(64) } }],
      verificationResult: 'PASSED',
      verifiedLevels: ['SLSA_BUILD_LEVEL_3'],
      slsaVersion: '1.2',
    });
  });

  test('that failed', () => {
    const { verificationResult, verifiedLevels } = verificationSummaryPredicate({ ...summary, levels: undefined });
    expect([verificationResult, verifiedLevels]).toEqual(['FAILED', ['FAILED']]);
  });
});
