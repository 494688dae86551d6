import { askHelper, type RunProgram } from './credential-helper.ts';
import type { Credential, CredentialSource } from './credential.ts';
import { helperOf, inlineCredential, keysOf, readDockerConfig, type DockerConfig } from './docker-config.ts';

type CredentialOptions = {
  /** For DOCKER_CONFIG and HOME. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly run: RunProgram;
  /** Given as inputs, by registry as references name it. These come first. */
  readonly explicit?: Readonly<Record<string, Credential>>;
};

/**
 * Credentials as docker finds them: inputs, then the registry's helper or the store, then the entry in the file. Each
 * registry is looked up once. Throws DOCKER_CONFIG and CREDENTIAL_HELPER when it is asked.
 */
export function dockerCredentials(options: CredentialOptions): CredentialSource {
  let config: Promise<DockerConfig | undefined> | undefined;
  const found = new Map<string, Promise<Credential | undefined>>();

  async function find(registry: string): Promise<Credential | undefined> {
    const explicit = options.explicit?.[registry];
    if (explicit !== undefined) return explicit;
    config ??= readDockerConfig(options.environment);
    const known = await config;
    if (known === undefined) return undefined;
    const helper = helperOf(known, registry);
    const [server = registry] = keysOf(registry);
    const kept = helper === undefined ? undefined : await askHelper(helper, server, options.run);
    return kept ?? inlineCredential(known, registry);
  }

  return (registry) => {
    const credential = found.get(registry) ?? find(registry);
    found.set(registry, credential);
    return credential;
  };
}
