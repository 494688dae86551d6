import type { HttpClient } from '../http/message.ts';
import type { RunProgram } from './credential-helper.ts';
import { dockerCredentials } from './credentials.ts';
import { openRegistry, type Registry } from './registry.ts';

export type StepRegistryOptions = {
  readonly http: HttpClient;
  /** For DOCKER_CONFIG and HOME. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exec: RunProgram;
  /** A login given as inputs, for its registry only; for all others docker's configuration is asked. */
  readonly login: { readonly registry: string; readonly username: string; readonly password: string } | undefined;
};

/** The registries of a step, with the logins that the step was given. */
export function openStepRegistry({ http, environment, exec, login }: StepRegistryOptions): Registry {
  const explicit =
    login === undefined
      ? {}
      : { [login.registry]: { kind: 'password', username: login.username, password: login.password } as const };
  return openRegistry({ http, credentials: dockerCredentials({ environment, run: exec, explicit }) });
}
