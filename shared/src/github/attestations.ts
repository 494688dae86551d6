import type { operations } from '@octokit/openapi-types';
import type { GitHubApi } from './api.ts';
import { allPages } from './pages.ts';

/** An attestation that GitHub holds for an artifact. */
export type StoredAttestation = {
  /** A Sigstore bundle as JSON; `undefined` when GitHub only names where it lies. */
  readonly bundle: unknown;
  /** Where the bundle lies, Snappy-compressed, when it is not in the answer. */
  readonly bundleUrl: string | undefined;
};

type AttestationPage = operations['repos/list-attestations']['responses'][200]['content']['application/json'];

/** Stores a Sigstore bundle; returns the attestation's id. Sending the same one twice makes two. */
export async function storeAttestation(api: GitHubApi, bundle: object): Promise<string> {
  const answer = await api.request({
    method: 'POST',
    path: '/attestations',
    body: { bundle },
    purpose: 'the storing of an attestation',
    permission: 'attestations: write',
  });
  return String((answer.data as { readonly id: number | string }).id);
}

/** The attestations for an artifact. `digest` is `sha256:HEX`; none is no error. */
export async function listAttestations(
  api: GitHubApi,
  digest: string,
  predicateType?: string,
): Promise<StoredAttestation[]> {
  const filter = predicateType === undefined ? '' : `&predicate_type=${encodeURIComponent(predicateType)}`;
  return allPages(
    api,
    {
      path: `/attestations/${encodeURIComponent(digest)}?per_page=100${filter}`,
      purpose: `the attestations for ${digest}`,
      permission: 'attestations: read',
      // GitHub's answer for an artifact that has none.
      expect: [404],
    },
    (page) =>
      ((page as AttestationPage | undefined)?.attestations ?? []).map(
        ({ bundle, bundle_url: bundleUrl }): StoredAttestation => ({
          bundle: bundle ?? undefined,
          bundleUrl: bundleUrl ?? undefined,
        }),
      ),
  );
}
