import { ActionError } from '../errors/action-error.ts';

/** https://github.com/in-toto/attestation/blob/main/spec/predicates/cyclonedx.md */
const CYCLONEDX_TYPE = 'https://cyclonedx.org/bom';

/**
 * The predicate type of an SBOM document in JSON, which is the predicate itself: SPDX 2 with its version, or CycloneDX.
 * Throws SBOM_UNKNOWN.
 * Source: https://github.com/in-toto/attestation/blob/main/spec/predicates/spdx.md
 */
export function sbomPredicateType(document: Readonly<Record<string, unknown>>): string {
  const { spdxVersion, bomFormat } = document;
  const version = typeof spdxVersion === 'string' ? /^SPDX-(\d+\.\d+)$/.exec(spdxVersion)?.[1] : undefined;
  if (version !== undefined) return `https://spdx.dev/Document/v${version}`;
  if (bomFormat === 'CycloneDX') return CYCLONEDX_TYPE;
  throw new ActionError('SBOM_UNKNOWN', 'The document is no SBOM that can be attested.', {
    hint: 'Use SPDX 2.x or CycloneDX in JSON: it must have "spdxVersion" or "bomFormat".',
  });
}
