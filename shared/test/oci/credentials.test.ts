import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describe as textOf } from '../../src/errors/describe.ts';
import type { ActionError } from '../../src/errors/action-error.ts';
import { askHelper, type RunProgram } from '../../src/oci/credential-helper.ts';
import type { Credential } from '../../src/oci/credential.ts';
import { dockerCredentials } from '../../src/oci/credentials.ts';

const auth = (text: string): { auth: string } => ({ auth: Buffer.from(text).toString('base64') });
const password = (username: string, secret: string): Credential => ({ kind: 'password', username, password: secret });

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docker-config-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Starts a program for real, found in `folder` only. */
function runIn(folder: string): RunProgram {
  return (program, args, { input }) =>
    new Promise((resolve, reject) => {
      const child = execFile(program, [...args], { env: { PATH: `${folder}:/usr/bin:/bin` } }, (error, stdout) => {
        const code: unknown = error?.code ?? 0;
        if (typeof code === 'number') resolve({ exitCode: code, stdout });
        else reject(error);
      });
      // A helper may end without reading what it is asked.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
}

async function helper(folder: string, name: string, script: string): Promise<void> {
  const path = join(folder, `docker-credential-${name}`);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

async function lookUp(config: unknown, registry: string, folder?: string): Promise<Credential | undefined> {
  const at = folder ?? (await temporaryFolder());
  await writeFile(join(at, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  return dockerCredentials({ environment: { DOCKER_CONFIG: at }, run: runIn(at) })(registry);
}

test.each([
  ['a bare host', { auths: { 'ghcr.io': auth('u:p:w') } }, 'ghcr.io', password('u', 'p:w')],
  ['a URL', { auths: { 'https://ghcr.io/v2/': auth('u:p') } }, 'ghcr.io', password('u', 'p')],
  ['a host with a port', { auths: { 'localhost:5000': auth('u:p') } }, 'localhost:5000', password('u', 'p')],
  ['another port', { auths: { 'localhost:5000': auth('u:p') } }, 'localhost:5001', undefined],
  ['a longer host', { auths: { 'ghcr.io.evil.example': auth('u:p') } }, 'ghcr.io', undefined],
  [
    'Docker Hub by its old name',
    { auths: { 'https://index.docker.io/v1/': auth('u:p') } },
    'docker.io',
    password('u', 'p'),
  ],
  ['Docker Hub by its new name', { auths: { 'docker.io': auth('u:p') } }, 'docker.io', password('u', 'p')],
  ['Docker Hub by its API', { auths: { 'registry-1.docker.io': auth('u:p') } }, 'docker.io', password('u', 'p')],
  ['user and password', { auths: { 'ghcr.io': { username: 'u', password: 'p' } } }, 'ghcr.io', password('u', 'p')],
  ['padding', { auths: { 'ghcr.io': auth('u:p\0\0') } }, 'ghcr.io', password('u', 'p')],
  [
    'an identity token',
    { auths: { 'a.io': { ...auth('u:'), identitytoken: 't' } } },
    'a.io',
    { kind: 'identity-token', token: 't' },
  ],
  ['a registry token', { auths: { 'a.io': { registrytoken: 't' } } }, 'a.io', { kind: 'registry-token', token: 't' }],
  ['an empty entry', { auths: { 'a.io': {} } }, 'a.io', undefined],
  ['no auths', {}, 'a.io', undefined],
] as const)('the file: %s', async (_, config, registry, credential) => {
  expect(await lookUp(config, registry)).toEqual(credential);
});

test('without a file there is no credential, in DOCKER_CONFIG and in HOME', async () => {
  const folder = await temporaryFolder();
  const run = runIn(folder);
  expect(await dockerCredentials({ environment: { DOCKER_CONFIG: folder }, run })('ghcr.io')).toBeUndefined();
  expect(await dockerCredentials({ environment: { HOME: folder }, run })('ghcr.io')).toBeUndefined();
  expect(await dockerCredentials({ environment: {}, run })('ghcr.io')).toBeUndefined();
});

test('what the inputs say comes before the file', async () => {
  const folder = await temporaryFolder();
  await writeFile(
    join(folder, 'config.json'),
    JSON.stringify({ auths: { 'a.io': auth('file:f'), 'b.io': auth('b:b') } }),
  );
  const explicit = { 'a.io': password('input', 'i') };
  const credentials = dockerCredentials({ environment: { DOCKER_CONFIG: folder }, run: runIn(folder), explicit });
  expect(await credentials('a.io')).toEqual(password('input', 'i'));
  expect(await credentials('b.io')).toEqual(password('b', 'b'));
});

test.each([
  ['no JSON', '{"auths": {"a.io": {"auth": "c2VjcmV0OnNlY3JldA==" }'],
  ['no object', '["c2VjcmV0OnNlY3JldA=="]'],
  ['an auth without a colon', { auths: { 'a.io': { auth: Buffer.from('topsecret').toString('base64') } } }],
  ['an entry that is text', { auths: { 'a.io': 'topsecret' } }],
])('a broken file is an error that quotes nothing of it: %s', async (_, config) => {
  const error = (await lookUp(config, 'a.io').catch((thrown: unknown) => thrown)) as ActionError;
  expect(error.code).toBe('DOCKER_CONFIG');
  expect(textOf(error) + error.hint).not.toMatch(/secret|c2Vj|dG9w/);
});

test('a helper is asked, for its own registry before the store, and the file when it knows none', async () => {
  const folder = await temporaryFolder();
  await helper(
    folder,
    'own',
    'read server; echo "{\\"ServerURL\\":\\"$server\\",\\"Username\\":\\"own $1\\",\\"Secret\\":\\"s $server\\"}"',
  );
  await helper(folder, 'store', 'echo "credentials not found in native keychain"; exit 1');
  await helper(folder, 'hub', 'read server; echo "{\\"Username\\":\\"<token>\\",\\"Secret\\":\\"for $server\\"}"');
  const config = {
    auths: { 'own.io': auth('file:f'), 'other.io': auth('file:f') },
    credHelpers: { 'own.io': 'own', 'index.docker.io': 'hub' },
    credsStore: 'store',
  };
  expect(await lookUp(config, 'own.io', folder)).toEqual(password('own get', 's own.io'));
  expect(await lookUp(config, 'other.io', folder)).toEqual(password('file', 'f'));
  expect(await lookUp(config, 'unknown.io', folder)).toBeUndefined();
  expect(await lookUp(config, 'docker.io', folder)).toEqual({
    kind: 'identity-token',
    token: 'for https://index.docker.io/v1/',
  });
});

test.each(['../evil', 'a/b', 'a\\b', '', 'a b', '$(id)', '..', 'x;y'])(
  'no program is started for the helper name %j',
  async (name) => {
    let started = 0;
    const run: RunProgram = () => {
      started += 1;
      return Promise.resolve({ exitCode: 0, stdout: '{}' });
    };
    await expect(askHelper(name, 'a.io', run)).rejects.toMatchObject({ code: 'CREDENTIAL_HELPER' });
    expect(started).toBe(0);
  },
);

test.each([
  ['that is missing', undefined, /cannot be started/],
  ['that fails', 'echo "token hunter2"; echo hunter2 >&2; exit 3', /exit code 3/],
  ['that talks nonsense', 'echo hunter2', /something else than a credential/],
  ['that hangs', 'exec sleep 2', /no answer in 0.2 s/],
])('a helper %s is an error that quotes nothing it printed', async (_, script, message) => {
  const folder = await temporaryFolder();
  if (script !== undefined) await helper(folder, 'bad', script);
  const error = (await askHelper('bad', 'a.io', runIn(folder), 200).catch((thrown: unknown) => thrown)) as ActionError;
  expect(error.message).toMatch(message);
  expect(error.message).toContain('"bad"');
  expect(textOf(error) + error.hint).not.toContain('hunter2');
});
