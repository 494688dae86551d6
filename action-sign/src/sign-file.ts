import { readEvidence, writeEvidence } from '@release-actions/shared/attest/evidence-file';
import { keep, type Self } from '@release-actions/shared/attest/kept';
import type { SignedBundle, SigningSession } from '@release-actions/shared/sigstore/session';
import type { FileSubject } from '@release-actions/shared/subject/subject';
import { bundlePath } from './inputs.ts';
import type { Signature } from './signature.ts';

/** Signs a file by its digest and writes the bundle, or keeps the one that an earlier attempt of this run wrote. */
export async function signFile(
  file: FileSubject,
  output: string | undefined,
  session: Pick<SigningSession, 'signDigest'>,
  self: Self,
): Promise<Signature> {
  const place = bundlePath(file, output);
  const kept = await keptBundle(file, place, self);
  const { bundle, facts } = kept ?? (await session.signDigest({ name: file.name, sha256: file.digests.sha256 }));
  if (kept === undefined) await writeEvidence(place, bundle.json);
  return { subject: file, place, kept: kept !== undefined, logIndex: facts?.logIndex, signer: facts?.signer };
}

async function keptBundle(file: FileSubject, place: string, self: Self): Promise<SignedBundle | undefined> {
  const [bundle, ...more] = await readEvidence(place);
  if (bundle === undefined || more.length > 0) return undefined;
  return keep(bundle, { kind: 'digest', sha256: file.digests.sha256 }, self);
}
