import { basename } from 'node:path';
import { code, folded, size, table, text } from '@release-actions/shared/host/markdown';
import type { Inventory } from '@release-actions/shared/sbom/inventory';
import { countNotes, NOTE_KINDS } from '@release-actions/shared/sbom/note';
import { outline } from '@release-actions/shared/sbom/outline';
import type { Outcome } from './outcome.ts';

/** A longer tree is folded. */
const SHOWN_LINES = 40;
const NAMED = 5;

/** Markdown for the document: what is in it, what is not, and its tree. */
export function summarise({ inventory, document }: Pick<Outcome, 'inventory' | 'document'>): string {
  const released = inventory.roots.length - 1;
  const head = `### 📋 SBOM of ${text(inventory.name)}\n\n`;
  const facts = table(
    ['Document', 'Format', 'Packages', 'Source files', 'Release files', 'Size', 'SHA-256'],
    [
      [
        code(basename(document.path)),
        'SPDX 2.3 JSON',
        String(inventory.components.length),
        String(inventory.files.length),
        String(released),
        size(document.size),
        code(document.sha256),
      ],
    ],
  );
  return head + facts + tree(outline(inventory)) + notes(inventory);
}

function tree(drawn: string): string {
  const block = fenced(drawn);
  const length = drawn.split('\n').length - 1;
  return length > SHOWN_LINES ? folded(`Outline (${length} lines)`, block) : block;
}

function notes({ notes }: Inventory): string {
  if (notes.length === 0) return '';
  const rows = [...countNotes(notes)].map(([kind, count]) => {
    const subjects = notes.filter((note) => note.kind === kind).slice(0, NAMED);
    const names = subjects.map(({ subject }) => code(subject)).join(', ');
    return [
      text(NOTE_KINDS[kind].title),
      String(count),
      NOTE_KINDS[kind].skipped ? 'not in the SBOM' : '',
      count > NAMED ? `${names}, …` : names,
    ];
  });
  return `#### What to know about it\n\n${table(['What', 'Number', '', 'Which'], rows)}`;
}

/** A fence longer than any in the text, so that a strange name cannot end the block. */
function fenced(block: string): string {
  const longest = Math.max(0, ...(block.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}text\n${block}${fence}\n\n`;
}
