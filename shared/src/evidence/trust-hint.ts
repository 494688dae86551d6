import type { Verdict } from '../policy/judge.ts';

/**
 * What to write where bundles do not verify that may be of GitHub's own instance: its root is not shipped with us, since
 * GitHub replaces it without notice. `undefined` where that is not the reason.
 */
export function trustHint(verdicts: readonly Pick<Verdict, 'findings'>[], sigstore: string): string | undefined {
  const unsound = verdicts.some(({ findings }) => findings.some(({ use }) => use === 'unsound'));
  if (!unsound || sigstore === 'custom') return undefined;
  return `"sigstore: ${sigstore}" knows the public-good instance only. Bundles that a private repository made are of GitHub's own: run "gh attestation trusted-root > trusted_root.jsonl" in a step before, and write "sigstore: custom" and "trusted-root: trusted_root.jsonl".`;
}
