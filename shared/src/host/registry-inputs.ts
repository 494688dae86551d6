import { badInput, optional, type Get } from './inputs.ts';

/** A login given as inputs, for the one registry of the step's images. */
export type RegistryUser = { readonly username: string; readonly password: string };

/**
 * Reads `registry-username` and `registry-password`. Throws BAD_INPUT when one comes without the other, or when the images
 * lie in several registries: a password must not be sent to another registry than its own.
 */
export function registryUser(get: Get, images: readonly { readonly registry: string }[]): RegistryUser | undefined {
  const username = optional(get, 'registry-username');
  const password = optional(get, 'registry-password');
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined || password === undefined) {
    const missing = username === undefined ? 'registry-username' : 'registry-password';
    throw badInput(missing, `Input "${missing}" is missing: a user name and a password go together.`);
  }
  const registries = [...new Set(images.map(({ registry }) => registry))];
  if (registries.length > 1) {
    throw badInput(
      'registry-username',
      `The images lie in several registries (${registries.join(', ')}), but one login is given.`,
      'Log in to each with docker/login-action in an earlier step instead of "registry-username".',
    );
  }
  return { username, password };
}
