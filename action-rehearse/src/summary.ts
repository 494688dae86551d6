import { code, folded, size, table, text } from '@release-actions/shared/host/markdown';
import type { Rehearsal } from './rehearse.ts';

/** Markdown for the job summary. */
export function rehearsalSummary({ checks, rows, project, tag }: Rehearsal): string {
  const failed = checks.filter((check) => !check.holds);
  const title =
    failed.length === 0
      ? `### 🎭 The release ${code(tag)} of ${code(project)} would succeed\n\n`
      : `### 🎭 The release ${code(tag)} of ${code(project)} would fail\n\n`;
  const files = table(
    ['File', 'Size', 'SHA-256', 'Signed', 'Provenance', 'In SBOM'],
    rows.map(({ name, size: bytes, sha256, covered }) => [
      code(name),
      size(bytes),
      code(sha256),
      ...(covered === undefined
        ? ['evidence', '', '']
        : [covered.signature, covered.provenance, covered.sbom].map((yes) => (yes ? '✅' : '–'))),
    ]),
  );
  const list = table(
    ['', 'Check', ''],
    checks.map(({ title: what, holds, detail }) => [holds ? '✅' : '❌', text(what), holds ? '' : text(detail ?? '')]),
  );
  const wrong = failed.map(
    ({ title: what, detail }) => `- ❌ ${text(what)}${detail === undefined ? '' : `: ${text(detail)}`}\n`,
  );
  return `${title}${wrong.join('')}\n${files}${folded(`${checks.length} checks`, list)}`;
}
