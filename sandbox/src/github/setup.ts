import { commitSha, tagSha, treeSha } from './git-objects.ts';
import { resolveCommit } from './history.ts';
import { createRun, type NewRun } from './run-creation.ts';
import {
  findRepository,
  type Commit,
  type GitRef,
  type Person,
  type PullRequest,
  type Repository,
  type Run,
  type World,
} from './state.ts';
import { newTokenValue, type Permissions } from './tokens.ts';

export type NewRepository = {
  /** `owner/name`. */
  readonly fullName: string;
  readonly id?: number;
  readonly ownerId?: number;
  /** Default public. */
  readonly visibility?: Repository['visibility'];
  /** Default `main`. */
  readonly defaultBranch?: string;
  /** Releases published here become immutable; default false. */
  readonly immutableReleases?: boolean;
  /** Plays a ruleset that lets nobody create tags; default false. */
  readonly restrictTagCreation?: boolean;
};

export type NewCommit = {
  readonly message?: string;
  /** Default: what git computes. Give it to play a commit of a real repository. */
  readonly sha?: string;
  /** The branch that moves to it; default the default branch. */
  readonly branch?: string;
  /** Default: where the branch is. */
  readonly parents?: readonly string[];
  /** Changes to the first parent's files; undefined deletes. */
  readonly files?: Readonly<Record<string, string | Buffer | undefined>>;
  readonly author?: Partial<Person>;
};

export type NewTag = {
  readonly name: string;
  /** SHA, branch or tag; default the default branch. */
  readonly commit?: string;
  /** A message makes it an annotated tag. */
  readonly message?: string;
};

export type NewPullRequest = {
  readonly number: number;
  readonly title: string;
  readonly author?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  /** SHA of the commit it was merged as. */
  readonly mergeCommit: string;
};

export type NewToken = {
  /** `owner/name`. */
  readonly repository: string;
  readonly permissions: Permissions;
  /** Default `github-actions[bot]`. */
  readonly login?: string;
  readonly value?: string;
};

/** What tests and rehearsals fill the sandbox with. Repositories are named `owner/name`. */
export type Setup = {
  addRepository(options: NewRepository): { readonly id: number; readonly ownerId: number };
  addCommit(repository: string, options?: NewCommit): Commit;
  addTag(repository: string, options: NewTag): GitRef;
  addPullRequest(repository: string, options: NewPullRequest): PullRequest;
  addRun(repository: string, options: NewRun): Run;
  /** Returns the token's value. */
  addToken(options: NewToken): string;
};

const AUTHOR = { name: 'Octo Cat', email: 'octocat@example.com' };

export function createSetup(world: World): Setup {
  const named = (fullName: string): Repository => repositoryNamed(world, fullName);
  return {
    addRepository: (options) => addRepository(world, options),
    addCommit: (repository, options = {}) => addCommit(world, named(repository), options),
    addTag: (repository, options) => addTag(world, named(repository), options),
    addPullRequest: (repository, options) => addPullRequest(world, named(repository), options),
    addRun: (repository, options) => createRun(world, named(repository), options),
    addToken: ({ repository, permissions, login = 'github-actions[bot]', value = newTokenValue() }) => {
      world.tokens.set(value, { value, login, repository: named(repository).fullName, permissions });
      return value;
    },
  };
}

/** A mistake of the test, not of a client: throws. */
export function repositoryNamed(world: World, fullName: string): Repository {
  const repository = findRepository(world, fullName);
  if (repository === undefined) throw new Error(`the sandbox has no repository ${fullName}`);
  return repository;
}

function addRepository(world: World, options: NewRepository): { readonly id: number; readonly ownerId: number } {
  const [owner, name, ...rest] = options.fullName.split('/');
  if (owner === undefined || name === undefined || rest.length > 0 || findRepository(world, options.fullName)) {
    throw new Error(`not a new repository's name: ${options.fullName}`);
  }
  const sameOwner = world.repositories.find((repository) => repository.owner === owner);
  const repository: Repository = {
    id: options.id ?? world.nextId(),
    ownerId: options.ownerId ?? sameOwner?.ownerId ?? world.nextId(),
    owner,
    name,
    fullName: options.fullName,
    visibility: options.visibility ?? 'public',
    defaultBranch: options.defaultBranch ?? 'main',
    createdAt: world.now(),
    immutableReleases: options.immutableReleases ?? false,
    restrictTagCreation: options.restrictTagCreation ?? false,
    commits: new Map(),
    tagObjects: new Map(),
    refs: new Map(),
    pullRequests: new Map(),
    releases: new Map(),
    assets: new Map(),
    burntTags: new Set(),
    attestations: [],
    runs: new Map(),
  };
  world.repositories.push(repository);
  return { id: repository.id, ownerId: repository.ownerId };
}

function addCommit(world: World, repository: Repository, options: NewCommit): Commit {
  const branch = `refs/heads/${options.branch ?? repository.defaultBranch}`;
  const head = repository.refs.get(branch)?.sha;
  const parents = options.parents ?? (head === undefined ? [] : [head]);
  const files = new Map(repository.commits.get(parents[0] ?? '')?.files);
  for (const [path, content] of Object.entries(options.files ?? {})) {
    if (content === undefined) files.delete(path);
    else files.set(path, Buffer.from(content));
  }
  const author: Person = { ...AUTHOR, date: world.now(), ...options.author };
  const content = { treeSha: treeSha(files), parents, author, message: options.message ?? 'Change' };
  const commit: Commit = { ...content, sha: options.sha ?? commitSha(content), files };
  repository.commits.set(commit.sha, commit);
  repository.refs.set(branch, { type: 'commit', sha: commit.sha });
  return commit;
}

function addTag(world: World, repository: Repository, { name, commit, message }: NewTag): GitRef {
  const target = resolveCommit(repository, commit ?? repository.defaultBranch)?.sha;
  if (target === undefined) throw new Error(`the sandbox has no commit ${String(commit)} in ${repository.fullName}`);
  let ref: GitRef = { type: 'commit', sha: target };
  if (message !== undefined) {
    const content = { tag: name, target, message, tagger: { ...AUTHOR, date: world.now() } };
    ref = { type: 'tag', sha: tagSha(content) };
    repository.tagObjects.set(ref.sha, { ...content, sha: ref.sha });
  }
  repository.refs.set(`refs/tags/${name}`, ref);
  return ref;
}

function addPullRequest(world: World, repository: Repository, options: NewPullRequest): PullRequest {
  const { number, title, body, mergeCommit, author = 'octocat', labels = [] } = options;
  const pull: PullRequest = {
    id: world.nextId(),
    number,
    title,
    body,
    author,
    labels,
    headBranch: `change-${number}`,
    headSha: mergeCommit,
    mergeCommit,
    mergedAt: world.now(),
  };
  repository.pullRequests.set(number, pull);
  return pull;
}
