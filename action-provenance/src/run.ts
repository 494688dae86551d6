import { attestSubjects } from '@release-actions/shared/attest/attest-subjects';
import { resolveImages } from '@release-actions/shared/attest/images';
import type { Self } from '@release-actions/shared/attest/kept';
import { openSigning, uncheckedNotice } from '@release-actions/shared/attest/open-signing';
import { createGitHubApi } from '@release-actions/shared/github/api';
import type { Host } from '@release-actions/shared/host/host';
import { createProgress } from '@release-actions/shared/host/progress';
import { surroundings } from '@release-actions/shared/host/workspace';
import { createHttpClient } from '@release-actions/shared/http/client';
import { PROVENANCE_TYPE, provenancePredicate } from '@release-actions/shared/intoto/slsa-provenance';
import { openStepRegistry } from '@release-actions/shared/oci/step-registry';
import { roleOf } from '@release-actions/shared/policy/role';
import { fileSubjects } from '@release-actions/shared/subject/file-subjects';
import { findFiles } from '@release-actions/shared/subject/find-files';
import { requireCertified } from './certified.ts';
import { earlierBundles } from './earlier.ts';
import { defaultOutput, readInputs } from './inputs.ts';
import { fileStore, githubBundles, githubStore, registryStore } from './stores.ts';
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

  // Also where a name begins with a dot, which no glob sees, or was given by the user.
  const found = (await findFiles(inputs.files, around.workspace, 'files')).filter(
    ({ name }) => roleOf(name) !== 'evidence',
  );
  const hashing = createProgress(host, 'Hashed', found.length);
  const files = await host.group(`Hash ${found.length} files`, () => fileSubjects(found, [], hashing.step));
  const registry = openStepRegistry({ http, environment: host.environment, exec: host.exec, ...inputs });
  const images = await resolveImages(registry, inputs.images);
  const subjects = [...files, ...images.map((image) => image.subject)];
  if (inputs.dryRun) return tellPlan(host, subjects, around.temporary);

  const signing = await openSigning({ ...inputs, ...around, http, environment: host.environment, mask: host.secret });
  const { claims, session } = signing;
  const self: Self = { ...signing, serverUrl: around.serverUrl };
  const predicate = provenancePredicate(claims, around.serverUrl);
  const { token } = inputs;
  const output = inputs.output ?? defaultOutput(found, around.workspace);
  const { repository } = claims;
  const api = token && createGitHubApi({ http, apiUrl: around.apiUrl, token, repository, onWait: host.info });
  const attestations = await host.group(`State the provenance of ${subjects.length} artifacts`, async () =>
    attestSubjects({ subjects, predicateType: PROVENANCE_TYPE, predicate }, requireCertified(session, predicate), {
      file: fileStore(output),
      registry: registryStore(images, self),
      ...(api && { github: githubStore(api) }),
      earlier: await earlierBundles({ path: output, ...(api && { stored: githubBundles(api) }) }, self),
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
