import { basename } from 'node:path';
import { code, folded, table, text } from '@release-actions/shared/host/markdown';
import { slsaLevel } from '@release-actions/shared/policy/slsa-level';
import type { Subject } from '@release-actions/shared/subject/subject';
import { verifyCommands } from './verify-commands.ts';
import type { Outcome } from './outcome.ts';

/** Longer tables are folded. */
const SHOWN = 20;

/** Markdown: where the artifacts come from, as a picture, a table and the commands that check it. */
export function provenanceSummary(outcome: Outcome): string {
  const { attestations, subjects, serverUrl } = outcome;
  const signer = attestations[0]?.facts?.signer;
  const level = signer === undefined ? undefined : slsaLevel(signer, serverUrl);
  return [
    `### 🏗️ Provenance of ${subjects.length} artifacts\n\n`,
    level === undefined ? '' : `SLSA build level **${level.level}**: ${text(level.reason)}.\n\n`,
    picture(outcome),
    subjectTable(subjects),
    folded('How a user verifies it', verifyCommands(outcome)),
  ].join('');
}

/** Markdown for a dry run. */
export function planSummary(subjects: readonly Subject[]): string {
  return `### 🏗️ Would state the provenance of ${subjects.length} artifacts (dry run)\n\n${subjectTable(subjects)}`;
}

function subjectTable(subjects: readonly Subject[]): string {
  const rows = subjects.map(({ name, digests }) => [code(name), code(digests.sha256)]);
  const body = table(['Artifact', 'SHA-256'], rows);
  return subjects.length > SHOWN ? folded(`${subjects.length} artifacts`, body) : body;
}

function picture({ claims, subjects, output }: Outcome): string {
  const [workflow = ''] = claims.jobWorkflowRef.split('@');
  const first = subjects[0]?.name ?? '';
  const artifacts = subjects.length > 1 ? `${first} and ${subjects.length - 1} more` : first;
  return [
    '```mermaid',
    'flowchart LR',
    `  source["${label(claims.repository)}<br/>${label(claims.sha.slice(0, 12))}"]`,
    `  run["run ${label(claims.runId)}<br/>${label(claims.eventName)} of ${label(claims.ref)}"]`,
    `  builder["${label(workflow)}"]`,
    `  artifacts[("${label(artifacts)}")]`,
    '  source --> run --> builder --> artifacts',
    `  builder -. signs .-> provenance>"${label(basename(output))}"]`,
    '  provenance -. speaks about .-> artifacts',
    '```\n\n',
  ].join('\n');
}

/** Inside a quoted label of mermaid only entity codes are safe; what is none of these characters is left out. */
function label(value: string): string {
  return value.replaceAll(/[^\w./:@+ -]/g, '');
}
