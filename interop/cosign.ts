import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from './cell.ts';
import { runProgram, type Ended } from './program.ts';
import type { World } from './world.ts';

/** Signs as a job of the world's run would: the token in the environment, all services from the signing configuration. */
export async function cosignSignBlob(context: Context, world: World, file: string, bundle: string): Promise<Ended> {
  const token = await world.sigstore.oidc.mint(world.run, 'sigstore');
  const services = ['--signing-config', world.signingConfig, '--trusted-root', world.trustedRoot];
  return cosign(context, ['sign-blob', '--yes', ...services, '--bundle', bundle, file], { SIGSTORE_ID_TOKEN: token });
}

/** Checks file, bundle and signer, the certificate's SCT included. */
export async function cosignVerifyBlob(context: Context, world: World, file: string, bundle: string): Promise<Ended> {
  return cosign(context, ['verify-blob', ...trust(world, bundle), file]);
}

/** Checks a file against an attestation of the predicate type that cosign calls `type`. */
export async function cosignVerifyBlobAttestation(
  context: Context,
  world: World,
  evidence: { readonly file: string; readonly bundle: string; readonly type: string },
): Promise<Ended> {
  const { file, bundle, type } = evidence;
  return cosign(context, ['verify-blob-attestation', ...trust(world, bundle), '--type', type, file]);
}

function trust(world: World, bundle: string): string[] {
  const signer = ['--certificate-identity', world.identity, '--certificate-oidc-issuer', world.issuer];
  return ['--trusted-root', world.trustedRoot, '--bundle', bundle, ...signer];
}

async function cosign({ peer, folder }: Context, args: string[], extra: Record<string, string> = {}): Promise<Ended> {
  // A home of its own: neither the user's settings nor a cached trust root may decide.
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  return runProgram(peer.program, args, {
    cwd: folder,
    environment: { PATH: process.env['PATH'], HOME: home, TUF_ROOT: join(home, 'tuf'), ...extra },
  });
}
