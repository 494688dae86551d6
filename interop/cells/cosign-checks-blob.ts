import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Context } from '../cell.ts';
import { cosignVerifyBlob } from '../cosign.ts';
import { COSIGN } from '../peer.ts';
import { runStep } from '../step.ts';
import { mustAccept, mustRefuse } from '../verdict.ts';
import { LOG_CHOICES, startWorld, type LogChoice } from '../world.ts';

/** cosign verify-blob takes the bundles of action-sign, and none of them for a file that was changed or swapped. */
export const COSIGN_CHECKS_BLOB: readonly Cell[] = LOG_CHOICES.map((log) => ({
  peer: COSIGN,
  subject: `blob, ${log}`,
  direction: 'checks ours',
  run: async (context) => meet(context, log),
}));

async function meet(context: Context, log: LogChoice): Promise<void> {
  await using world = await startWorld(context.folder, log);
  const [kubectl, kubelet] = [join(world.workspace, 'kubectl'), join(world.workspace, 'kubelet')];
  writeFileSync(kubectl, 'a program');
  writeFileSync(kubelet, 'another program');
  mustAccept('action-sign', await runStep(world, { action: 'sign', inputs: { files: 'kube*' } }));

  const check = async (file: string, bundle: string) =>
    cosignVerifyBlob(context, world, file, `${bundle}.sigstore.json`);
  mustAccept('the first file', await check(kubectl, kubectl));
  mustAccept('the second file', await check(kubelet, kubelet));
  mustRefuse('a bundle for another file', await check(kubectl, kubelet), /invalid signature/);
  writeFileSync(kubectl, 'A program');
  mustRefuse('a changed file', await check(kubectl, kubectl), /invalid signature/);
}
