/** An SBOM that is a file of the release: its digests, once its own signature holds. */
export type SbomDocument = {
  readonly name: string;
  /** SHA-256 of everything it describes, lower-case hex. */
  readonly describes: ReadonlySet<string>;
};

const PREDICATE_TYPES = /^https:\/\/(?:spdx\.dev\/Document(?:\/v[\d.]+)?|cyclonedx\.org\/bom(?:\/v?[\d.]+)?)$/;

/** Whether a statement's predicate is an SBOM, by its type. */
export function isSbomType(predicateType: string): boolean {
  return PREDICATE_TYPES.test(predicateType);
}

/** Whether a JSON value is an SPDX 2 or CycloneDX document, by the fields that their schemas demand. */
export function isSbom(document: unknown): boolean {
  const { spdxVersion, SPDXID, bomFormat, specVersion } = record(document);
  const isSpdx = typeof spdxVersion === 'string' && spdxVersion.startsWith('SPDX-2') && typeof SPDXID === 'string';
  return isSpdx || (bomFormat === 'CycloneDX' && typeof specVersion === 'string');
}

/**
 * The SHA-256 digests of what an SPDX 2 or CycloneDX JSON document describes; `undefined` for anything else. What else it
 * lists are parts and dependencies: that something depends on a file does not make the document an SBOM of that file.
 */
export function describedDigests(document: unknown): ReadonlySet<string> | undefined {
  if (!isSbom(document)) return undefined;
  const { bomFormat, metadata } = record(document);
  const described = bomFormat === 'CycloneDX' ? [record(metadata)['component']] : describedElements(record(document));
  const digests = described.flatMap((item) => [
    list(record(item)['checksums']).map((checksum) => sha256Of(checksum, 'algorithm', 'checksumValue')),
    list(record(item)['hashes']).map((hash) => sha256Of(hash, 'alg', 'content')),
  ]);
  return new Set(digests.flat().filter((digest) => digest !== undefined));
}

/** Both ways in which SPDX 2 says it: https://spdx.github.io/spdx-spec/v2.3/relationships-between-SPDX-elements/ */
function describedElements(document: Readonly<Record<string, unknown>>): unknown[] {
  const { SPDXID: documentId, files, packages, relationships, documentDescribes } = document;
  const ids = new Set([
    ...list(documentDescribes),
    ...list(relationships).map((item) => describedId(item, documentId)),
  ]);
  return [files, packages].flatMap(list).filter((element) => {
    const id = record(element)['SPDXID'];
    return typeof id === 'string' && ids.has(id);
  });
}

function describedId(relationship: unknown, documentId: unknown): unknown {
  const { spdxElementId, relationshipType, relatedSpdxElement } = record(relationship);
  if (relationshipType === 'DESCRIBES' && spdxElementId === documentId) return relatedSpdxElement;
  return relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === documentId ? spdxElementId : undefined;
}

function sha256Of(value: unknown, algorithm: string, digest: string): string | undefined {
  const entry = record(value);
  const text = entry[digest];
  return /^SHA-?256$/.test(String(entry[algorithm])) && typeof text === 'string' ? text.toLowerCase() : undefined;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
