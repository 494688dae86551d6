import type { Cell } from './cell.ts';
import { COSIGN_CHECKS_BLOB } from './cells/cosign-checks-blob.ts';
import { COSIGN_CHECKS_PROVENANCE } from './cells/cosign-checks-provenance.ts';
import { COSIGN_IN_SANDBOX } from './cells/cosign-in-sandbox.ts';
import { COSIGN_MADE_BLOB } from './cells/cosign-made-blob.ts';
import { PYTHON_TUF_IN_SANDBOX } from './cells/python-tuf-in-sandbox.ts';

/** All cells, in the order of the matrix. */
export const CELLS: readonly Cell[] = [
  ...COSIGN_IN_SANDBOX,
  ...COSIGN_CHECKS_BLOB,
  ...COSIGN_MADE_BLOB,
  ...COSIGN_CHECKS_PROVENANCE,
  ...PYTHON_TUF_IN_SANDBOX,
];
