import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startRegistry, type RegistrySandbox } from '../../../sandbox/src/registry/registry.ts';
import { createHttpClient } from '../../src/http/client.ts';
import { resolveImage } from '../../src/oci/resolve.ts';
import { openStepRegistry, type StepRegistryOptions } from '../../src/oci/step-registry.ts';
import { pushSubject } from './world.ts';

const ACCOUNT = { username: 'robot', password: 'pa55', access: { '*': ['pull', 'push'] } } as const;

async function privateRegistry(): Promise<RegistrySandbox> {
  const sandbox = await startRegistry({ auth: { kind: 'basic', accounts: [ACCOUNT] } });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** A DOCKER_CONFIG with a login for a registry. */
async function dockerConfig(registry: string, password: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docker-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const auth = Buffer.from(`robot:${password}`).toString('base64');
  await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [registry]: { auth } } }));
  return folder;
}

async function push(sandbox: RegistrySandbox, options: Partial<StepRegistryOptions>): Promise<string> {
  const registry = openStepRegistry({
    http: createHttpClient({ environment: {} }),
    environment: {},
    exec: () => Promise.reject(new Error('no helper is named')),
    login: undefined,
    ...options,
  });
  const repository = registry.repository({ registry: sandbox.host, repository: 'team/app' }, 'push');
  const { digest } = await pushSubject(repository, 'v1');
  return (await resolveImage(repository, { ...repository, tag: 'v1' })).digest === digest ? 'pushed' : 'differs';
}

const login = { registry: '', username: 'robot', password: 'pa55' };

test('the login of the inputs goes to its registry, before docker’s', async () => {
  const sandbox = await privateRegistry();
  const environment = { DOCKER_CONFIG: await dockerConfig(sandbox.host, 'wrong') };
  expect(await push(sandbox, { environment, login: { ...login, registry: sandbox.host } })).toBe('pushed');
});

test('docker’s login is used without one, and for all other registries', async () => {
  const sandbox = await privateRegistry();
  const environment = { DOCKER_CONFIG: await dockerConfig(sandbox.host, 'pa55') };
  expect(await push(sandbox, { environment })).toBe('pushed');
  expect(await push(sandbox, { environment, login: { ...login, registry: 'ghcr.io', password: 'other' } })).toBe(
    'pushed',
  );
});

test('the login of another registry is never sent', async () => {
  const sandbox = await privateRegistry();
  const environment = { DOCKER_CONFIG: await dockerConfig('ghcr.io', 'pa55') };
  await expect(push(sandbox, { environment, login: { ...login, registry: 'quay.io' } })).rejects.toMatchObject({
    code: 'REGISTRY_UNAUTHORIZED',
  });
});
