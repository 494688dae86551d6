import { onTestFinished } from 'vitest';
import {
  startRegistry,
  type RegistryOptions as SandboxOptions,
  type RegistrySandbox,
} from '../../../sandbox/src/registry/registry.ts';
import { createHttpClient } from '../../src/http/client.ts';
import type { HttpClient } from '../../src/http/message.ts';
import { putBlob } from '../../src/oci/blob-upload.ts';
import type { Credential } from '../../src/oci/credential.ts';
import { describeBytes, EMPTY_BLOB, IMAGE_MANIFEST, type Descriptor } from '../../src/oci/descriptor.ts';
import { putManifest } from '../../src/oci/manifests.ts';
import { openRegistry, type Registry, type Repository } from '../../src/oci/registry.ts';

export type World = {
  readonly sandbox: RegistrySandbox;
  readonly http: HttpClient;
  readonly registry: Registry;
  /** `team/app`, opened for push. */
  readonly repository: Repository;
};

export const NAME = 'team/app';

/** A registry of the sandbox, and ours opened on it; closed when the test ends. */
export async function startWorld(options: SandboxOptions = {}, credential?: Credential): Promise<World> {
  const sandbox = await startRegistry(options);
  onTestFinished(() => sandbox.close());
  return { sandbox, ...openAnother(sandbox, credential) };
}

/** Another process on the same registry: nothing learned, no connection shared. */
export function openAnother(sandbox: RegistrySandbox, credential?: Credential): Omit<World, 'sandbox'> {
  const http = createHttpClient({ environment: {} });
  const registry = openRegistry({ http, credentials: () => Promise.resolve(credential) });
  return { http, registry, repository: registry.repository({ registry: sandbox.host, repository: NAME }, 'push') };
}

/** Pushes the smallest image that there is. */
export async function pushSubject(repository: Repository, tag: string, label = tag): Promise<Descriptor> {
  await putBlob(repository, EMPTY_BLOB.bytes);
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: IMAGE_MANIFEST,
      artifactType: 'application/vnd.example',
      config: describeBytes(EMPTY_BLOB.mediaType, EMPTY_BLOB.bytes),
      layers: [],
      annotations: { label },
    }),
  );
  await putManifest(repository, tag, { mediaType: IMAGE_MANIFEST, bytes });
  return describeBytes(IMAGE_MANIFEST, bytes);
}
