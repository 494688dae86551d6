import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { runIdentity, type RunOptions } from '@release-actions/sandbox/identity/run-identity';
import { runnerEnvironment } from '@release-actions/sandbox/identity/runner-environment';
import { runAction, type StepResult } from '@release-actions/sandbox/runner/run-action';
import { writeSourceAction } from '@release-actions/sandbox/runner/source-action';
import { startSigstore, type SigstoreSandbox } from '@release-actions/sandbox/sigstore/sigstore';
import { createHttpClient } from '@release-actions/shared/http/client';
import { provenancePredicate, PROVENANCE_TYPE } from '@release-actions/shared/intoto/slsa-provenance';
import { statement, type ResourceDescriptor } from '@release-actions/shared/intoto/statement';
import { createIdentity, runnerIdToken } from '@release-actions/shared/sigstore/identity';
import { selectServices } from '@release-actions/shared/sigstore/services';
import { openSigningSession, type SigningSession } from '@release-actions/shared/sigstore/session';
import { parseSigningConfig } from '@release-actions/shared/sigstore/signing-config';
import { sha256 } from '@release-actions/shared/digest/digest';

export const PROJECT: RunOptions = { repository: 'kubernetes-sigs/bom' };
const ACTION = resolve(import.meta.dirname, '..');

/** A Sigstore instance, and a workspace in which the action runs as a step of the project's release workflow. */
export type World = {
  readonly sigstore: SigstoreSandbox;
  workspace(files: Readonly<Record<string, string>>): Promise<string>;
  session(run?: RunOptions): SigningSession;
  verify(
    workspace: string,
    inputs: Readonly<Record<string, string>>,
    variables?: Readonly<Record<string, string>>,
  ): Promise<StepResult>;
  close(): Promise<void>;
};

export async function startWorld(): Promise<World> {
  const sigstore = await startSigstore();
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  await writeFile(join(folder, 'trusted_root.json'), JSON.stringify(sigstore.trustedRoot));
  await writeSourceAction(ACTION, folder);

  return {
    sigstore,
    workspace: async (files) => {
      const path = await mkdtemp(join(tmpdir(), 'verify-workspace-'));
      onTestFinished(() => rm(path, { recursive: true, force: true }));
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(path, name)), { recursive: true });
        await writeFile(join(path, name), content);
      }
      return path;
    },
    session: (run = PROJECT) => openSession(sigstore, run),
    verify: (workspace, inputs, variables = {}) =>
      runAction({
        folder,
        inputs: {
          sigstore: 'custom',
          'trusted-root': join(folder, 'trusted_root.json'),
          'certificate-oidc-issuer': sigstore.oidc.issuer,
          ...inputs,
        },
        environment: { ...runnerEnvironment(runIdentity(PROJECT)), ...variables },
        contexts: {},
        workspace,
        temporary: join(folder, 'temporary'),
      }),
    close: async () => {
      await sigstore.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function openSession(sigstore: SigstoreSandbox, run: RunOptions): SigningSession {
  const http = createHttpClient({ environment: {} });
  const access = sigstore.registerRun(runIdentity(run));
  const service = { url: access.ACTIONS_ID_TOKEN_REQUEST_URL, token: access.ACTIONS_ID_TOKEN_REQUEST_TOKEN };
  return openSigningSession({
    identity: createIdentity(
      runnerIdToken(service, http, () => {}),
      Date.now,
    ),
    services: selectServices(parseSigningConfig(JSON.stringify(sigstore.signingConfig()), 'sandbox'), Date.now()),
    trust: undefined,
    http,
    now: Date.now,
  });
}

/** The JSON of a signature over a text. */
export async function signed(session: SigningSession, content: string): Promise<string> {
  return (await session.signDigest({ name: 'x', sha256: sha256(content) })).bundle.json;
}

/** The JSON of provenance by a run. */
export async function proved(
  world: World,
  files: Readonly<Record<string, string>>,
  run: RunOptions = PROJECT,
): Promise<string> {
  const subjects: ResourceDescriptor[] = Object.entries(files).map(([name, content]) => ({
    name,
    digest: { sha256: sha256(content) },
  }));
  const identity = runIdentity(run);
  const predicate = provenancePredicate({ ...identity, repositoryOwnerId: identity.ownerId }, 'https://github.com');
  return (await world.session(run).signStatement(statement(subjects, PROVENANCE_TYPE, predicate))).bundle.json;
}
