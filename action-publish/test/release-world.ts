import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@release-actions/shared/digest/digest';
import { createHttpClient } from '@release-actions/shared/http/client';
import { provenancePredicate, PROVENANCE_TYPE } from '@release-actions/shared/intoto/slsa-provenance';
import { statement, type ResourceDescriptor } from '@release-actions/shared/intoto/statement';
import { createIdentity, runnerIdToken } from '@release-actions/shared/sigstore/identity';
import { selectServices } from '@release-actions/shared/sigstore/services';
import { openSigningSession, type SigningSession } from '@release-actions/shared/sigstore/session';
import { parseSigningConfig } from '@release-actions/shared/sigstore/signing-config';
import { onTestFinished } from 'vitest';
import { startGitHub, type GitHubSandbox } from '../../sandbox/src/github/github.ts';
import { runIdentity, type RunIdentity, type RunOptions } from '../../sandbox/src/identity/run-identity.ts';
import { runnerEnvironment } from '../../sandbox/src/identity/runner-environment.ts';
import { startSigstore, type SigstoreSandbox } from '../../sandbox/src/sigstore/sigstore.ts';
import { newFolder, runStep, type Step } from './runner.ts';

export const REPOSITORY = 'kubernetes-sigs/bom';
export const TAG = 'v1.2.3';

/** GitHub and Sigstore on loopback, a repository with a tag, and a workspace with files. */
export type ReleaseWorld = {
  readonly github: GitHubSandbox;
  readonly sigstore: SigstoreSandbox;
  readonly run: RunIdentity;
  readonly workspace: string;
  step(
    inputs: Readonly<Record<string, string>>,
    environment?: Readonly<Record<string, string>>,
    onLog?: (line: string) => void,
  ): Promise<Step>;
  /** Trust in this Sigstore, and who must have signed. */
  readonly trust: Readonly<Record<string, string>>;
  /** Signs and attests files of the workspace, by this run or another one. Images are attested with them. */
  sign(names: readonly string[], by?: Partial<RunOptions>, images?: readonly ResourceDescriptor[]): Promise<void>;
  session(): SigningSession;
};

export async function startReleaseWorld(files: Readonly<Record<string, string>>): Promise<ReleaseWorld> {
  const [github, sigstore] = await Promise.all([startGitHub(), startSigstore()]);
  onTestFinished(async () => {
    await Promise.all([github.close(), sigstore.close()]);
  });
  const { id } = github.addRepository({ fullName: REPOSITORY });
  const { sha } = github.addCommit(REPOSITORY, { files: { 'README.md': 'bom' } });
  github.addTag(REPOSITORY, { name: TAG, message: 'Signed' });
  const options: RunOptions = { repository: REPOSITORY, repositoryId: String(id), ref: `refs/tags/${TAG}`, sha };
  const token = github.addToken({ repository: REPOSITORY, permissions: { contents: 'write' } });
  const workspace = await newFolder(files);
  const root = await newFolder({ 'trusted_root.json': JSON.stringify(sigstore.trustedRoot) });
  const run = runIdentity(options);
  return {
    github,
    sigstore,
    run,
    workspace,
    step: async (inputs, environment = {}, onLog = () => {}) => {
      const variables = { ...runnerEnvironment(run), GITHUB_API_URL: github.apiUrl, TOKEN: token, ...environment };
      return runStep(workspace, inputs, variables, onLog);
    },
    trust: {
      sigstore: 'custom',
      'trusted-root': join(root, 'trusted_root.json'),
      'certificate-oidc-issuer': sigstore.oidc.issuer,
    },
    sign: async (names, by = {}, images = []) => {
      const signer = runIdentity({ ...options, ...by });
      const session = sessionOf(sigstore, signer);
      await writeProvenance(session, workspace, signer, [...(await signAll(session, workspace, names)), ...images]);
    },
    session: () => sessionOf(sigstore, run),
  };
}

async function signAll(
  session: SigningSession,
  workspace: string,
  names: readonly string[],
): Promise<ResourceDescriptor[]> {
  const descriptors: ResourceDescriptor[] = [];
  for (const name of names) {
    const digest = { sha256: sha256(await readFile(join(workspace, name))) };
    const { bundle } = await session.signDigest({ name, ...digest });
    await writeFile(join(workspace, `${name}.sigstore.json`), bundle.json);
    descriptors.push({ name, digest });
  }
  return descriptors;
}

async function writeProvenance(
  session: SigningSession,
  workspace: string,
  run: RunIdentity,
  subjects: readonly ResourceDescriptor[],
): Promise<void> {
  const predicate = provenancePredicate({ ...run, repositoryOwnerId: run.ownerId }, 'https://github.com');
  const { bundle } = await session.signStatement(statement(subjects, PROVENANCE_TYPE, predicate));
  await writeFile(join(workspace, 'provenance.intoto.jsonl'), `${bundle.json}\n`);
}

function sessionOf(sigstore: SigstoreSandbox, run: RunIdentity): SigningSession {
  const http = createHttpClient({ environment: {} });
  const access = sigstore.registerRun(run);
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
