import { resolve } from 'node:path';
import { createGitHubApi, type GitHubApi } from '@release-actions/shared/github/api';
import type { Host } from '@release-actions/shared/host/host';
import { createProgress } from '@release-actions/shared/host/progress';
import { createHttpClient } from '@release-actions/shared/http/client';
import { parseReference } from '@release-actions/shared/oci/reference';
import { readNotes } from '@release-actions/shared/release/notes';
import { assess, carryOut, type Assessment, type ReleaseIntent } from '@release-actions/shared/release/publish';
import type { PublishInputs } from './inputs.ts';
import { setOutputs, type Outcome } from './outputs.ts';
import { readReleaseFiles, type ReleaseFiles } from './release-files.ts';
import { publishSummary } from './summary.ts';
import { tellPlan } from './tell-plan.ts';
import { verifiedPlan, type SettledPlan } from './verified-plan.ts';
import { verifiedLine } from './verify.ts';

/** Brings a release to GitHub: verified before anything is uploaded, published only when all of it is there. */
export async function publish(host: Host, inputs: PublishInputs): Promise<void> {
  const startedAt = Date.now();
  const { tag, repository, verify } = inputs;
  host.secret(inputs.token);
  const release = await readReleaseFiles(host, inputs);
  const intent = await intentFrom(inputs, release);

  const onWait = (message: string): void => host.info(message);
  const http = createHttpClient({
    environment: host.environment,
    concurrency: Math.max(8, inputs.concurrency),
    onWait,
    userAgent: `release-actions/${host.version}`,
  });
  const api = createGitHubApi({ http, apiUrl: inputs.apiUrl, token: inputs.token, repository, onWait });
  const found = await assess(api, intent);
  await tellPlan(host, inputs, found.plan);

  const { commit } = found.target;
  const images = [...inputs.images, ...release.images.map(({ name, digest }) => parseReference(`${name}@${digest}`))];
  const task = { files: release.files, images, commit, http, temporary: inputs.temporary };
  const { plan, verified, keptEvidence } = await verifiedPlan(host, { api, plan: found.plan, task, verify });
  if (verified === undefined) host.warning('verify: off – nobody vouches for the files of this release.');
  else host.info(verifiedLine(verified));

  const assessment = { ...found, plan };
  const outcome = inputs.dryRun ? wouldBe(plan) : await carriedOut(host, inputs, { api, intent, assessment });
  await setOutputs(host, inputs, outcome, { ...http.metrics, durationMs: Date.now() - startedAt });
  const { state, steps } = outcome;
  const report = { tag: tag.name, url: outcome.release?.url, state, steps, verified, keptEvidence };
  await host.summary(publishSummary(report));
}

function wouldBe(plan: SettledPlan): Outcome {
  return { release: plan.kind === 'done' ? plan.release : plan.draft, state: 'dry-run', steps: plan.steps };
}

type Work = { readonly api: GitHubApi; readonly intent: ReleaseIntent; readonly assessment: Assessment };

async function carriedOut(host: Host, inputs: PublishInputs, { api, intent, assessment }: Work): Promise<Outcome> {
  const progress = createProgress(host, 'Done', intent.files.length);
  const { release, steps } = await carryOut(api, intent, assessment, {
    concurrency: inputs.concurrency,
    onAsset: () => progress.step(),
  });
  host.info(`${release.draft ? 'Draft' : 'Published'}: ${release.url}`);
  return { release, state: release.draft ? 'draft' : 'published', steps };
}

async function intentFrom(inputs: PublishInputs, { files, commit }: ReleaseFiles): Promise<ReleaseIntent> {
  const path = inputs.bodyFile === undefined ? undefined : resolve(inputs.workspace, inputs.bodyFile);
  return {
    tag: inputs.tag,
    commit,
    files,
    title: inputs.title,
    notes: await readNotes({ text: inputs.body, path }),
    prerelease: inputs.prerelease,
    makeLatest: inputs.makeLatest,
    publish: !inputs.draft,
  };
}
