/** What a file of a release is for, by its reserved name (design: the release set). */
export type Role =
  | 'payload'
  | 'sbom'
  /** `release.json` */
  | 'metadata'
  | 'checksums'
  /** Bundles: they speak about the other files and are never spoken about. */
  | 'evidence'
  /** `NAME.sig`, `NAME.pem`: the names are reserved, but nothing is read out of them. */
  | 'legacy-evidence';

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/\.(?:sigstore\.json|intoto\.jsonl)$/, 'evidence'],
  [/\.(?:sig|pem)$/, 'legacy-evidence'],
  [/^(?:SHA256SUMS|SHA512SUMS)$/, 'checksums'],
  [/^release\.json$/, 'metadata'],
  [/\.(?:spdx\.json|spdx|spdx3\.json|cdx\.json)$/, 'sbom'],
];

/** The globs of evidence. They see no name that begins with a dot; {@link roleOf} does. */
export const EVIDENCE_GLOBS: readonly string[] = ['**/*.sigstore.json', '**/*.intoto.jsonl'];

export function roleOf(name: string): Role {
  return ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'payload';
}

/** Whether a file is what evidence speaks about. */
export function isSubject(name: string): boolean {
  const role = roleOf(name);
  return role !== 'evidence' && role !== 'legacy-evidence';
}
