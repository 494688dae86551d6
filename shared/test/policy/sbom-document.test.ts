import { expect, test } from 'vitest';
import { describedDigests } from '../../src/policy/sbom-document.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const DOCUMENT = 'SPDXRef-DOCUMENT';

const element = (SPDXID: string, checksumValue: string) => ({
  SPDXID,
  checksums: [
    { algorithm: 'SHA1', checksumValue: 'c'.repeat(40) },
    { algorithm: 'SHA256', checksumValue },
  ],
});
const relationship = (spdxElementId: string, relationshipType: string, relatedSpdxElement: string) => ({
  spdxElementId,
  relationshipType,
  relatedSpdxElement,
});
const spdx = {
  spdxVersion: 'SPDX-2.3',
  SPDXID: DOCUMENT,
  packages: [element('SPDXRef-Package-bom', A), element('SPDXRef-Package-dependency', B)],
  relationships: [
    relationship(DOCUMENT, 'DESCRIBES', 'SPDXRef-Package-bom'),
    relationship('SPDXRef-Package-bom', 'DEPENDS_ON', 'SPDXRef-Package-dependency'),
    relationship('SPDXRef-Package-bom', 'DESCRIBES', 'SPDXRef-Package-dependency'),
  ],
};
const component = (content: string) => ({ name: 'x', hashes: [{ alg: 'SHA-256', content }] });
const cyclonedx = { bomFormat: 'CycloneDX', specVersion: '1.6' };

test.each<[string, object, readonly string[]]>([
  ['a package that the document describes', spdx, [A]],
  ['a file', { ...spdx, packages: [], files: [element('SPDXRef-Package-bom', B)] }, [B]],
  [
    'the other way round',
    { ...spdx, relationships: [relationship('SPDXRef-Package-bom', 'DESCRIBED_BY', DOCUMENT)] },
    [A],
  ],
  ['documentDescribes', { ...spdx, relationships: [], documentDescribes: ['SPDXRef-Package-bom'] }, [A]],
  ['nothing that it describes', { ...spdx, relationships: [] }, []],
  ['relationships that are none', { ...spdx, relationships: ['x', undefined, {}] }, []],
  [
    'the component of CycloneDX',
    { ...cyclonedx, metadata: { component: component(A) }, components: [component(B)] },
    [A],
  ],
  ['no component of CycloneDX', { ...cyclonedx, components: [component(B)] }, []],
])('%s', (_, document, digests) => {
  expect([...(describedDigests(document) ?? ['none'])]).toEqual(digests);
});

test('anything else describes nothing', () => {
  expect(describedDigests({ packages: spdx.packages })).toBeUndefined();
  expect(describedDigests(undefined)).toBeUndefined();
});
