import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { expect, onTestFinished } from 'vitest';
import { runIdentity, type RunOptions } from '../../../sandbox/src/identity/run-identity.ts';
import { runnerEnvironment } from '../../../sandbox/src/identity/runner-environment.ts';
import type { Permissions } from '../../../sandbox/src/github/tokens.ts';
import { runAction, type StepResult } from '../../../sandbox/src/runner/run-action.ts';
import { writeSourceAction } from '../../../sandbox/src/runner/source-action.ts';
import type { RegistrySandbox } from '../../../sandbox/src/registry/registry.ts';
import { startSandbox, type Sandbox } from '../../../sandbox/src/sandbox.ts';
import { createHttpClient } from '../../src/http/client.ts';
import type { Credential } from '../../src/oci/credential.ts';
import { pushIndex } from '../../src/oci/push.ts';
import type { Digest } from '../../src/oci/reference.ts';
import { openRegistry, type Repository } from '../../src/oci/registry.ts';
import { parseTrustRoot, type TrustRoot } from '../../src/sigstore/trust-root.ts';
import { pushSubject } from '../oci/world.ts';

export const REPOSITORY = 'kubernetes-sigs/bom';
const ROOT = resolve(import.meta.dirname, '../../..');

type StepSetup = {
  /** Where the run differs from a push of the tag v1.0.0 of the repository. */
  readonly run?: Partial<RunOptions>;
  readonly variables?: Readonly<Record<string, string>>;
  /** False: a job without "id-token: write". */
  readonly idToken?: boolean;
  /** Of the job's token. Default `attestations: write`. */
  readonly permissions?: Permissions;
  /** What else may never be seen in the log. */
  readonly secrets?: readonly string[];
};

/** A whole sandbox, in which an action that signs runs from its sources, as a step of a project's release workflow. */
export type StepWorld = {
  readonly sandbox: Sandbox;
  readonly trust: TrustRoot;
  workspace(files: Readonly<Record<string, string>>): Promise<string>;
  /** Each step is also checked for tokens in its log and for outputs that action.yml does not declare. */
  step(workspace: string, inputs: Readonly<Record<string, string>>, setup?: StepSetup): Promise<StepResult>;
  /** How much the services that cannot forget were asked: certificates and log entries. */
  asked(): { readonly certificates: number; readonly entries: number };
  close(): Promise<void>;
};

/** `action`: as in `action-sign`. */
export async function startStepWorld(action: string): Promise<StepWorld> {
  const sandbox = await startSandbox();
  const { id, ownerId } = identityOf({});
  sandbox.github.addRepository({ fullName: REPOSITORY, id, ownerId });
  const folder = await mkdtemp(join(tmpdir(), `${action}-`));
  await writeSourceAction(join(ROOT, action), folder);
  const trustedRoot = join(folder, 'trusted_root.json');
  const signingConfig = join(folder, 'signing_config.json');
  await writeFile(trustedRoot, JSON.stringify(sandbox.sigstore.trustedRoot));
  await writeFile(signingConfig, JSON.stringify(sandbox.sigstore.signingConfig()));
  const declared = await outputsOf(folder);

  return {
    sandbox,
    trust: await parseTrustRoot(JSON.stringify(sandbox.sigstore.trustedRoot), 'sandbox'),
    workspace: async (files) => {
      const path = await mkdtemp(join(tmpdir(), `${action}-workspace-`));
      onTestFinished(() => rm(path, { recursive: true, force: true }));
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(path, name)), { recursive: true });
        await writeFile(join(path, name), content);
      }
      return path;
    },
    step: async (workspace, inputs, setup = {}) => {
      const identity = runIdentity({ repository: REPOSITORY, ...setup.run });
      const permissions = setup.permissions ?? { attestations: 'write' };
      const token = sandbox.github.addToken({ repository: REPOSITORY, permissions });
      const access = sandbox.sigstore.registerRun(identity);
      const result = await runAction({
        folder,
        inputs: { sigstore: 'custom', 'trusted-root': trustedRoot, 'signing-config': signingConfig, ...inputs },
        environment: {
          ...runnerEnvironment(identity),
          GITHUB_API_URL: sandbox.github.apiUrl,
          ...(setup.idToken === false ? {} : access),
          ...setup.variables,
        },
        contexts: { 'github.token': token },
        workspace,
        temporary: join(folder, 'temporary'),
      });
      expectNoSecret(result, [token, access.ACTIONS_ID_TOKEN_REQUEST_TOKEN, ...(setup.secrets ?? [])]);
      expect(declared).toEqual(expect.arrayContaining(Object.keys(result.outputs)));
      return result;
    },
    asked: () => ({
      certificates: sandbox.sigstore.fulcio.service.requests.filter(({ method }) => method === 'POST').length,
      entries: sandbox.sigstore.rekor.size,
    }),
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function identityOf(run: Partial<RunOptions>) {
  const identity = runIdentity({ repository: REPOSITORY, ...run });
  return { ...identity, id: Number(identity.repositoryId), ownerId: Number(identity.ownerId) };
}

/** A token may stand in the line that asks the runner to mask it, and nowhere else. */
function expectNoSecret(result: StepResult, secrets: readonly string[]): void {
  const shown = [...result.rawLog.filter((line) => !line.startsWith('::add-mask::')), result.summary].join('\n');
  for (const secret of secrets) expect(shown.includes(secret)).toBe(false);
  expect(shown).not.toMatch(/eyJ[\w-]{10,}\.eyJ[\w-]{10,}/);
}

async function outputsOf(folder: string): Promise<string[]> {
  const { outputs } = parse(await readFile(join(folder, 'action.yml'), 'utf8')) as { outputs: object };
  return Object.keys(outputs);
}

/** The JSON of an output. */
export function jsonOutput(step: StepResult, name: string): unknown {
  const value = step.outputs[name];
  if (value === undefined) throw new Error(`no output ${name}; the log:\n${step.log.join('\n')}`);
  return JSON.parse(value);
}

/** Code of the error that ended a step. */
export function codeOf(step: StepResult): string | undefined {
  return step.annotations.findLast(({ name }) => name === 'error')?.properties['title']?.split(': ')[1];
}

/** Pushes an index of two platforms under a tag and returns its digest. */
export async function pushImage(
  { host }: Pick<RegistrySandbox, 'host'>,
  name: string,
  tag: string,
  credential?: Credential,
): Promise<Digest> {
  const repository = repositoryOf(host, name, credential);
  const images = [await pushSubject(repository, `${tag}-amd64`), await pushSubject(repository, `${tag}-arm64`)];
  return (await pushIndex(repository, images, tag)).digest;
}

/** A repository as another process sees it. */
export function repositoryOf(host: string, name: string, credential?: Credential): Repository {
  const http = createHttpClient({ environment: {} });
  const registry = openRegistry({ http, credentials: () => Promise.resolve(credential) });
  return registry.repository({ registry: host, repository: name }, 'push');
}
