import { openSigning, uncheckedNotice } from '@release-actions/shared/attest/open-signing';
import type { Self } from '@release-actions/shared/attest/kept';
import { findSubjects } from '@release-actions/shared/attest/find-subjects';
import type { Host } from '@release-actions/shared/host/host';
import { createProgress, hashing } from '@release-actions/shared/host/progress';
import { surroundings } from '@release-actions/shared/host/workspace';
import { createHttpClient } from '@release-actions/shared/http/client';
import { openStepRegistry } from '@release-actions/shared/oci/step-registry';
import { readInputs } from './inputs.ts';
import { signFile } from './sign-file.ts';
import { signImage } from './sign-image.ts';
import { tell, tellPlan } from './tell.ts';
import type { Signature } from './signature.ts';

/** Signs files and images: find subjects → sign → check → write → tell. */
export async function run(host: Host): Promise<void> {
  const started = performance.now();
  const around = surroundings(host.environment);
  const inputs = readInputs(host.input, around);
  if (inputs.login !== undefined) host.secret(inputs.login.password);
  const http = createHttpClient({
    environment: host.environment,
    concurrency: inputs.concurrency,
    onWait: host.info,
    userAgent: `release-actions-sign/${host.version}`,
  });

  const registry = openStepRegistry({ http, environment: host.environment, exec: host.exec, ...inputs });
  const { files, images } = await findSubjects({
    ...inputs,
    workspace: around.workspace,
    registry,
    hashing: (total, work) => hashing(host, total, work),
  });
  if (inputs.dryRun) {
    return tellPlan(host, [...files, ...images.map((image) => image.subject)], around.temporary);
  }

  const signing = await openSigning({ ...inputs, ...around, http, environment: host.environment, mask: host.secret });
  const total = files.length + images.length;
  const progress = createProgress(host, 'Signed', total);
  const signatures = await host.group(`Sign ${total} artifacts`, async () => {
    const self: Self = { ...signing, serverUrl: around.serverUrl };
    const count = <T>(signature: T): T => (progress.step(), signature);
    // Requests are bounded by the session and the client; a failure of one must not lose the others' bundles.
    return settle([
      ...files.map(async (file) => count(await signFile(file, inputs.output, signing.session, self))),
      ...images.map(async (image) => count(await signImage(image, signing.session, self))),
    ]);
  });
  const notice = uncheckedNotice(signing);
  if (notice !== undefined) host.warning(notice);
  await tell(host, {
    signatures,
    signing,
    http: http.metrics,
    durationMs: performance.now() - started,
    temporary: around.temporary,
  });
}

/** All results, or the first error once everything that was under way has ended. */
async function settle(work: readonly Promise<Signature>[]): Promise<Signature[]> {
  const results = await Promise.allSettled(work);
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
