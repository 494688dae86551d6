import { ActionError } from '../errors/action-error.ts';
import type { Credential } from './credential.ts';
import { asRecord } from './descriptor.ts';

/** Starts a program without a shell and returns its end, whatever the exit code. Throws when it cannot be started. */
export type RunProgram = (
  program: string,
  args: readonly string[],
  options: { readonly input: string },
) => Promise<{ readonly exitCode: number; readonly stdout: string }>;

// The name becomes part of a program's name: without a slash it can only be found on the PATH.
const HELPER_NAME = /^[A-Za-z0-9._-]+$/;
const TIMEOUT_MS = 60_000;
const NOT_FOUND = /credentials not found/i;

/**
 * Asks `docker-credential-NAME get` (docker/docker-credential-helpers: server on standard input, JSON on standard
 * output). Undefined if the helper knows none. Throws CREDENTIAL_HELPER, never with what the program printed.
 */
export async function askHelper(
  name: string,
  server: string,
  run: RunProgram,
  timeoutMs: number = TIMEOUT_MS,
): Promise<Credential | undefined> {
  if (!HELPER_NAME.test(name) || /^\.+$/.test(name)) {
    throw failed(name, 'has a name that no program may have here', 'A name is letters, digits, ".", "_" and "-".');
  }
  const program = `docker-credential-${name}`;
  const { exitCode, stdout } = await inTime(run(program, ['get'], { input: server }), name, timeoutMs);
  if (exitCode !== 0) {
    if (NOT_FOUND.test(stdout)) return undefined;
    throw failed(name, `ended with exit code ${exitCode} when asked for ${server}`);
  }
  return readAnswer(stdout, name, server);
}

async function inTime<T>(work: Promise<T>, name: string, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failed(name, `gave no answer in ${timeoutMs / 1000} s`)), timeoutMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } catch (cause) {
    if (cause instanceof ActionError && cause.code === 'CREDENTIAL_HELPER') throw cause;
    throw failed(name, 'cannot be started');
  } finally {
    clearTimeout(timer);
  }
}

function readAnswer(stdout: string, name: string, server: string): Credential | undefined {
  const fields = asRecord(parseJson(stdout));
  const [username, secret] = [fields?.['Username'], fields?.['Secret']];
  if (typeof username !== 'string' || typeof secret !== 'string') {
    throw failed(name, `answered something else than a credential for ${server}`);
  }
  if (secret === '') return undefined;
  // The helper protocol's mark for a token that stands for its owner.
  if (username === '<token>') return { kind: 'identity-token', token: secret };
  return { kind: 'password', username, password: secret };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failed(name: string, what: string, hint?: string): ActionError {
  return new ActionError('CREDENTIAL_HELPER', `The credential helper "${name.slice(0, 100)}" ${what}.`, {
    hint:
      hint ??
      `Run "docker-credential-${name.slice(0, 100)} get" by hand, or remove it from credHelpers and credsStore in docker’s config.json.`,
  });
}
