import { ActionError } from '@release-actions/shared/errors/action-error';
import { attachedBundles } from '@release-actions/shared/evidence/attached-bundles';
import { imageSubjects } from '@release-actions/shared/evidence/image-subjects';
import { verifyReleaseSet, type ReleaseSetRequest } from '@release-actions/shared/evidence/release-set';
import { trustHint } from '@release-actions/shared/evidence/trust-hint';
import type { Host } from '@release-actions/shared/host/host';
import type { HttpClient } from '@release-actions/shared/http/message';
import type { ImageReference } from '@release-actions/shared/oci/reference';
import { openStepRegistry } from '@release-actions/shared/oci/step-registry';
import { expectedIdentity, type IdentityInputs, type ThisRun } from '@release-actions/shared/policy/expected-identity';
import type { ReleaseSetVerdict } from '@release-actions/shared/policy/release-set';
import type { WantedAsset } from '@release-actions/shared/release/differences';
import { loadTrust, tufCache } from '@release-actions/shared/sigstore/instance';
import type { Verification } from './verification.ts';

export type Required = Extract<Verification, { kind: 'required' }>;

const SHOWN = 20;

/** What is to be verified, and with what at hand. */
export type VerificationTask = {
  readonly files: readonly WantedAsset[];
  readonly images: readonly ImageReference[];
  /** The tag's commit. */
  readonly commit: string;
  readonly http: HttpClient;
  readonly temporary: string;
};

/** What has a signature and provenance, and by whom. */
export type Verified = {
  readonly artifacts: number;
  /** Of them. */
  readonly images: number;
  /** Identities in certificates. */
  readonly signers: readonly string[];
};

/**
 * Verifies the whole set against the identity that this release must have: every file and image needs a signature and
 * provenance, every piece of evidence must hold and cover what is there. Throws NOT_VERIFIED, FILE_CHANGED.
 */
export async function verifySet(host: Host, task: VerificationTask, required: Required): Promise<Verified> {
  const { identity, trust, run } = required;
  const { files } = task;
  const expected = expectedIdentity(atTag(identity, run, task.commit), run);
  const roots = await loadTrust(trust.sigstore, trust, { cachePath: tufCache(task.temporary) });
  const policy = { identity: expected, require: ['signature', 'provenance'] as const, strict: true };
  const verdict = await verifyReleaseSet({ files, policy, roots, ...(await imagesOf(host, task, required)) });
  const problems = problemsOf(verdict);
  if (problems.length > 0) {
    for (const problem of problems) host.info(`✗ ${problem}`);
    throw notVerified(problems, trustHint(verdict.verdicts, trust.sigstore));
  }
  const signers = verdict.verdicts.flatMap(({ signer }) => (signer === undefined ? [] : [signer.identity]));
  const images = verdict.verdicts.filter(({ subject }) => subject.kind === 'image').length;
  return { artifacts: verdict.verdicts.length, images, signers: [...new Set(signers)] };
}

/** Who vouches for what, one line for people. `show`: how a signer's identity is written. */
export function verifiedLine({ artifacts, images, signers }: Verified, show = (identity: string) => identity): string {
  const which = images === 0 ? '' : ` (${images} of them images)`;
  return `Verified: ${artifacts} artifacts${which} have a signature and provenance by ${signers.map(show).join(', ')}.`;
}

/** A release is of its tag and of the commit that the tag names; whoever states one of them keeps the other. */
function atTag(identity: IdentityInputs, run: ThisRun, commit: string): IdentityInputs {
  const { sourceRepository, sourceRef, sourceDigest } = identity;
  if (sourceRepository !== undefined && sourceRepository !== run.repository) return identity;
  return { ...identity, sourceRef: sourceRef ?? run.ref, sourceDigest: sourceDigest ?? commit };
}

/** Images are verified where they lie, with what is attached to them. */
async function imagesOf(
  host: Host,
  { images, http }: VerificationTask,
  { login }: Required,
): Promise<Pick<ReleaseSetRequest, 'images' | 'attached'>> {
  if (images.length === 0) return {};
  if (login !== undefined) host.secret(login.password);
  const registry = openStepRegistry({ http, environment: host.environment, exec: host.exec, login });
  const subjects = await imageSubjects(registry, images);
  // "images" and release.json may name the same one.
  const distinct = new Map(subjects.map((image) => [`${image.name}@${image.digests.sha256}`, image]));
  return { images: [...distinct.values()], attached: attachedBundles(registry) };
}

function problemsOf({ holds, verdicts, problems }: ReleaseSetVerdict): string[] {
  const found = [
    ...verdicts.flatMap(({ subject, reasons }) => reasons.map((reason) => `${subject.name}: ${reason}`)),
    ...problems,
  ];
  return holds || found.length > 0 ? found : ['the release does not hold'];
}

function notVerified(problems: readonly string[], trust: string | undefined): ActionError {
  const shown = problems.slice(0, SHOWN).join('; ');
  const rest = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more in the log` : '';
  return new ActionError('NOT_VERIFIED', `The release does not verify, so nothing was published: ${shown}${rest}.`, {
    hint: `${trust === undefined ? '' : `${trust} Otherwise: `}Give the evidence of the sign and provenance actions for exactly these files, and the identity that signed them ("signer-workflow" for a reusable workflow, with "source-repository"). To publish unverified files write "verify: off".`,
  });
}
