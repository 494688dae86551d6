import { resolve } from 'node:path';
import { createGitHubApi, type GitHubApi } from '@release-actions/shared/github/api';
import type { Host } from '@release-actions/shared/host/host';
import { createProgress } from '@release-actions/shared/host/progress';
import { createHttpClient } from '@release-actions/shared/http/client';
import { parseReference } from '@release-actions/shared/oci/reference';
import { readNotes } from '@release-actions/shared/release/notes';
import { wordFor, type AssetStep, type Plan } from '@release-actions/shared/release/plan';
import { assess, carryOut, type Assessment, type ReleaseIntent } from '@release-actions/shared/release/publish';
import type { PublishInputs } from './inputs.ts';
import { setOutputs, type Outcome } from './outputs.ts';
import { readReleaseFiles, type ReleaseFiles } from './release-files.ts';
import { publishSummary } from './summary.ts';
import { verifySet } from './verify.ts';

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
  const assessment = await assess(api, intent);
  await tellPlan(host, tag.name, assessment.plan);

  const { commit } = assessment.target;
  const images = [...inputs.images, ...release.images.map(({ name, digest }) => parseReference(`${name}@${digest}`))];
  const verified =
    verify.kind === 'off'
      ? undefined
      : await verifySet(host, { files: release.files, images, commit, http, temporary: inputs.temporary }, verify);
  if (verified === undefined) host.warning('verify: off – nobody vouches for the files of this release.');
  else host.info(verified);

  const outcome = inputs.dryRun
    ? wouldBe(assessment.plan)
    : await carriedOut(host, inputs, { api, intent, assessment });
  await setOutputs(host, inputs, outcome, { ...http.metrics, durationMs: Date.now() - startedAt });
  const { state, steps } = outcome;
  await host.summary(publishSummary({ tag: tag.name, url: outcome.release?.url, state, steps, verified }));
}

function wouldBe(plan: Plan): Outcome {
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

async function tellPlan(host: Host, tag: string, plan: Plan): Promise<void> {
  if (plan.kind === 'done') {
    host.info(`${tag} is published with exactly these files; there is nothing to do.`);
    return;
  }
  await host.group(`Plan for ${tag}`, async () => {
    host.info(plan.draft === undefined ? 'make a draft' : `go on with draft ${plan.draft.id}`);
    for (const double of plan.doubles) host.info(`remove the empty draft ${double.id}`);
    for (const leftover of plan.leftovers) host.info(`remove the unfinished upload ${leftover.name}`);
    for (const step of plan.steps) host.info(lineFor(step));
    for (const asset of plan.unknown) host.info(`leave ${asset.name}, which another job or a person put there`);
    if (plan.publish) host.info('publish');
    return Promise.resolve();
  });
}

function lineFor(step: AssetStep): string {
  const verb = { uploaded: 'upload', replaced: 'replace', kept: 'keep' }[wordFor(step)];
  return `${verb} ${step.file.name} (sha256 ${step.file.sha256})`;
}
