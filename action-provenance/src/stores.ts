import { isDeepStrictEqual } from 'node:util';
import { writeEvidence } from '@release-actions/shared/attest/evidence-file';
import type { AttestationStores } from '@release-actions/shared/attest/attest-subjects';
import { attachedByUs, attachToImage, type ResolvedImage } from '@release-actions/shared/attest/images';
import type { Self } from '@release-actions/shared/attest/kept';
import type { GitHubApi } from '@release-actions/shared/github/api';
import {
  listAttestations,
  storeAttestation,
  type StoredAttestation,
} from '@release-actions/shared/github/attestations';
import { PROVENANCE_TYPE } from '@release-actions/shared/intoto/slsa-provenance';
import type { Statement } from '@release-actions/shared/intoto/statement';
import { parseBundle } from '@release-actions/shared/sigstore/bundle';
import type { EarlierSources } from './earlier.ts';

/** GitHub's attestations API, as a place to look in and to store at. */
export type GitHubStore = {
  /** What it holds for the first subject of a statement. Nonsense in it is no obstacle. */
  readonly find: NonNullable<EarlierSources['stored']>;
  /** What it holds already is not stored twice. */
  readonly store: NonNullable<AttestationStores['github']>;
};

/** Each digest is asked for once, whether to find or to store. */
export function githubStore(api: GitHubApi): GitHubStore {
  const answers = new Map<string, Promise<StoredAttestation[]>>();
  async function listed(statement: Statement | undefined): Promise<readonly StoredAttestation[]> {
    const digest = statement?.subject[0]?.digest?.['sha256'];
    if (digest === undefined) return [];
    const answer = answers.get(digest) ?? listAttestations(api, `sha256:${digest}`, PROVENANCE_TYPE);
    answers.set(digest, answer);
    return answer;
  }
  return {
    find: async (statement) => {
      const stored = await listed(statement);
      const parsed = await Promise.allSettled(stored.map(({ bundle }) => parseBundle(bundle, 'an attestation')));
      return parsed.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    },
    store: async (signed) => {
      const bundle = JSON.parse(signed.bundle.json) as object;
      const content = signed.facts?.content;
      const stored = await listed(content?.kind === 'statement' ? content.statement : undefined);
      if (stored.some((attestation) => isDeepStrictEqual(attestation.bundle, bundle)))
        return 'already in GitHub’s store';
      return `attestation ${await storeAttestation(api, bundle)}`;
    },
  };
}

/** The registries of the images, as referrers. One that this run attached before stays the only one. */
export function registryStore(
  images: readonly ResolvedImage[],
  self: Self,
): NonNullable<AttestationStores['registry']> {
  return async (subject, signed) => {
    const image = images.find((candidate) => candidate.subject === subject);
    if (image === undefined) throw new TypeError(`${subject.name} was never resolved`);
    const earlier = await attachedByUs(image, PROVENANCE_TYPE, self);
    if (earlier !== undefined) return `referrer ${earlier.referrer}`;
    const { referrer } = await attachToImage(image, signed, PROVENANCE_TYPE, Date.now());
    return `referrer ${referrer.digest}`;
  };
}

/** The file for the release. */
export function fileStore(path: string): NonNullable<AttestationStores['file']> {
  return async (jsonLines) => {
    await writeEvidence(path, jsonLines);
    return path;
  };
}
