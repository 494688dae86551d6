import { join } from 'node:path';
import { createHttpClient } from '@release-actions/shared/http/client';
import { pushImage, pushIndex } from '@release-actions/shared/oci/push';
import { openRegistry, type Repository } from '@release-actions/shared/oci/registry';

const PLATFORMS = [
  { os: 'linux', architecture: 'amd64' },
  { os: 'linux', architecture: 'arm64' },
] as const;

/** The rehearsal's registry, which knows no logins. */
export function sandboxRepository(host: string, repository: string): Repository {
  const registry = openRegistry({
    http: createHttpClient({ environment: {} }),
    credentials: () => Promise.resolve(undefined),
  });
  return registry.repository({ registry: host, repository }, 'push');
}

/** Where the project's image would lie. GitHub allows names of repositories that no registry does. */
export function exampleRepository(host: string, project: string): Repository {
  const parts = project.toLowerCase().split('/');
  const path = parts.map((part) => part.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'project');
  return sandboxRepository(host, path.join('/'));
}

/** Pushes an image of release files for two platforms under a tag. The platforms share the files. */
export async function pushExample(
  repository: Repository,
  folder: string,
  names: readonly string[],
  tag: string,
): Promise<void> {
  const images = [];
  for (const platform of PLATFORMS) {
    const files = names.map((name) => ({
      source: join(folder, name),
      target: `/usr/local/bin/${name}`,
      executable: true,
    }));
    images.push(await pushImage(repository, { platform, files, created: '1970-01-01T00:00:00Z' }));
  }
  await pushIndex(repository, images, tag);
}
