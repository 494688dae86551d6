import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startRegistry, type RegistryOptions, type RegistrySandbox } from '@release-actions/sandbox/registry/registry';
import { putManifest } from '@release-actions/shared/oci/manifests';
import { parseReference } from '@release-actions/shared/oci/reference';
import type { Repository } from '@release-actions/shared/oci/registry';
import { openStepRegistry } from '@release-actions/shared/oci/step-registry';
import { createHttpClient } from '@release-actions/shared/http/client';
import { copyImages } from '../src/copy-image.ts';
import { createConsoleHost } from '../src/console-host.ts';
import { pushExample } from '../src/image.ts';
import { newFolder } from './place.ts';

const ACCOUNT = { username: 'robot', password: 'pa55', access: { '*': ['pull', 'push'] } } as const;
const INDEX = 'application/vnd.oci.image.index.v1+json';

async function registryOf(options: RegistryOptions = {}): Promise<RegistrySandbox> {
  const registry = await startRegistry(options);
  onTestFinished(() => registry.close());
  return registry;
}

function repositoryOf({ host }: RegistrySandbox, repository: string): Repository {
  const http = createHttpClient({ environment: {} });
  const { exec } = createConsoleHost();
  const registry = openStepRegistry({ http, environment: {}, exec, login: { registry: host, ...ACCOUNT } });
  return registry.repository({ registry: host, repository }, 'push');
}

/** An image of two platforms with layers of some size, and its digest. */
async function pushed(registry: RegistrySandbox, repository: string): Promise<string> {
  const folder = await newFolder({ tool: 'x'.repeat(300_000), small: 'y' });
  await pushExample(repositoryOf(registry, repository), folder, ['tool', 'small'], 'v1');
  return registry.digestOf(repository, 'v1') ?? '';
}

/** What docker login leaves. */
async function loggedIn({ host }: RegistrySandbox): Promise<{ environment: Record<string, string> }> {
  const config = await newFolder();
  const auth = Buffer.from(`${ACCOUNT.username}:${ACCOUNT.password}`).toString('base64');
  await mkdir(config, { recursive: true });
  await writeFile(join(config, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
  return { environment: { DOCKER_CONFIG: config } };
}

test('an image of a private registry is copied whole, under its own digest and tag', async () => {
  const from = await registryOf({ auth: { kind: 'bearer', accounts: [ACCOUNT] } });
  const to = await registryOf();
  const digest = await pushed(from, 'team/tool');
  const host = { ...createConsoleHost(), ...(await loggedIn(from)) };
  const name = `${from.host.replace(':', '-')}/team/tool`;
  expect(await copyImages([parseReference(`${from.host}/team/tool:v1`)], to.host, host)).toEqual([
    `${to.host}/${name}@${digest}`,
  ]);
  expect(to.digestOf(name, 'v1')).toBe(digest);
  const [source] = from.inspect();
  const [copy] = to.inspect();
  expect(copy?.manifests).toEqual(source?.manifests);
  expect(copy?.blobs).toEqual(source?.blobs);

  // By digest there is no tag to set, and nothing is sent twice.
  const uploads = to.service.requests.filter(({ method }) => method === 'POST').length;
  const byDigest = parseReference(`${from.host}/team/tool@${digest}`);
  expect(await copyImages([byDigest], to.host, host)).toEqual([`${to.host}/${name}@${digest}`]);
  expect(to.service.requests.filter(({ method }) => method === 'POST')).toHaveLength(uploads);
  expect([...(to.inspect()[0]?.tags.keys() ?? [])]).toEqual(['v1']);
});

test('without a login, and without the image, it says so', async () => {
  const from = await registryOf({ auth: { kind: 'bearer', accounts: [ACCOUNT] } });
  const to = await registryOf();
  const reference = parseReference(`${from.host}/team/gone:v1`);
  const anonymous = { ...createConsoleHost(), environment: { DOCKER_CONFIG: await newFolder() } };
  await expect(copyImages([reference], to.host, anonymous)).rejects.toMatchObject({ code: 'REGISTRY_UNAUTHORIZED' });
  const host = { ...createConsoleHost(), ...(await loggedIn(from)) };
  await expect(copyImages([reference], to.host, host)).rejects.toMatchObject({ code: 'IMAGE_NOT_FOUND' });
});

test.each([
  ['a moment of weakness', { kind: 'answer', status: 503, headers: { 'retry-after': '0' } }],
  ['a broken connection', { kind: 'reset' }],
] as const)('%s of the target does no harm', async (_, effect) => {
  const [from, to] = [await registryOf(), await registryOf()];
  const digest = await pushed(from, 'team/tool');
  to.service.faults.arm({ method: 'PUT', path: /blobs\/uploads/, times: 1, effect });
  await copyImages([parseReference(`${from.host}/team/tool:v1`)], to.host, { ...createConsoleHost(), environment: {} });
  expect(to.digestOf(`${from.host.replace(':', '-')}/team/tool`, 'v1')).toBe(digest);
});

test('indexes in indexes are copied; without an end they are refused', async () => {
  const [from, to] = [await registryOf(), await registryOf()];
  const repository = repositoryOf(from, 'team/tool');
  await pushed(from, 'team/tool');
  let bytes = from.inspect()[0]?.manifests.get(from.digestOf('team/tool', 'v1') ?? '')?.bytes ?? Buffer.alloc(0);
  for (let depth = 2; depth <= 5; depth += 1) {
    const digest = from.digestOf('team/tool', depth === 2 ? 'v1' : `deep-${depth - 1}`);
    const manifests = [{ mediaType: INDEX, digest, size: bytes.length }];
    bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests }));
    await putManifest(repository, `deep-${depth}`, { mediaType: INDEX, bytes });
  }
  const host = { ...createConsoleHost(), environment: {} };
  const copy = async (tag: string): Promise<string[]> =>
    copyImages([parseReference(`${from.host}/team/tool:${tag}`)], to.host, host);
  await copy('deep-3');
  expect(to.digestOf(`${from.host.replace(':', '-')}/team/tool`, 'deep-3')).toBe(from.digestOf('team/tool', 'deep-3'));
  await expect(copy('deep-5')).rejects.toMatchObject({ code: 'IMAGE_TOO_DEEP' });
});
