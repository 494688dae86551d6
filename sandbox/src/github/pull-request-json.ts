import { repositoryJson } from './repository-json.ts';
import type { Hosts, PullRequest, Repository } from './state.ts';
import { nodeId, userJson } from './user-json.ts';
import type { Schemas } from './schema.ts';

/** A merged pull request, as lists show it. */
export function pullRequestJson(
  hosts: Hosts,
  repository: Repository,
  pull: PullRequest,
): Schemas['pull-request-simple'] {
  const { id, number, title, body, author, labels, headBranch, headSha, mergeCommit, mergedAt } = pull;
  const user = userJson(hosts, author);
  const repo = repositoryJson(hosts, repository);
  const urls = urlsOf(`${hosts.api}/repos/${repository.fullName}`, number, headSha);
  const web = `${hosts.web}/${repository.fullName}/pull/${number}`;
  return {
    id,
    node_id: nodeId('PullRequest', id),
    number,
    ...urls,
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    state: 'closed',
    locked: false,
    title,
    user,
    body: body ?? null,
    labels: labels.map((name, index) => labelJson(urls.issue_url, name, index)),
    milestone: null,
    ...timesOf(mergedAt),
    merge_commit_sha: mergeCommit,
    assignee: null,
    head: { label: `${repository.owner}:${headBranch}`, ref: headBranch, sha: headSha, user, repo },
    base: {
      label: `${repository.owner}:${repository.defaultBranch}`,
      ref: repository.defaultBranch,
      sha: mergeCommit,
      user: repo.owner,
      repo,
    },
    _links: linksOf(urls, web),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
  };
}

type Times = Record<'closed_at' | 'created_at' | 'merged_at' | 'updated_at', string>;

function timesOf(mergedAt: Date): Times {
  const merged = mergedAt.toISOString();
  return { created_at: merged, updated_at: merged, closed_at: merged, merged_at: merged };
}

function linksOf(urls: Urls, web: string): Schemas['pull-request-simple']['_links'] {
  return {
    self: { href: urls.url },
    html: { href: web },
    issue: { href: urls.issue_url },
    comments: { href: urls.comments_url },
    review_comments: { href: urls.review_comments_url },
    review_comment: { href: urls.review_comment_url },
    commits: { href: urls.commits_url },
    statuses: { href: urls.statuses_url },
  };
}

type Urls = Pick<
  Schemas['pull-request-simple'],
  'comments_url' | 'commits_url' | 'issue_url' | 'review_comment_url' | 'review_comments_url' | 'statuses_url' | 'url'
>;

function urlsOf(api: string, number: number, headSha: string): Urls {
  const url = `${api}/pulls/${number}`;
  const issue = `${api}/issues/${number}`;
  return {
    url,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${api}/statuses/${headSha}`,
  };
}

function labelJson(issueUrl: string, name: string, index: number): Schemas['pull-request-simple']['labels'][number] {
  return {
    id: index + 1,
    node_id: nodeId('Label', name),
    url: `${issueUrl}/labels/${encodeURIComponent(name)}`,
    name,
    description: '',
    color: 'ededed',
    default: false,
  };
}
