import { ActionError } from '../errors/action-error.ts';
import type { ReleaseAsset } from '../github/release-assets.ts';
import type { Release } from '../github/releases.ts';
import { roleOf } from '../policy/role.ts';
import { differences, isSame, type WantedAsset } from './differences.ts';

/** What GitHub holds for a tag. */
export type HeldReleases = {
  /** All releases and drafts of the tag. */
  readonly releases: readonly Release[];
  /** All assets of {@link relevantRelease}, with digests where they could be had. */
  readonly assets: readonly ReleaseAsset[];
};

export type AssetStep =
  | { readonly kind: 'keep'; readonly file: WantedAsset }
  | {
      readonly kind: 'upload';
      readonly file: WantedAsset;
      /** Removed first. */
      readonly replaces: ReleaseAsset | undefined;
    };

/** A piece of evidence as it was made now, and the published one of the same name. */
export type PublishedEvidence = { readonly file: WantedAsset; readonly asset: ReleaseAsset };

export type Plan =
  /** It is published with exactly this set. */
  | { readonly kind: 'done'; readonly release: Release; readonly steps: readonly AssetStep[] }
  /**
   * It is published with this set, but with other evidence under the same names, as when a later run signed again. Nothing
   * needs to be done once the published evidence is verified; see published-evidence.
   */
  | {
      readonly kind: 'other-evidence';
      readonly release: Release;
      readonly evidence: readonly PublishedEvidence[];
      /** For what is the same. */
      readonly steps: readonly AssetStep[];
    }
  | {
      readonly kind: 'change';
      /** The draft to go on with; `undefined`: one must be made. */
      readonly draft: Release | undefined;
      /** Empty drafts of the same tag. */
      readonly doubles: readonly Release[];
      /** Unusable rests of broken uploads, of names that are not wanted. */
      readonly leftovers: readonly ReleaseAsset[];
      /** Assets of a draft that somebody else put there; they stay while it is only a draft. */
      readonly unknown: readonly ReleaseAsset[];
      readonly steps: readonly AssetStep[];
      readonly publish: boolean;
    };

/** The release of a tag that counts: the published one, else the draft with the lowest id, so that all choose alike. */
export function relevantRelease(releases: readonly Release[]): Release | undefined {
  return releases.find((release) => !release.draft) ?? [...releases].sort((a, b) => a.id - b.id)[0];
}

/**
 * What to do so that the release of a tag holds exactly the wanted files. A published release is never changed: throws
 * RELEASE_DIFFERS, unless only evidence differs. Before publication nothing unknown may be there: UNKNOWN_ASSET. Also throws DRAFT_TWICE.
 */
export function planRelease(
  tag: string,
  held: HeldReleases,
  wanted: readonly WantedAsset[],
  options: { readonly publish: boolean },
): Plan {
  const release = relevantRelease(held.releases);
  if (release !== undefined && !release.draft) return planPublished(release, held.assets, wanted);

  const doubles = held.releases.filter((other) => other !== release);
  const filled = doubles.filter(({ assets }) => assets.some((asset) => asset.complete));
  if (release !== undefined && filled.length > 0) throw draftTwice(tag, release, filled);

  const steps = wanted.map((file) => stepFor(file, held.assets));
  const names = new Set(wanted.map(({ name }) => name));
  const others = held.assets.filter(({ name }) => !names.has(name));
  const unknown = others.filter(({ complete }) => complete);
  if (options.publish && unknown.length > 0) throw unknownAssets(tag, unknown);
  return {
    kind: 'change',
    draft: release,
    doubles,
    leftovers: others.filter(({ complete }) => !complete),
    unknown,
    steps,
    publish: options.publish,
  };
}

/** Whether a plan's asset is new, replaced or kept, as people are told. */
export function wordFor(step: AssetStep): 'kept' | 'uploaded' | 'replaced' {
  if (step.kind === 'keep') return 'kept';
  return step.replaces === undefined ? 'uploaded' : 'replaced';
}

/** What a plan does with an asset, as a command. */
export function verbFor(step: AssetStep): 'keep' | 'upload' | 'replace' {
  return ({ kept: 'keep', uploaded: 'upload', replaced: 'replace' } as const)[wordFor(step)];
}

function planPublished(release: Release, assets: readonly ReleaseAsset[], wanted: readonly WantedAsset[]): Plan {
  const steps = wanted.map((file) => stepFor(file, assets));
  const kept = steps.filter(({ kind }) => kind === 'keep');
  const evidence = steps.flatMap((step) => (step.kind === 'keep' ? [] : publishedEvidence(step.file, step.replaces)));
  if (assets.length !== wanted.length || kept.length + evidence.length !== wanted.length) {
    throw releaseDiffers(release, differences(wanted, assets));
  }
  return evidence.length === 0
    ? { kind: 'done', release, steps }
    : { kind: 'other-evidence', release, evidence, steps: kept };
}

/** Each time that a file is signed its signature has other bytes, so those published can be right too. */
function publishedEvidence(file: WantedAsset, asset: ReleaseAsset | undefined): PublishedEvidence[] {
  return asset?.complete === true && roleOf(file.name) === 'evidence' ? [{ file, asset }] : [];
}

function stepFor(file: WantedAsset, assets: readonly ReleaseAsset[]): AssetStep {
  const held = assets.find(({ name }) => name === file.name);
  return held !== undefined && isSame(file, held) ? { kind: 'keep', file } : { kind: 'upload', file, replaces: held };
}

/** The error for a published release whose evidence is not kept. `why`: one sentence with its end. */
export function otherEvidence(
  plan: Extract<Plan, { kind: 'other-evidence' }>,
  why: string,
  cause?: unknown,
): ActionError {
  const { release, evidence } = plan;
  const names = list(evidence.map(({ file }) => file.name));
  return new ActionError(
    'RELEASE_DIFFERS',
    `${release.tag} is published already with the same files, but with other evidence: ${names}. ${why}`,
    {
      cause,
      hint: 'Files that are signed again get other evidence; with "verify: required" what is published is kept when it verifies against the identity that this run expects. Correct that identity, or look at who published the release.',
    },
  );
}

function releaseDiffers(release: Release, found: readonly string[]): ActionError {
  const immutable = release.immutable === true;
  return new ActionError(
    'RELEASE_DIFFERS',
    `${release.tag} is published already${immutable ? ' and immutable' : ''}, and differs from this set: ${list(found)}.`,
    {
      hint: immutable
        ? 'An immutable release cannot be changed. Release this set under a new version.'
        : 'A published release is never changed, since people may have it already. Release this set under a new version, or delete the release on its page first.',
    },
  );
}

function unknownAssets(tag: string, unknown: readonly ReleaseAsset[]): ActionError {
  return new ActionError(
    'UNKNOWN_ASSET',
    `The draft of ${tag} holds what this release does not know: ${list(unknown.map(({ name }) => name))}.`,
    {
      hint: 'Add these files to "files" or "evidence" if they belong to it; else remove them on the draft’s page, and run the job again.',
    },
  );
}

function draftTwice(tag: string, draft: Release, filled: readonly Release[]): ActionError {
  const ids = [draft, ...filled].map(({ id, assets }) => `${id} (${assets.length} assets)`);
  return new ActionError('DRAFT_TWICE', `There are several drafts of ${tag} that hold assets: ${list(ids)}.`, {
    hint: `Delete those that are not wanted: gh api --method DELETE "repos/{owner}/{repo}/releases/ID". Then run the job again.`,
  });
}

function list(items: readonly string[]): string {
  return items.slice(0, 20).join(', ') + (items.length > 20 ? ` and ${items.length - 20} more` : '');
}
