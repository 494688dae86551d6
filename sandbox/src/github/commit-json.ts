import type { Commit, Hosts, Person, Repository } from './state.ts';
import { nodeId } from './user-json.ts';
import type { Schemas } from './schema.ts';

/** The sandbox signs no commits. */
export const UNVERIFIED: Schemas['verification'] = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

export function personJson({ name, email, date }: Person): { name: string; email: string; date: string } {
  return { name, email, date: date.toISOString() };
}

/** A commit as the Git database shows it. */
export function gitCommitJson(hosts: Hosts, repository: Repository, commit: Commit): Schemas['git-commit'] {
  const { sha, treeSha, message, author, parents } = commit;
  const api = `${hosts.api}/repos/${repository.fullName}/git`;
  const web = `${hosts.web}/${repository.fullName}/commit`;
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${api}/commits/${sha}`,
    html_url: `${web}/${sha}`,
    author: personJson(author),
    committer: personJson(author),
    message,
    tree: { sha: treeSha, url: `${api}/trees/${treeSha}` },
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${web}/${parent}`,
    })),
    verification: UNVERIFIED,
  };
}

/** A commit as the repository's history shows it. */
export function commitJson(hosts: Hosts, repository: Repository, commit: Commit): Schemas['commit'] {
  const { sha, node_id, html_url, author, committer, message, tree, parents } = gitCommitJson(
    hosts,
    repository,
    commit,
  );
  const api = `${hosts.api}/repos/${repository.fullName}`;
  const url = `${api}/commits/${sha}`;
  return {
    sha,
    node_id,
    url,
    html_url,
    comments_url: `${url}/comments`,
    commit: {
      url: `${api}/git/commits/${sha}`,
      author,
      committer,
      message,
      comment_count: 0,
      tree,
      verification: UNVERIFIED,
    },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({
      sha: parent.sha,
      html_url: parent.html_url,
      url: `${api}/commits/${parent.sha}`,
    })),
  };
}
