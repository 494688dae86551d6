import type { Policy, Verdict } from '@release-actions/shared/policy/judge';

/** Where evidence was looked for, when an artifact has none of what it needs; `undefined` when some was found. */
export function lookedForHint(refused: readonly Verdict[], { require }: Policy): string | undefined {
  const lacks = refused.some(({ findings }) => require.some((needed) => findings.every(({ use }) => use !== needed)));
  if (!lacks) return undefined;
  return 'Evidence was looked for among "files", beside each file (NAME.sigstore.json, NAME.intoto.jsonl, provenance.intoto.jsonl), in provenance.intoto.jsonl of the workspace, and attached to the images; name what lies elsewhere in "evidence".';
}
