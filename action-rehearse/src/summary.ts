import { code, folded, size, table, text } from '@release-actions/shared/host/markdown';
import type { Rehearsal } from './rehearse.ts';
import { evidenceLine } from './report.ts';
import { shortName, shortSigner, signersOf, type Row } from './rows.ts';

/** Markdown for the job summary. */
export function rehearsalSummary({ checks, rows, evidence, project, tag }: Rehearsal): string {
  const failed = checks.filter((check) => !check.holds);
  const outcome = failed.length === 0 ? 'succeed' : 'fail';
  const title = `### 🎭 The release ${code(tag)} of ${code(project)} would ${outcome}\n\n`;
  const list = table(
    ['', 'Check', ''],
    checks.map(({ title: what, holds, detail }) => [holds ? '✅' : '❌', text(what), holds ? '' : text(detail ?? '')]),
  );
  const wrong = failed.map(
    ({ title: what, detail }) => `- ❌ ${text(what)}${detail === undefined ? '' : `: ${text(detail)}`}\n`,
  );
  const files = rows.length === 0 ? '' : filesOf(rows, evidence);
  return `${title}${wrong.join('')}\n${files}${folded(`${checks.length} checks`, list)}`;
}

function filesOf(rows: readonly Row[], evidence: number): string {
  const signers = signersOf(rows).map((signer) => `${text(shortSigner(signer))} is ${code(signer)}.\n\n`);
  const cells = table(
    ['File', 'Size', 'SHA-256', 'Signed by', 'Provenance', 'In SBOM', 'Published'],
    rows.map((row) => [
      code(shortName(row)),
      row.size === undefined ? '–' : size(row.size),
      code(row.sha256),
      row.signer === undefined ? '–' : text(shortSigner(row.signer)),
      row.level === undefined ? '–' : `L${row.level}`,
      row.inSbom ? '✅' : '–',
      row.published ? '✅' : '❌',
    ]),
  );
  return `${cells}${signers.join('')}${evidenceLine(evidence)}.\n\n`;
}
