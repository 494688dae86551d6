import { join } from 'node:path';
import { createHttpClient } from '@release-actions/shared/http/client';
import type { Descriptor } from '@release-actions/shared/oci/descriptor';
import { pushImage, pushIndex } from '@release-actions/shared/oci/push';
import { openRegistry, type Repository } from '@release-actions/shared/oci/registry';

const PLATFORMS = [
  { os: 'linux', architecture: 'amd64' },
  { os: 'linux', architecture: 'arm64' },
] as const;

type Platform = (typeof PLATFORMS)[number];

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

/**
 * Pushes an image of release files, under a tag where one is given. Each platform holds the files that are named for it
 * and those whose names know no platform; one without files is left out. `undefined`: no file belongs into any.
 */
export async function pushExample(
  repository: Repository,
  folder: string,
  names: readonly string[],
  tag?: string,
): Promise<Descriptor | undefined> {
  const images = [];
  for (const platform of PLATFORMS) {
    const files = names
      .filter((name) => belongsTo(name, platform))
      .map((name) => ({ source: join(folder, name), target: `/usr/local/bin/${name}`, executable: true }));
    if (files.length === 0) continue;
    images.push(await pushImage(repository, { platform, files, created: '1970-01-01T00:00:00Z' }));
  }
  return images.length === 0 ? undefined : pushIndex(repository, images, tag);
}

const SYSTEM = /(?<![a-z])(linux|darwin|macos|windows|win32|freebsd|openbsd|netbsd)(?![a-z])/i;
const PROCESSOR =
  /(?<![a-z0-9])(amd64|x86_64|x64|arm64|aarch64|386|i386|arm(?:v\d)?|ppc64le|s390x|riscv64)(?![a-z0-9])/i;
const USUAL: Readonly<Record<string, string>> = { x86_64: 'amd64', x64: 'amd64', aarch64: 'arm64' };

/** As release files are named, like `bom-linux-amd64` or `tool_arm64.tar.gz`. */
function belongsTo(name: string, { os, architecture }: Platform): boolean {
  const system = SYSTEM.exec(name)?.[1]?.toLowerCase() ?? os;
  const processor = PROCESSOR.exec(name)?.[1]?.toLowerCase() ?? architecture;
  return system === os && (USUAL[processor] ?? processor) === architecture;
}
