import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSigstore, type SigstoreSandbox } from '@release-actions/sandbox/sigstore/sigstore';
import type { Cell, Context } from '../cell.ts';
import { cosignSignBlob, cosignVerifyBlob } from '../cosign.ts';
import { COSIGN } from '../peer.ts';
import { mustAccept, mustRefuse } from '../verdict.ts';
import { LOG_CHOICES, startWorld, type LogChoice, type World } from '../world.ts';

/** Without a line of ours in between: cosign signs and verifies with the sandbox's services and trust root. */
export const COSIGN_IN_SANDBOX: readonly Cell[] = LOG_CHOICES.map((log) => ({
  peer: COSIGN,
  subject: `blob, ${log}`,
  direction: 'sandbox',
  run: async (context) => meet(context, log),
}));

async function meet(context: Context, log: LogChoice): Promise<void> {
  await using world = await startWorld(context.folder, log);
  const file = join(world.workspace, 'kubectl');
  const bundle = join(world.workspace, 'kubectl.sigstore.json');
  writeFileSync(file, 'a program');
  mustAccept('cosign sign-blob', await cosignSignBlob(context, world, file, bundle));
  mustAccept('the signed file', await cosignVerifyBlob(context, world, file, bundle));

  const other = { ...world, identity: world.identity.replace('v0.8.0', 'v0.8.1') };
  mustRefuse(
    'another identity',
    await cosignVerifyBlob(context, other, file, bundle),
    /no matching CertificateIdentity/,
  );
  const stranger = await startSigstore();
  await stranger.close();
  for (const [part, because] of ANCHORS) {
    if (part === 'timestampAuthorities' && log === 'Rekor v1') continue;
    const trustedRoot = rootWith(world, part, stranger);
    const refused = await cosignVerifyBlob(context, { ...world, trustedRoot }, file, bundle);
    mustRefuse(`a stranger's ${part}`, refused, because);
  }
  writeFileSync(file, 'A program');
  mustRefuse('a changed file', await cosignVerifyBlob(context, world, file, bundle), /invalid signature/);
}

/** Everything that must vouch for a signature, and what cosign says when it is another instance's. */
const ANCHORS: readonly (readonly [part: keyof TrustedRoot, because: RegExp])[] = [
  ['certificateAuthorities', /leaf certificate verification failed/],
  ['ctlogs', /SCT|signed certificate timestamp/],
  ['tlogs', /not enough verified log entries/],
  ['timestampAuthorities', /threshold not met for verified signed timestamps/],
];

type TrustedRoot = Readonly<
  Record<'certificateAuthorities' | 'ctlogs' | 'tlogs' | 'timestampAuthorities', readonly object[]>
>;

/** The world's trust root with one part taken from a stranger's. */
function rootWith(world: World, part: keyof TrustedRoot, stranger: SigstoreSandbox): string {
  const ours = JSON.parse(readFileSync(world.trustedRoot, 'utf8')) as TrustedRoot;
  const theirs = stranger.trustedRoot as TrustedRoot;
  const path = join(world.workspace, `root-with-strange-${part}.json`);
  writeFileSync(path, JSON.stringify({ ...ours, [part]: theirs[part] }));
  return path;
}
