import type { Signing } from '@release-actions/shared/attest/open-signing';
import type { Host } from '@release-actions/shared/host/host';
import type { HttpMetrics } from '@release-actions/shared/http/message';
import type { ResolvedImage } from '@release-actions/shared/attest/images';
import type { FileSubject } from '@release-actions/shared/subject/subject';
import type { Signature } from './signature.ts';
import { planSummary, signedSummary } from './summary.ts';

export type Outcome = {
  readonly signatures: readonly Signature[];
  readonly signing: Pick<Signing, 'claims' | 'instance'>;
  readonly http: HttpMetrics;
  readonly durationMs: number;
};

/** Sets the outputs and writes the summary. */
export async function tell(host: Host, outcome: Outcome): Promise<void> {
  const { signatures, http } = outcome;
  const kept = signatures.filter((signature) => signature.kept).length;
  host.output('bundles', JSON.stringify(signatures.map(describeBundle)));
  host.output('subjects', JSON.stringify(signatures.map(describeSubject)));
  const [first, ...others] = signatures;
  if (first !== undefined && others.length === 0 && first.subject.kind === 'file')
    host.output('bundle-path', first.place);
  host.output(
    'metrics',
    JSON.stringify({
      durationMs: Math.round(outcome.durationMs),
      requests: http.requests,
      retries: http.retries,
      bytesSent: http.bytesSent,
      bytesReceived: http.bytesReceived,
    }),
  );
  host.info(`Signed ${signatures.length - kept}, kept ${kept} of an earlier attempt.`);
  await host.summary(signedSummary(outcome));
}

/** `dry-run`: what would be signed. Nothing was asked of anybody but the registry. */
export async function tellPlan(
  host: Host,
  files: readonly FileSubject[],
  images: readonly ResolvedImage[],
): Promise<void> {
  const subjects = [...files, ...images.map((image) => image.subject)];
  for (const subject of subjects) host.info(`Would sign ${subject.name} (sha256:${subject.digests.sha256})`);
  host.output('subjects', JSON.stringify(subjects.map((subject) => describeSubject({ subject }))));
  await host.summary(planSummary(subjects));
}

function describeSubject({ subject }: Pick<Signature, 'subject'>): object {
  return { name: subject.name, kind: subject.kind, digest: `sha256:${subject.digests.sha256}` };
}

function describeBundle({ subject, place, kept, logIndex }: Signature): object {
  return {
    name: subject.name,
    digest: `sha256:${subject.digests.sha256}`,
    ...(subject.kind === 'file' ? { path: place } : { referrer: place }),
    kept,
    ...(logIndex === undefined ? {} : { logIndex }),
  };
}
