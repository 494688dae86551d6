import pLimit from 'p-limit';
import { ActionError } from '../errors/action-error.ts';
import type { GitHubApi } from '../github/api.ts';
import { tagTarget, type TagTarget } from '../github/refs.ts';
import { deleteAsset } from '../github/release-assets.ts';
import { deleteRelease, type Publication, type Release } from '../github/releases.ts';
import { differences, isSame, type WantedAsset } from './differences.ts';
import { publishOnce, tryCreateDraft } from './draft.ts';
import { heldAssets, observe, type Observation } from './observe.ts';
import { otherEvidence, planRelease, type AssetStep, type Plan } from './plan.ts';
import { latestRule, type ReleaseTag } from './tag.ts';
import { uploadFile } from './upload.ts';

/** The release as it is to be. */
export type ReleaseIntent = {
  readonly tag: ReleaseTag;
  /** The commit that the tag must name; `undefined`: whichever it names. */
  readonly commit: string | undefined;
  readonly files: readonly WantedAsset[];
  /** Title and notes of a draft that is made here; one that is there keeps its own, which people may have edited. */
  readonly title: string;
  /** `undefined`: GitHub writes them. */
  readonly notes: string | undefined;
  readonly prerelease: boolean;
  readonly makeLatest: 'auto' | Publication['makeLatest'];
  /** Whether to publish, or to stop at the complete draft. */
  readonly publish: boolean;
};

/** What is there, and what is to be done about it. */
export type Assessment = { readonly plan: Plan; readonly observation: Observation; readonly target: TagTarget };

export type PublishOptions = {
  /** Uploads at once. */
  readonly concurrency: number;
  /** Told after each asset. */
  readonly onAsset?: (step: AssetStep) => void;
};

export type Published = {
  readonly release: Release;
  readonly commit: string;
  /** What was done for each file. */
  readonly steps: readonly AssetStep[];
};

type Change = Extract<Plan, { kind: 'change' }>;

const DRAFT_TRIES = 3;

/** Reads what GitHub holds for the tag and decides; changes nothing. Throws MISSING_TAG, TAG_MOVED and as planRelease. */
export async function assess(api: GitHubApi, intent: ReleaseIntent): Promise<Assessment> {
  const target = await requireTag(api, intent);
  return { ...(await look(api, intent, undefined)), target };
}

/**
 * Brings the release to what was intended: draft, uploads, comparison with what GitHub holds, publication as the last
 * write. It may be stopped anywhere: run again it carries on and ends in the same state. Throws RELEASE_DIFFERS for
 * published evidence that is another: whether it may stay, only its verification tells.
 */
export async function carryOut(
  api: GitHubApi,
  intent: ReleaseIntent,
  { target, ...first }: Assessment,
  options: PublishOptions,
): Promise<Published> {
  const { commit } = target;
  const { plan, observation } = await withDraft(api, intent, first);
  if (plan.kind === 'done') return { release: plan.release, commit, steps: plan.steps };
  if (plan.kind === 'other-evidence') throw otherEvidence(plan, 'It was not verified.');
  const { draft, steps } = plan;

  for (const double of plan.doubles) await deleteRelease(api, double.id);
  for (const leftover of plan.leftovers) await deleteAsset(api, leftover);
  await pLimit(options.concurrency).map(largestFirst(steps), async (step) => {
    if (step.kind === 'upload') {
      if (step.replaces !== undefined) await deleteAsset(api, step.replaces);
      await uploadFile(api, draft, step.file);
    }
    options.onAsset?.(step);
  });

  await compare(api, intent, draft);
  if (!intent.publish) return { release: draft, commit, steps };
  await requireTag(api, { tag: intent.tag, commit });
  const release = await publishOnce(api, draft, publicationOf(intent, observation));
  checkPublished(release, intent);
  return { release, commit, steps };
}

async function look(
  api: GitHubApi,
  intent: ReleaseIntent,
  created: Release | undefined,
): Promise<Omit<Assessment, 'target'>> {
  const seen = await observe(api, intent.tag.name, intent.files);
  // The list may lag behind what was just made.
  const known = created === undefined || seen.releases.some(({ id }) => id === created.id);
  const observation = known ? seen : { ...seen, releases: [...seen.releases, created] };
  return { observation, plan: planRelease(intent.tag.name, observation, intent.files, intent) };
}

/** With a draft to go on with. After making one it looks again: another job may have made one at the same time. */
async function withDraft(
  api: GitHubApi,
  intent: ReleaseIntent,
  first: Omit<Assessment, 'target'>,
): Promise<{
  readonly plan: Exclude<Plan, Change> | (Change & { readonly draft: Release });
  readonly observation: Observation;
}> {
  let current = first;
  for (let tried = 0; tried <= DRAFT_TRIES; tried += 1) {
    const { plan, observation } = current;
    if (plan.kind !== 'change') return { plan, observation };
    if (plan.draft !== undefined) return { plan: { ...plan, draft: plan.draft }, observation };
    const created = await tryCreateDraft(api, { ...intent, tag: intent.tag.name, body: intent.notes });
    current = await look(api, intent, created);
  }
  throw new ActionError('GITHUB_FAILED', `GitHub makes no draft for ${intent.tag.name}.`, {
    hint: 'Run the job again; see www.githubstatus.com.',
  });
}

async function requireTag(api: GitHubApi, { tag, commit }: Pick<ReleaseIntent, 'tag' | 'commit'>): Promise<TagTarget> {
  const target = await tagTarget(api, tag.name);
  if (target === undefined) {
    throw new ActionError('MISSING_TAG', `There is no tag ${tag.name} in ${api.repository}.`, {
      hint: `Push it first: git tag -s ${tag.name} && git push origin ${tag.name}. Publishing does not make it, since it would then be where nobody checked.`,
    });
  }
  if (commit === undefined || target.commit === commit) return target;
  throw new ActionError('TAG_MOVED', `${tag.name} names commit ${target.commit}, but this release is of ${commit}.`, {
    hint: 'The tag was moved, or the files were made for another one. Make the release again from the tag’s commit, and protect tags with a ruleset.',
  });
}

/** Compares the whole set with the list that GitHub gives now. */
async function compare(api: GitHubApi, intent: ReleaseIntent, draft: Release): Promise<void> {
  const held = await heldAssets(api, draft.id, intent.files);
  const names = new Set(intent.files.map(({ name }) => name));
  const found = differences(intent.files, intent.publish ? held : held.filter(({ name }) => names.has(name)));
  if (found.length === 0) return;
  throw new ActionError('DRAFT_DIFFERS', `The draft of ${draft.tag} is not what was uploaded: ${found.join(', ')}.`, {
    hint: 'Something else changes the same draft. Let one job write to it, and run this one again; nothing was published.',
  });
}

function publicationOf(intent: ReleaseIntent, { published }: Observation): Publication {
  const { tag, prerelease, makeLatest } = intent;
  return { prerelease, makeLatest: makeLatest === 'auto' ? latestRule(tag, prerelease, published) : makeLatest };
}

function checkPublished(release: Release, { tag, files }: ReleaseIntent): void {
  const byName = new Map(files.map((file) => [file.name, file]));
  const wrong = release.assets.filter((asset) => {
    const file = byName.get(asset.name);
    // Compared by download already where GitHub gives no digest.
    return file === undefined || !isSame(file, { ...asset, sha256: asset.sha256 ?? file.sha256 });
  });
  if (release.tag === tag.name && wrong.length === 0) return;
  const what = wrong.length === 0 ? `its tag is ${release.tag}` : wrong.map(({ name }) => name).join(', ');
  throw new ActionError('PUBLISHED_OTHERWISE', `${tag.name} was changed while it was published: ${what}.`, {
    hint: 'Look at the release’s page now, and delete the release if you did not make that change.',
  });
}

/** So that a large file does not begin when all others are done. */
function largestFirst(steps: readonly AssetStep[]): AssetStep[] {
  return [...steps].sort((a, b) => b.file.size - a.file.size);
}
