import { type Call } from './call.ts';
import type { Hosts, Repository } from './state.ts';
import { nodeId, userJson } from './user-json.ts';
import type { Answer } from '../service/exchange.ts';
import { reply, type Schemas } from './schema.ts';

export function getRepository({ world, repository }: Call): Answer {
  const hosts = world.hosts();
  return reply('repos/get', 200, {
    ...repositoryJson(hosts, repository),
    created_at: repository.createdAt.toISOString(),
    updated_at: repository.createdAt.toISOString(),
    pushed_at: repository.createdAt.toISOString(),
    has_discussions: false,
    subscribers_count: 0,
    network_count: 0,
  });
}

// Schemas that embed repositories disagree about licences only.
type RepositoryJson = Omit<Schemas['repository'], 'license'> & { license: null };

/** A repository as other things embed it. */
export function repositoryJson(hosts: Hosts, repository: Repository): RepositoryJson {
  const { id, owner, ownerId, name, fullName, defaultBranch, visibility, createdAt } = repository;
  const htmlUrl = `${hosts.web}/${fullName}`;
  return {
    id,
    node_id: nodeId('Repository', id),
    name,
    full_name: fullName,
    owner: userJson(hosts, owner, { id: ownerId, type: 'Organization' }),
    private: visibility !== 'public',
    visibility,
    html_url: htmlUrl,
    description: null,
    fork: false,
    ...apiUrls(`${hosts.api}/repos/${fullName}`),
    git_url: `${htmlUrl}.git`,
    ssh_url: `${htmlUrl}.git`,
    clone_url: `${htmlUrl}.git`,
    svn_url: htmlUrl,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    ...counts,
    default_branch: defaultBranch,
    archived: false,
    disabled: false,
    created_at: createdAt.toISOString(),
    updated_at: createdAt.toISOString(),
    pushed_at: createdAt.toISOString(),
  };
}

type ApiUrl = Exclude<
  Extract<keyof Schemas['repository'], `${string}_url` | 'url'>,
  'clone_url' | 'git_url' | 'html_url' | 'mirror_url' | 'ssh_url' | 'svn_url' | 'temp_clone_token'
>;

const counts = {
  size: 0,
  forks: 0,
  forks_count: 0,
  stargazers_count: 0,
  watchers: 0,
  watchers_count: 0,
  open_issues: 0,
  open_issues_count: 0,
  has_issues: true,
  has_projects: false,
  has_wiki: false,
  has_pages: false,
  has_downloads: true,
} as const;

function apiUrls(url: string): Pick<RepositoryJson, ApiUrl> {
  return {
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
  };
}
