import { badInput, optional, type Get } from './inputs.ts';

/** A login given as inputs, with the one registry that it is for. */
export type RegistryLogin = { readonly registry: string; readonly username: string; readonly password: string };

/**
 * Reads `registry-username` and `registry-password`. Throws BAD_INPUT when one comes without the other, or when the images
 * do not lie in exactly one registry: a password must not be sent to another registry than its own.
 */
export function registryLogin(get: Get, images: readonly { readonly registry: string }[]): RegistryLogin | undefined {
  const username = optional(get, 'registry-username');
  const password = optional(get, 'registry-password');
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined || password === undefined) {
    const missing = username === undefined ? 'registry-username' : 'registry-password';
    throw badInput(missing, `Input "${missing}" is missing: a user name and a password go together.`);
  }
  const [registry, ...others] = new Set(images.map((image) => image.registry));
  if (registry === undefined) {
    throw badInput('registry-username', 'A login is given, but "images" names no image to use it for.');
  }
  if (others.length > 0) {
    throw badInput(
      'registry-username',
      `The images lie in several registries (${[registry, ...others].join(', ')}), but one login is given.`,
      'Log in to each with docker/login-action in an earlier step instead of "registry-username".',
    );
  }
  return { registry, username, password };
}
