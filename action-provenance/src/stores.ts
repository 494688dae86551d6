import { isDeepStrictEqual } from 'node:util';
import { writeEvidence } from '@release-actions/shared/attest/evidence-file';
import type { AttestationStores } from '@release-actions/shared/attest/attest-subjects';
import { attachedByUs, attachToImage, type ResolvedImage } from '@release-actions/shared/attest/images';
import type { Self } from '@release-actions/shared/attest/kept';
import type { GitHubApi } from '@release-actions/shared/github/api';
import { listAttestations, storeAttestation } from '@release-actions/shared/github/attestations';
import { PROVENANCE_TYPE } from '@release-actions/shared/intoto/slsa-provenance';
import { parseBundle } from '@release-actions/shared/sigstore/bundle';
import type { SignedBundle } from '@release-actions/shared/sigstore/session';
import type { EarlierSources } from './earlier.ts';

/** GitHub's attestations API. What it holds already is not stored twice. */
export function githubStore(api: GitHubApi): NonNullable<AttestationStores['github']> {
  return async (signed) => {
    const bundle = JSON.parse(signed.bundle.json) as object;
    const digest = firstDigest(signed);
    const stored = digest === undefined ? [] : await listAttestations(api, `sha256:${digest}`, PROVENANCE_TYPE);
    if (stored.some((attestation) => isDeepStrictEqual(attestation.bundle, bundle))) return 'already in GitHub’s store';
    return `attestation ${await storeAttestation(api, bundle)}`;
  };
}

/** What GitHub's attestations API holds for the first subject of a statement. Nonsense in it is no obstacle. */
export function githubBundles(api: GitHubApi): NonNullable<EarlierSources['stored']> {
  return async ({ subject }) => {
    const digest = subject[0]?.digest?.['sha256'];
    const stored = digest === undefined ? [] : await listAttestations(api, `sha256:${digest}`, PROVENANCE_TYPE);
    const parsed = await Promise.allSettled(stored.map(({ bundle }) => parseBundle(bundle, 'an attestation')));
    return parsed.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
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

function firstDigest({ facts }: SignedBundle): string | undefined {
  return facts?.content.kind === 'statement' ? facts.content.statement.subject[0]?.digest?.['sha256'] : undefined;
}
