import { codeOf, describe } from '../errors/describe.ts';
import { readBlob } from './blobs.ts';
import { BUNDLE_PREFIX, EMPTY_BLOB, type Descriptor } from './descriptor.ts';
import type { ImageManifest } from './manifest.ts';
import { getManifest } from './manifests.ts';
import { tooMany } from './paging.ts';
import type { Digest } from './reference.ts';
import { listReferrers } from './referrers.ts';
import type { Repository } from './registry.ts';

/** A bundle that was found attached to an image. Nothing about it is verified but the digests on the way to it. */
type FoundBundle = {
  /** Digest of the referrer that holds it. */
  readonly referrer: Digest;
  readonly mediaType: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly text: string;
};

/** A referrer that seemed to hold a bundle and does not give one. */
type UnusableReferrer = { readonly referrer: Digest; readonly reason: string };

type FoundBundles = {
  readonly bundles: readonly FoundBundle[];
  readonly unusable: readonly UnusableReferrer[];
};

type FindLimits = {
  /** Referrers with bundles. Default 200; more is an error (REGISTRY_LIST_TOO_LONG). */
  readonly count?: number;
  /** Bytes of one bundle. Default 16 MiB; a larger one is unusable. */
  readonly bundleBytes?: number;
};

const COUNT = 200;
const BUNDLE_BYTES = 16 * 1024 * 1024;

/**
 * The bundles attached to `subject`, from the referrers API or the fallback tag, in the registry's order. None means
 * that none is there; whatever keeps us from knowing throws REGISTRY_…, content that is not its digest's BLOB_DIGEST
 * or MANIFEST_DIGEST.
 */
export async function findBundles(
  repository: Repository,
  subject: Digest,
  limits: FindLimits = {},
): Promise<FoundBundles> {
  const count = limits.count ?? COUNT;
  const candidates = (await listReferrers(repository, subject)).filter(mayHoldBundle);
  if (candidates.length > count) throw tooMany(`the bundles of ${repository.name}@${subject}`, count);
  const results = await Promise.all(
    candidates.map((candidate) => readReferrer(repository, subject, candidate, limits.bundleBytes ?? BUNDLE_BYTES)),
  );
  return {
    bundles: results.filter((result) => result !== undefined && 'text' in result),
    unusable: results.filter((result) => result !== undefined && 'reason' in result),
  };
}

/** Indexes that older tools wrote name the type of the config, mostly the empty one, or none (go-containerregistry). */
function mayHoldBundle({ artifactType }: Descriptor): boolean {
  if (artifactType === undefined || artifactType === EMPTY_BLOB.mediaType) return true;
  return artifactType.startsWith(BUNDLE_PREFIX);
}

/** Undefined for a referrer of another kind. */
async function readReferrer(
  repository: Repository,
  subject: Digest,
  candidate: Descriptor,
  bundleBytes: number,
): Promise<FoundBundle | UnusableReferrer | undefined> {
  const referrer = candidate.digest;
  const read = await readImage(repository, candidate);
  if (typeof read === 'string') return { referrer, reason: read };
  const [layer, ...others] = read.layers.filter(({ mediaType }) => mediaType.startsWith(BUNDLE_PREFIX));
  if (layer === undefined) return undefined;
  // cosign reads manifests of exactly one layer; more could show different readers different bundles.
  if (others.length > 0 || read.layers.length > 1) return { referrer, reason: 'it has more than one layer' };
  if (read.subject?.digest !== subject) {
    return { referrer, reason: `it refers to ${read.subject?.digest ?? 'nothing'} instead` };
  }
  if (layer.size > bundleBytes) {
    return { referrer, reason: `its bundle has ${layer.size} bytes, more than the ${bundleBytes} that are read` };
  }
  const bytes = await readBlob(repository, layer);
  return { referrer, mediaType: layer.mediaType, annotations: read.annotations, text: bytes.toString('utf8') };
}

/** The manifest, or why there is none. */
async function readImage(repository: Repository, candidate: Descriptor): Promise<ImageManifest | string> {
  try {
    const found = await getManifest(repository, candidate.digest);
    if (found === undefined) return 'its manifest is not there any more';
    return found.manifest.kind === 'image' ? found.manifest : 'it is an index';
  } catch (error) {
    // Anybody who may push can attach nonsense: that is one unusable referrer, not a broken registry.
    if (codeOf(error) === 'MANIFEST_INVALID') return describe(error);
    throw error;
  }
}
