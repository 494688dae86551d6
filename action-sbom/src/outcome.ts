import type { Inventory } from '@release-actions/shared/sbom/inventory';
import type { FileSubject } from '@release-actions/shared/subject/subject';
import type { WrittenDocument } from './write-document.ts';

/** What a run did, for those who are told. */
export type Outcome = {
  readonly inventory: Inventory;
  readonly document: WrittenDocument;
  readonly files: readonly FileSubject[];
  readonly durationMs: number;
};
