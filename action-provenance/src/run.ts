import { attestSubjects } from '@release-actions/shared/attest/attest-subjects';
import { findSubjects } from '@release-actions/shared/attest/find-subjects';
import type { Self } from '@release-actions/shared/attest/kept';
import { openSigning, uncheckedNotice } from '@release-actions/shared/attest/open-signing';
import { createGitHubApi } from '@release-actions/shared/github/api';
import type { Host } from '@release-actions/shared/host/host';
import { hashing } from '@release-actions/shared/host/progress';
import { surroundings } from '@release-actions/shared/host/workspace';
import { createHttpClient } from '@release-actions/shared/http/client';
import { PROVENANCE_TYPE, provenancePredicate } from '@release-actions/shared/intoto/slsa-provenance';
import { openStepRegistry } from '@release-actions/shared/oci/step-registry';
import { requireCertified } from './certified.ts';
import { earlierBundles } from './earlier.ts';
import { defaultOutput, readInputs } from './inputs.ts';
import { fileStore, githubStore, registryStore } from './stores.ts';
import { tell, tellPlan } from './tell.ts';

/** States how files and images were built: find subjects → ask who we are → state → sign and check → store → tell. */
export async function run(host: Host): Promise<void> {
  const started = performance.now();
  const around = surroundings(host.environment);
  const inputs = readInputs(host.input, around);
  if (inputs.login !== undefined) host.secret(inputs.login.password);
  const http = createHttpClient({
    environment: host.environment,
    concurrency: inputs.concurrency,
    onWait: host.info,
    userAgent: `release-actions-provenance/${host.version}`,
  });

  const registry = openStepRegistry({ http, environment: host.environment, exec: host.exec, ...inputs });
  const { files, images } = await findSubjects({
    ...inputs,
    workspace: around.workspace,
    registry,
    hashing: (total, work) => hashing(host, total, work),
  });
  const subjects = [...files, ...images.map((image) => image.subject)];
  if (inputs.dryRun) return tellPlan(host, subjects, around.temporary);

  const signing = await openSigning({ ...inputs, ...around, http, environment: host.environment, mask: host.secret });
  const { claims, session } = signing;
  const self: Self = { ...signing, serverUrl: around.serverUrl };
  const predicate = provenancePredicate(claims, around.serverUrl);
  const { token } = inputs;
  const output = inputs.output ?? defaultOutput(files, around.workspace);
  const { repository } = claims;
  const { apiUrl } = around;
  const github = token && githubStore(createGitHubApi({ http, apiUrl, token, repository, onWait: host.info }));
  const attestations = await host.group(`State the provenance of ${subjects.length} artifacts`, async () =>
    attestSubjects({ subjects, predicateType: PROVENANCE_TYPE, predicate }, requireCertified(session, predicate), {
      file: fileStore(output),
      registry: registryStore(images, self),
      ...(github && { github: github.store }),
      earlier: await earlierBundles({ path: output, ...(github && { stored: github.find }) }, self),
    }),
  );
  const notice = uncheckedNotice(signing);
  if (notice !== undefined) host.warning(notice);
  await tell(host, {
    subjects,
    attestations,
    output,
    claims,
    serverUrl: around.serverUrl,
    http: http.metrics,
    durationMs: performance.now() - started,
    temporary: around.temporary,
  });
}
