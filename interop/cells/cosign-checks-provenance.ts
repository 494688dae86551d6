import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Context } from '../cell.ts';
import { cosignVerifyBlobAttestation } from '../cosign.ts';
import { COSIGN } from '../peer.ts';
import { runStep } from '../step.ts';
import { mustAccept, mustRefuse } from '../verdict.ts';
import { LOG_CHOICES, startWorld, type LogChoice } from '../world.ts';

/** cosign verify-blob-attestation takes the provenance of action-provenance for each of its subjects and for no other file. */
export const COSIGN_CHECKS_PROVENANCE: readonly Cell[] = LOG_CHOICES.map((log) => ({
  peer: COSIGN,
  subject: `SLSA provenance, ${log}`,
  direction: 'checks ours',
  run: async (context) => meet(context, log),
}));

async function meet(context: Context, log: LogChoice): Promise<void> {
  await using world = await startWorld(context.folder, log);
  const [kubectl, kubelet] = [join(world.workspace, 'kubectl'), join(world.workspace, 'kubelet')];
  writeFileSync(kubectl, 'a program');
  writeFileSync(kubelet, 'another program');
  const inputs = { files: 'kube*', 'github-attestations': 'false' };
  mustAccept('action-provenance', await runStep(world, { action: 'provenance', inputs }));

  const bundle = join(world.workspace, 'provenance.intoto.jsonl');
  const check = async (file: string, type = 'slsaprovenance1') =>
    cosignVerifyBlobAttestation(context, world, { file, bundle, type });
  mustAccept('the first subject', await check(kubectl));
  mustAccept('the second subject', await check(kubelet));
  mustRefuse('another type of predicate', await check(kubectl, 'spdxjson'), /invalid predicate type/);
  writeFileSync(kubectl, 'A program');
  mustRefuse('a changed file', await check(kubectl), /digests do not match/);
}
