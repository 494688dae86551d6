import { code, folded, size, table } from '@release-actions/shared/host/markdown';
import type { Subject } from '@release-actions/shared/subject/subject';

import type { Outcome } from './outcome.ts';

/** Longer tables are folded. */
const SHOWN = 20;

const INSTANCE: Readonly<Record<Outcome['signing']['instance'], string>> = {
  'public-good': 'Sigstore’s public-good instance',
  github: 'GitHub’s Sigstore instance',
  custom: 'the Sigstore instance of the inputs',
};

/** Markdown for what was signed. */
export function signedSummary({ signatures, signing }: Pick<Outcome, 'signatures' | 'signing'>): string {
  const kept = signatures.filter((signature) => signature.kept).length;
  const { claims, instance } = signing;
  const head = [
    `### ✍️ ${signatures.length} signed${kept > 0 ? `, ${kept} of them by an earlier attempt` : ''}\n\n`,
    `by ${code(claims.jobWorkflowRef)} for ${code(claims.repository)} at ${code(claims.ref)}`,
    ` (commit ${code(claims.sha)}), with ${INSTANCE[instance]}.\n\n`,
  ].join('');
  const rows = signatures.map((signature) => [
    code(signature.subject.name),
    signature.subject.kind === 'file' ? size(signature.subject.size) : 'image',
    code(signature.subject.digests.sha256),
    signature.subject.kind === 'file'
      ? code(`${signature.subject.name}.sigstore.json`)
      : `referrer ${code(signature.place)}`,
    signature.logIndex ?? '',
  ]);
  return head + foldIfLong(table(['Artifact', 'Size', 'SHA-256', 'Bundle', 'Log index'], rows), signatures.length);
}

/** Markdown for what would be signed. */
export function planSummary(subjects: readonly Subject[]): string {
  const rows = subjects.map((subject) => [code(subject.name), code(subject.digests.sha256)]);
  return `### ✍️ Would sign ${subjects.length} (dry run)\n\n${foldIfLong(table(['Artifact', 'SHA-256'], rows), subjects.length)}`;
}

function foldIfLong(body: string, length: number): string {
  return length > SHOWN ? folded(`${length} artifacts`, body) : body;
}
