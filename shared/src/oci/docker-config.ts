import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../errors/action-error.ts';
import type { Credential } from './credential.ts';
import { asRecord, textOf } from './descriptor.ts';

/** What docker's `config.json` says about credentials. Its values are secret: never print one. */
export type DockerConfig = {
  /** The file it came from. */
  readonly source: string;
  readonly auths: Readonly<Record<string, unknown>>;
  readonly credentialHelpers: Readonly<Record<string, unknown>>;
  readonly credentialsStore: string | undefined;
};

const DOCKER_HUB_KEYS = ['https://index.docker.io/v1/', 'index.docker.io', 'registry-1.docker.io'];

/**
 * Docker's configuration from DOCKER_CONFIG, else from `.docker` in the home folder. Undefined if there is none.
 * Throws DOCKER_CONFIG for one that cannot be read.
 */
export async function readDockerConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<DockerConfig | undefined> {
  const home = environment['HOME'] ?? environment['USERPROFILE'];
  const folder = environment['DOCKER_CONFIG'] || (home === undefined ? undefined : join(home, '.docker'));
  if (folder === undefined) return undefined;
  const source = join(folder, 'config.json');
  let text: string;
  try {
    text = await readFile(source, 'utf8');
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw unusable(source, 'cannot be read');
  }
  return parseDockerConfig(text, source);
}

/** Throws DOCKER_CONFIG. */
function parseDockerConfig(text: string, source: string): DockerConfig {
  const fields = asRecord(parseJson(text, source));
  if (fields === undefined) throw unusable(source, 'is no JSON object');
  return {
    source,
    auths: asRecord(fields['auths']) ?? {},
    credentialHelpers: asRecord(fields['credHelpers']) ?? {},
    credentialsStore: textOf(fields, 'credsStore'),
  };
}

/** The keys under which configurations and helpers keep a registry, the usual one first. */
export function keysOf(registry: string): readonly string[] {
  return registry === 'docker.io' ? [...DOCKER_HUB_KEYS, 'docker.io'] : [registry, `https://${registry}`];
}

/** The name of the helper program for a registry, if one is set. */
export function helperOf(config: DockerConfig, registry: string): string | undefined {
  const own = keysOf(registry)
    .map((key) => textOf(config.credentialHelpers, key))
    .find((name) => name !== undefined);
  return own ?? config.credentialsStore;
}

/** The credential that stands in the file itself. Throws DOCKER_CONFIG for an entry that says nothing. */
export function inlineCredential(config: DockerConfig, registry: string): Credential | undefined {
  const wanted = new Set(keysOf(registry).map(hostOfKey));
  // `docker login` writes bare hosts, older tools URLs.
  const exact = keysOf(registry).find((key) => key in config.auths);
  const key = exact ?? Object.keys(config.auths).find((candidate) => wanted.has(hostOfKey(candidate)));
  if (key === undefined) return undefined;
  const entry = asRecord(config.auths[key]);
  if (entry === undefined) throw unusable(config.source, `has no object under auths["${key}"]`);
  const registryToken = textOf(entry, 'registrytoken');
  if (registryToken !== undefined) return { kind: 'registry-token', token: registryToken };
  const identityToken = textOf(entry, 'identitytoken');
  if (identityToken !== undefined) return { kind: 'identity-token', token: identityToken };
  const auth = textOf(entry, 'auth');
  if (auth !== undefined) return decodeAuth(auth, config.source, key);
  const [username, password] = [textOf(entry, 'username'), textOf(entry, 'password')];
  // `docker login` leaves an empty entry where a helper keeps the secret.
  return username === undefined || password === undefined ? undefined : { kind: 'password', username, password };
}

function decodeAuth(auth: string, source: string, key: string): Credential {
  const decoded = Buffer.from(auth, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 1) throw unusable(source, `has an "auth" under auths["${key}"] that is no base64 of "user:password"`);
  // Docker pads passwords with NUL characters.
  return {
    kind: 'password',
    username: decoded.slice(0, colon),
    password: decoded.slice(colon + 1).replace(/\0+$/, ''),
  };
}

function hostOfKey(key: string): string {
  return key.replace(/^https?:\/\//, '').split('/', 1)[0] ?? key;
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, and with it perhaps a password.
    throw unusable(source, 'is no JSON');
  }
}

function unusable(source: string, what: string): ActionError {
  return new ActionError('DOCKER_CONFIG', `Docker’s configuration ${source} ${what}.`, {
    hint: 'Log in again with docker/login-action, or set DOCKER_CONFIG to the folder of a working config.json.',
  });
}
