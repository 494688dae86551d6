import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Context } from '../cell.ts';
import { cosignSignBlob } from '../cosign.ts';
import { COSIGN } from '../peer.ts';
import { runStep } from '../step.ts';
import { mustAccept, mustRefuse } from '../verdict.ts';
import { LOG_CHOICES, startWorld, type LogChoice } from '../world.ts';

/** action-verify takes what cosign sign-blob made in the same run, and nothing else. */
export const COSIGN_MADE_BLOB: readonly Cell[] = LOG_CHOICES.map((log) => ({
  peer: COSIGN,
  subject: `blob, ${log}`,
  direction: 'checked by ours',
  run: async (context) => meet(context, log),
}));

async function meet(context: Context, log: LogChoice): Promise<void> {
  await using world = await startWorld(context.folder, log);
  const file = join(world.workspace, 'kubectl');
  writeFileSync(file, 'a program');
  mustAccept('cosign sign-blob', await cosignSignBlob(context, world, file, `${file}.sigstore.json`));

  const verify = async (inputs: Readonly<Record<string, string>> = {}) =>
    runStep(world, { action: 'verify', inputs: { files: 'kubectl', ...inputs } });
  mustAccept('the signed file', await verify());
  const elsewhere = { 'certificate-identity': world.identity.replace('v0.8.0', 'v0.8.1') };
  mustRefuse('another identity', await verify(elsewhere), /the signer is .*, expected/);
  writeFileSync(file, 'A program');
  mustRefuse('a changed file', await verify(), /but the file has sha256/);
}
