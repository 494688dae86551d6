import type { HttpClient } from '../http/message.ts';
import type { RunProgram } from './credential-helper.ts';
import { dockerCredentials } from './credentials.ts';
import type { RepositoryName } from './reference.ts';
import { openRegistry, type Registry } from './registry.ts';

export type StepRegistryOptions = {
  readonly http: HttpClient;
  /** For DOCKER_CONFIG and HOME. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exec: RunProgram;
  /** A login given as inputs, for the registries of `images`; without it docker's configuration is asked. */
  readonly user: { readonly username: string; readonly password: string } | undefined;
  readonly images: readonly Pick<RepositoryName, 'registry'>[];
};

/** The registries of a step, with the logins that the step was given. */
export function openStepRegistry({ http, environment, exec, user, images }: StepRegistryOptions): Registry {
  const explicit =
    user === undefined
      ? {}
      : Object.fromEntries(images.map(({ registry }) => [registry, { kind: 'password', ...user } as const]));
  return openRegistry({ http, credentials: dockerCredentials({ environment, run: exec, explicit }) });
}
