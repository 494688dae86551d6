import { spawnSync } from 'node:child_process';

/** openssl is a second opinion where it is there; the tests need Node alone. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** Runs openssl; throws when it fails. */
export function openssl(...parameters: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync('openssl', parameters);
  if (status !== 0) throw new Error(stderr.toString());
  return stdout;
}
