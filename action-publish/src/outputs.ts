import type { Release } from '@release-actions/shared/github/releases';
import type { Host } from '@release-actions/shared/host/host';
import { outputJson, outputMetrics } from '@release-actions/shared/host/outputs';
import type { HttpMetrics } from '@release-actions/shared/http/message';
import { verbFor, wordFor, type AssetStep } from '@release-actions/shared/release/plan';
import type { PublishInputs } from './inputs.ts';

export type Outcome = {
  /** `undefined` in a dry run that would make it. */
  readonly release: Release | undefined;
  readonly state: 'published' | 'draft' | 'dry-run';
  readonly steps: readonly AssetStep[];
};

export async function setOutputs(
  host: Host,
  inputs: PublishInputs,
  { release, state, steps }: Outcome,
  metrics: HttpMetrics & { readonly durationMs: number },
): Promise<void> {
  const dryRun = state === 'dry-run';
  const plan = steps.map((step) => ({
    name: step.file.name,
    action: dryRun ? `would-${verbFor(step)}` : wordFor(step),
  }));
  // What a dry run only plans can be downloaded nowhere.
  const hasAddress = !dryRun || release?.draft === false;
  const base = `${inputs.serverUrl}/${inputs.repository}/releases/download/${inputs.tag.name}`;
  const assets = steps.map(({ file: { name, size, sha256 } }) => ({
    name,
    size,
    digest: `sha256:${sha256}`,
    ...(hasAddress ? { url: `${base}/${encodeURIComponent(name)}` } : {}),
  }));
  host.output('tag', inputs.tag.name);
  host.output('release-url', release?.url ?? '');
  host.output('release-id', release?.id ?? '');
  host.output('upload-url', release?.uploadUrl ?? '');
  host.output('published', release !== undefined && !release.draft);
  const size = { entries: steps.length, temporary: inputs.temporary };
  await outputJson(host, 'assets', assets, size);
  await outputJson(host, 'plan', plan, size);
  outputMetrics(host, metrics.durationMs, metrics, { assets: steps.length });
}
