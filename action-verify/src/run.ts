import { attachedBundles } from '@release-actions/shared/evidence/attached-bundles';
import { evidenceBeside } from '@release-actions/shared/evidence/evidence-files';
import { givenEvidence } from '@release-actions/shared/evidence/given-evidence';
import { imageSubjects } from '@release-actions/shared/evidence/image-subjects';
import { verifySubjects } from '@release-actions/shared/evidence/verify-subjects';
import type { Host } from '@release-actions/shared/host/host';
import { createProgress, hashing } from '@release-actions/shared/host/progress';
import { surroundings } from '@release-actions/shared/host/workspace';
import { createHttpClient } from '@release-actions/shared/http/client';
import { openStepRegistry } from '@release-actions/shared/oci/step-registry';
import { loadTrust, tufCache } from '@release-actions/shared/sigstore/instance';
import { fileSubjects } from '@release-actions/shared/subject/file-subjects';
import { findFiles } from '@release-actions/shared/subject/find-files';
import { readInputs } from './inputs.ts';
import { sortFiles } from './sort-files.ts';
import { tell } from './tell.ts';

/** Verifies files and images: find subjects → collect evidence → judge → tell. Throws NOT_VERIFIED unless all hold. */
export async function run(host: Host): Promise<void> {
  const started = performance.now();
  const { workspace, temporary } = surroundings(host.environment);
  const inputs = readInputs(host.input, host.environment, workspace);
  if (inputs.login !== undefined) host.secret(inputs.login.password);
  const http = createHttpClient({
    environment: host.environment,
    onWait: host.info,
    userAgent: `release-actions-verify/${host.version}`,
  });
  const registry = openStepRegistry({ http, environment: host.environment, exec: host.exec, ...inputs });

  const { artifacts, evidence, leftOut } = sortFiles(await findFiles(inputs.files, workspace, 'files'), inputs.policy);
  for (const { name } of leftOut) host.warning(`${name} is left out: signatures without a bundle are not read.`);
  const files = await hashing(host, artifacts.length, (onDone) => fileSubjects(artifacts, [], onDone));
  const images = await imageSubjects(registry, inputs.images);

  const roots = await loadTrust(inputs.trust.sigstore, inputs.trust, {
    cachePath: tufCache(temporary),
  });
  const pieces = [
    ...evidence,
    ...(await evidenceBeside(files, workspace)),
    ...(await givenEvidence(inputs.evidence, workspace)),
  ];
  const reading = createProgress(host, 'Read evidence', pieces.length + images.length);
  const verification = await verifySubjects({
    subjects: [...files, ...images],
    evidence: pieces,
    policy: inputs.policy,
    roots,
    attached: attachedBundles(registry),
    onDone: reading.step,
  });
  await tell(host, {
    verification,
    policy: inputs.policy,
    sigstore: inputs.trust.sigstore,
    http: http.metrics,
    durationMs: performance.now() - started,
  });
}
