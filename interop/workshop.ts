import { join } from 'node:path';
import { cached, isBuilt } from './cache.ts';
import { goRecipe } from './go-peer.ts';
import type { BuiltPeer, Peer } from './peer.ts';
import { pythonRecipe } from './python-peer.ts';

export type Readiness =
  | { readonly kind: 'built'; readonly peer: BuiltPeer }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

const PROGRESS_MS = 5_000;

/** Builds each peer at most once, and tells through `say` what takes long. */
export function createWorkshop(cache: string, say: (line: string) => void): (peer: Peer) => Promise<Readiness> {
  const known = new Map<string, Promise<Readiness>>();
  return async (peer) => {
    const readiness = known.get(peer.name) ?? make(peer, cache, say);
    known.set(peer.name, readiness);
    return readiness;
  };
}

async function make(peer: Peer, cache: string, say: (line: string) => void): Promise<Readiness> {
  try {
    const prospect = await (peer.kind === 'go' ? goRecipe(peer) : pythonRecipe(peer));
    if ('skip' in prospect) return { kind: 'skipped', reason: prospect.skip };
    const title = `${peer.name} ${prospect.version}`;
    const folder = await withProgress(title, isBuilt(cache, peer.name, prospect), say, async () =>
      cached(cache, peer.name, prospect),
    );
    return { kind: 'built', peer: { version: prospect.version, program: join(folder, prospect.program) } };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function withProgress<T>(
  title: string,
  isThere: boolean,
  say: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  if (isThere) return work();
  const started = performance.now();
  const elapsed = (): string => `${Math.round((performance.now() - started) / 1000)} s`;
  say(`${title}: building, once for this machine`);
  const timer = setInterval(() => say(`${title}: still building, ${elapsed()}`), PROGRESS_MS);
  try {
    const result = await work();
    say(`${title}: built in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
