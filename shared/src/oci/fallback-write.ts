import { setTimeout as delay } from 'node:timers/promises';
import { ActionError } from '../errors/action-error.ts';
import { IMAGE_INDEX, type Descriptor } from './descriptor.ts';
import { fallbackTagOf, getFallbackIndex, type FallbackIndex } from './fallback-tag.ts';
import { putManifest, type Condition } from './manifests.ts';
import { formatName, type Digest } from './reference.ts';
import type { Repository } from './registry.ts';

export type FallbackOptions = {
  /**
   * Milliseconds from writing to reading back, where the registry does not surely honour conditions. Must be longer
   * than another writer takes from its reading to its writing. Default 500.
   */
  readonly settleMs?: number;
};

const ROUNDS = 8;
const SETTLE_MS = 500;
const TRANSIENT = new Set(['REGISTRY_BUSY', 'REGISTRY_UNAVAILABLE', 'NETWORK']);

/**
 * Adds a referrer to the index under its subject's fallback tag, once. The write is conditional. Because registries
 * may ignore conditions, it is read back after everybody who read the index before our write must have written, and
 * repaired if one of them overwrote it; every writer of ours looks after its own entry so. Throws FALLBACK_TAG_BUSY.
 */
export async function addToFallbackTag(
  repository: Repository,
  subject: Digest,
  entry: Descriptor,
  options: FallbackOptions = {},
): Promise<void> {
  const { tagWrites } = repository.learned;
  // Writers of one process need not race.
  const before = tagWrites.get(subject) ?? Promise.resolve();
  const work = before.then(
    () => add(repository, subject, entry, options.settleMs ?? SETTLE_MS),
    () => add(repository, subject, entry, options.settleMs ?? SETTLE_MS),
  );
  tagWrites.set(subject, work);
  await work;
}

async function add(repository: Repository, subject: Digest, entry: Descriptor, settleMs: number): Promise<void> {
  let failure: Error | undefined;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const index = await getFallbackIndex(repository, subject);
    // Also how a write is read back: it holds when the next round finds it.
    if (index.manifests.some(({ digest }) => digest === entry.digest)) return;
    const written = await write(repository, subject, index, entry);
    if (written.outcome === 'outdated') repository.registryLearned.honoursConditions = true;
    failure = written.outcome === 'failed' ? written.error : undefined;
    const isSafe = written.outcome === 'written' && repository.registryLearned.honoursConditions;
    // Different pauses, so that writers that met once do not meet again.
    await delay(isSafe ? 0 : settleMs * (1 + Math.random() * 0.5 * round));
  }
  throw failure ?? busy(repository, subject);
}

type Written =
  | { readonly outcome: 'written' }
  /** The condition did not hold any more. */
  | { readonly outcome: 'outdated' }
  /** No telling whether it was written. */
  | { readonly outcome: 'failed'; readonly error: Error };

async function write(
  repository: Repository,
  subject: Digest,
  index: FallbackIndex,
  entry: Descriptor,
): Promise<Written> {
  const condition = conditionOf(index);
  const manifest = { mediaType: IMAGE_INDEX, bytes: withEntry(index, entry) };
  // One try: a write that is repeated later, from what was read before, may undo another writer's.
  const options = { tries: 1, ...(condition === undefined ? {} : { condition }) };
  try {
    const { stored } = await putManifest(repository, fallbackTagOf(subject), manifest, options);
    return { outcome: stored ? 'written' : 'outdated' };
  } catch (error) {
    if (!(error instanceof ActionError) || !TRANSIENT.has(error.code)) throw error;
    return { outcome: 'failed', error };
  }
}

/** The index with one more entry, sorted by digest as go-containerregistry does, so that equal sets are equal bytes. */
function withEntry(index: FallbackIndex, entry: Descriptor): Buffer {
  const others = Array.isArray(index.fields['manifests']) ? (index.fields['manifests'] as readonly Descriptor[]) : [];
  const { mediaType, size, digest, annotations, artifactType } = entry;
  const manifests = [...others, { mediaType, size, digest, annotations, artifactType }].sort((left, right) =>
    left.digest < right.digest ? -1 : 1,
  );
  const { schemaVersion: _, mediaType: __, ...fields } = index.fields;
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, ...fields, manifests }));
}

function conditionOf(index: FallbackIndex): Condition | undefined {
  if (!index.exists) return { ifNoneMatch: '*' };
  return index.etag === undefined ? undefined : { ifMatch: index.etag };
}

function busy(repository: Repository, subject: Digest): ActionError {
  return new ActionError(
    'FALLBACK_TAG_BUSY',
    `Others keep overwriting ${formatName(repository)}:${fallbackTagOf(subject)}; our entry was lost ${ROUNDS} times.`,
    {
      hint: 'Let one job at a time sign or attest this image ("concurrency" in the workflow), or use a registry with the OCI referrers API.',
    },
  );
}
