import { basename } from 'node:path';
import type { Host } from '@release-actions/shared/host/host';
import { outputMetrics } from '@release-actions/shared/host/outputs';
import { countNotes, NOTE_KINDS, type Note, type NoteKind } from '@release-actions/shared/sbom/note';
import type { Outcome } from './outcome.ts';
import { summarise } from './summary.ts';

// Somebody should look at these; the others are told, but are how many projects are.
const WARN: ReadonlySet<NoteKind> = new Set([
  'binary-malformed',
  'changed-file',
  'current-time',
  'dirty',
  'manifest-not-read',
  'other-commit',
  'unreadable',
]);
const NAMED = 5;

/** Sets the outputs, warns of what was not read, and writes the summary. */
export async function tell(host: Host, outcome: Outcome): Promise<void> {
  const { inventory, document, files } = outcome;
  const packages = inventory.components.length;
  host.output('sbom-path', document.path);
  host.output('packages', packages);
  host.output(
    'sboms',
    JSON.stringify([
      {
        name: basename(document.path),
        path: document.path,
        digest: `sha256:${document.sha256}`,
        format: 'spdx-2.3-json',
        size: document.size,
        packages,
        files: inventory.files.length,
        relationships: inventory.relationships.length,
        skipped: inventory.notes.filter(({ kind }) => NOTE_KINDS[kind].skipped).length,
      },
    ]),
  );
  const bytes = [...files, ...inventory.files].reduce((sum, { size }) => sum + size, 0);
  const described = files.length + inventory.files.length;
  outputMetrics(host, outcome.durationMs, undefined, { bytes, files: described, packages });
  host.info(`${document.path}: ${packages} packages, ${inventory.files.length} files of source.`);
  for (const [kind, count] of countNotes(inventory.notes)) host.info(`${NOTE_KINDS[kind].title}: ${count}`);
  warn(host, inventory.notes);
  await host.summary(summarise(outcome));
}

/** One warning for each kind: GitHub shows ten annotations of a step. */
function warn(host: Host, notes: readonly Note[]): void {
  for (const [kind, count] of countNotes(notes)) {
    const [first, ...others] = notes.filter((note) => note.kind === kind);
    if (first === undefined || !WARN.has(kind)) continue;
    const names = others.slice(0, NAMED).map(({ subject }) => subject);
    const rest = others.length === 0 ? '' : `\nAlso: ${names.join(', ')}${count > NAMED + 1 ? ', …' : ''}`;
    host.warning(`${first.subject}: ${first.detail}${rest}`, { title: `${NOTE_KINDS[kind].title} (${count})` });
  }
}
