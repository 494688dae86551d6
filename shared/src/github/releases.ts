import type { components } from '@octokit/openapi-types';
import type { GitHubApi } from './api.ts';
import { allPages } from './pages.ts';
import { assetFrom, type ReleaseAsset } from './release-assets.ts';

export type Release = {
  readonly id: number;
  readonly tag: string;
  readonly title: string | undefined;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** `undefined` where the server does not know immutable releases. */
  readonly immutable: boolean | undefined;
  /** The page for people. It changes when a draft is published. */
  readonly url: string;
  /** A URI template, as GitHub gives it. */
  readonly uploadUrl: string;
  /** Those that came with the release. GitHub does not promise that they are all; list them where it matters. */
  readonly assets: readonly ReleaseAsset[];
};

export type NewDraft = {
  readonly tag: string;
  readonly title: string;
  /** `undefined`: GitHub writes the notes from the pull requests since the last release. */
  readonly body: string | undefined;
  readonly prerelease: boolean;
};

export type Publication = { readonly prerelease: boolean; readonly makeLatest: 'true' | 'false' | 'legacy' };

const PERMISSION = 'contents: write';

/** All releases; drafts too when the token may write. Releases of a tag cannot be asked for: that hides drafts. */
export async function listReleases(api: GitHubApi): Promise<Release[]> {
  return allPages(
    api,
    { path: '/releases?per_page=100', purpose: 'the list of releases', permission: PERMISSION },
    (page) => (page as components['schemas']['release'][]).map(releaseFrom),
  );
}

/** A release or draft by its id; `undefined` when there is none. */
export async function getRelease(api: GitHubApi, id: number): Promise<Release | undefined> {
  const answer = await api.request({
    method: 'GET',
    path: `/releases/${id}`,
    purpose: `release ${id}`,
    permission: PERMISSION,
    expect: [404],
  });
  return answer.status === 404 ? undefined : releaseFrom(answer.data as components['schemas']['release']);
}

/** Makes a draft. It is not repeated when its answer is lost (NETWORK, GITHUB_FAILED): look whether it is there. */
export async function createDraft(api: GitHubApi, draft: NewDraft): Promise<Release> {
  const answer = await api.request({
    method: 'POST',
    path: '/releases',
    body: {
      tag_name: draft.tag,
      name: draft.title,
      draft: true,
      prerelease: draft.prerelease,
      ...(draft.body === undefined ? { generate_release_notes: true } : { body: draft.body }),
    },
    purpose: `a draft for ${draft.tag}`,
    permission: PERMISSION,
  });
  return releaseFrom(answer.data as components['schemas']['release']);
}

/**
 * Publishes a draft. Sends neither title nor notes, so what people wrote into them stays. Not repeated when its answer
 * is lost, as {@link createDraft}.
 */
export async function publishDraft(api: GitHubApi, draft: Release, publication: Publication): Promise<Release> {
  const answer = await api.request({
    method: 'PATCH',
    path: `/releases/${draft.id}`,
    body: {
      // Without the tag a draft whose tag was edited on the page would be published under that one.
      tag_name: draft.tag,
      draft: false,
      prerelease: publication.prerelease,
      make_latest: publication.makeLatest,
    },
    purpose: `the publication of ${draft.tag}`,
    permission: PERMISSION,
  });
  return releaseFrom(answer.data as components['schemas']['release']);
}

/** Deletes a release; the tag stays. No error when it is gone already. */
export async function deleteRelease(api: GitHubApi, id: number): Promise<void> {
  await api.request({
    method: 'DELETE',
    path: `/releases/${id}`,
    purpose: `the removal of release ${id}`,
    permission: PERMISSION,
    expect: [404],
  });
}

function releaseFrom(release: components['schemas']['release']): Release {
  return {
    id: release.id,
    tag: release.tag_name,
    title: release.name ?? undefined,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    url: release.html_url,
    uploadUrl: release.upload_url,
    assets: release.assets.map(assetFrom),
  };
}
