import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '@release-actions/shared/github/releases';
import type { Host } from '@release-actions/shared/host/host';
import type { HttpMetrics } from '@release-actions/shared/http/message';
import { wordFor, type AssetStep } from '@release-actions/shared/release/plan';
import type { PublishInputs } from './inputs.ts';

export type Outcome = {
  /** `undefined` in a dry run that would make it. */
  readonly release: Release | undefined;
  readonly state: 'published' | 'draft' | 'dry-run';
  readonly steps: readonly AssetStep[];
};

// An output becomes an environment variable somewhere, and Linux takes 128 KiB in one.
const LISTED = 500;

export async function setOutputs(
  host: Host,
  inputs: PublishInputs,
  { release, steps }: Outcome,
  metrics: HttpMetrics & { readonly durationMs: number },
): Promise<void> {
  const plan = steps.map((step) => ({ name: step.file.name, action: wordFor(step) }));
  const assets = steps.map(({ file: { name, size, sha256 } }) => ({
    name,
    size,
    digest: `sha256:${sha256}`,
    url: `${inputs.serverUrl}/${inputs.repository}/releases/download/${inputs.tag.name}/${encodeURIComponent(name)}`,
  }));
  host.output('tag', inputs.tag.name);
  host.output('release-url', release?.url ?? '');
  host.output('release-id', release?.id ?? '');
  host.output('upload-url', release?.uploadUrl ?? '');
  host.output('published', release !== undefined && !release.draft);
  host.output('assets', await listed(inputs.temporary, 'assets', assets));
  host.output('plan', await listed(inputs.temporary, 'plan', plan));
  const { durationMs, requests, retries, bytesSent, bytesReceived } = metrics;
  host.output(
    'metrics',
    JSON.stringify({ durationMs, requests, retries, bytesSent, bytesReceived, assets: steps.length }),
  );
}

/** As JSON, or as the path of a file that holds it when the list is long. */
async function listed(temporary: string, name: string, items: readonly object[]): Promise<string> {
  if (items.length <= LISTED) return JSON.stringify(items);
  const path = join(temporary, `release-actions-${name}.json`);
  await writeFile(path, JSON.stringify(items));
  return path;
}
