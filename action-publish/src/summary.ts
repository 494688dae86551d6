import { code, link, size, table, text, type Markdown } from '@release-actions/shared/host/markdown';
import type { Prepared } from '@release-actions/shared/release/prepare';
import { wordFor, type AssetStep } from '@release-actions/shared/release/plan';
import type { FoundFile } from '@release-actions/shared/subject/find-files';
import { verifiedLine, type Verified } from './verify.ts';

const SHORT_DIGEST = 12;

/** What the job summary tells of a release. */
export type ReleaseReport = {
  readonly tag: string;
  /** Page of the release; `undefined` in a dry run that would make it. */
  readonly url: string | undefined;
  readonly state: 'published' | 'draft' | 'dry-run';
  readonly steps: readonly AssetStep[];
  /** Who vouches for the files; `undefined` when nothing was verified. */
  readonly verified: Verified | undefined;
  /** Pieces of published evidence that stayed in place of those given. */
  readonly keptEvidence: number;
};

export function publishSummary(report: ReleaseReport): string {
  const { tag, url, steps } = report;
  const heading = `### ${SENTENCES[report.state]}${url === undefined ? text(tag) : link(tag, url)}\n\n`;
  const rows = [...steps].sort(byName).map((step): Markdown[] => {
    const { file } = step;
    return [code(file.name), size(file.size), code(file.sha256.slice(0, SHORT_DIGEST)), word(step, report.state)];
  });
  return heading + assurance(report) + table(['Asset', 'Size', 'SHA-256', 'What was done'], rows);
}

export function collectSummary(folder: string, files: readonly FoundFile[]): string {
  const rows = files.map((file): Markdown[] => [code(file.name), size(file.size)]);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const title = `### 🧺 Collected ${files.length} files, ${size(bytes)}, in ${code(folder)}\n\n`;
  return title + table(['File', 'Size'], rows);
}

export function prepareSummary(tag: string, prepared: Prepared): string {
  const rows = prepared.files.map(({ name, size: bytes, sha256 }): Markdown[] => [
    code(name),
    size(bytes),
    code(sha256.slice(0, SHORT_DIGEST)),
  ]);
  return (
    `### 📦 Prepared ${text(tag)}\n\n` +
    'These files make the release. Sign all of them and attest all of them; then publish them with their evidence.\n\n' +
    table(['File', 'Size', 'SHA-256'], rows)
  );
}

const SENTENCES: Readonly<Record<ReleaseReport['state'], string>> = {
  published: '🚀 Published ',
  draft: '📝 Complete draft of ',
  'dry-run': '🔍 Dry run, nothing was changed: ',
};

function assurance({ verified, keptEvidence }: ReleaseReport): string {
  if (verified === undefined) {
    return '⚠️ **Nothing was verified** (`verify: off`): nobody vouches for these files.\n\n';
  }
  const kept =
    keptEvidence === 0
      ? ''
      : `The evidence that is published already was kept (${keptEvidence} of the files): it verifies for exactly these files, so that of this run is not needed.\n\n`;
  return `✅ ${verifiedLine(verified, code)}\n\n${kept}`;
}

function word(step: AssetStep, state: ReleaseReport['state']): Markdown {
  return state === 'dry-run' ? `would be ${wordFor(step)}` : wordFor(step);
}

function byName(a: AssetStep, b: AssetStep): number {
  return a.file.name < b.file.name ? -1 : 1;
}
