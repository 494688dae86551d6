import type { components } from '@octokit/openapi-types';
import type { GitHubApi } from './api.ts';

/** Where a tag points. */
export type TagTarget = {
  /** What the reference itself names: a tag object for an annotated or signed tag, else the commit. */
  readonly object: string;
  /** The commit behind it. */
  readonly commit: string;
};

// A tag may name a tag; nobody nests more than once.
const NESTING = 5;

/** The commit of a tag, through tag objects; `undefined` when there is no such tag, or it names no commit. */
export async function tagTarget(api: GitHubApi, tag: string): Promise<TagTarget | undefined> {
  const object = await tagObject(api, tag);
  let current = object;
  for (let depth = 0; depth < NESTING && current?.type === 'tag'; depth += 1) {
    const answer = await api.request({
      method: 'GET',
      path: `/git/tags/${current.sha}`,
      purpose: `the tag object of ${tag}`,
      permission: 'contents: read',
    });
    current = (answer.data as components['schemas']['git-tag']).object;
  }
  if (object === undefined || current?.type !== 'commit') return undefined;
  return { object: object.sha, commit: current.sha };
}

async function tagObject(api: GitHubApi, tag: string): Promise<{ type: string; sha: string } | undefined> {
  const answer = await api.request({
    method: 'GET',
    path: `/git/ref/tags/${tag.split('/').map(encodeURIComponent).join('/')}`,
    purpose: `the tag ${tag}`,
    permission: 'contents: read',
    expect: [404],
  });
  return answer.status === 404 ? undefined : (answer.data as components['schemas']['git-ref']).object;
}
