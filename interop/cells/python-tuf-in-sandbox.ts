import { deepStrictEqual } from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSigstore } from '@release-actions/sandbox/sigstore/sigstore';
import type { Cell, Context } from '../cell.ts';
import { peerFolder, PYTHON_TUF } from '../peer.ts';
import { runProgram, type Ended } from '../program.ts';
import { mustAccept, mustRefuse } from '../verdict.ts';

const TARGETS = ['trusted_root.json', 'signing_config.v0.2.json'];

/** TUF's reference client follows the sandbox's repository from its root to its targets, and from no other root. */
export const PYTHON_TUF_IN_SANDBOX: readonly Cell[] = [
  { peer: PYTHON_TUF, subject: 'TUF repository', direction: 'sandbox', run: meet },
];

async function meet(context: Context): Promise<void> {
  const [sandbox, stranger] = await Promise.all([startSigstore(), startSigstore()]);
  try {
    const { url } = sandbox.tuf.service;
    const refreshed = await refresh(context, url, await sandbox.tuf.rootJson());
    mustAccept('the repository', refreshed);
    const read = refreshed.stdout
      .trim()
      .split('\n')
      .map((path): unknown => JSON.parse(readFileSync(path, 'utf8')));
    deepStrictEqual(read, [sandbox.trustedRoot, sandbox.signingConfig()]);
    const mistaken = await refresh(context, url, await stranger.tuf.rootJson());
    mustRefuse("a stranger's root", mistaken, /UnsignedMetadataError/);
  } finally {
    await Promise.all([sandbox.close(), stranger.close()]);
  }
}

async function refresh({ peer, folder }: Context, url: string, root: Buffer): Promise<Ended> {
  const metadata = mkdtempSync(join(folder, 'metadata-'));
  const rootPath = join(folder, 'root.json');
  writeFileSync(rootPath, root);
  const script = join(peerFolder(PYTHON_TUF), 'refresh.py');
  return runProgram(peer.program, [script, url, rootPath, metadata, ...TARGETS], {
    environment: { PATH: process.env['PATH'], HOME: folder, PYTHONDONTWRITEBYTECODE: '1' },
  });
}
