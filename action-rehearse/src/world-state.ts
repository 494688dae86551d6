import { createHash } from 'node:crypto';
import type { World } from './world.ts';

/** What the world holds, each as one comparable text: what a second attempt must leave as it is. */
export function worldState({ sandbox, project }: World): Record<string, string> {
  const releases = sandbox.github.releases(project.repository).map(({ id, draft, assets }) => ({
    id,
    draft,
    assets: assets.map(({ id, name, bytes }) => [id, name, hashOf(bytes)]),
  }));
  // By digest: as JSON the blobs would be lists of numbers, a hundred times what they are.
  const registry = sandbox.registry.inspect().map(({ name, blobs, manifests, tags }) => ({
    name,
    blobs: [...blobs.keys()].sort(),
    manifests: [...manifests.keys()].sort(),
    tags: [...tags].map((entry) => entry.join(' ')).sort(),
  }));
  return {
    'the release with all bytes of its assets': hashOf(Buffer.from(JSON.stringify(releases))),
    'the number of attestations': String(sandbox.github.attestations(project.repository).length),
    'the registry': hashOf(Buffer.from(JSON.stringify(registry))),
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
