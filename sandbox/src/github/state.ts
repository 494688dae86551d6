import type { Tokens } from './tokens.ts';

export type Person = { readonly name: string; readonly email: string; readonly date: Date };

export type GitRef = { readonly type: 'commit' | 'tag'; readonly sha: string };

export type Commit = {
  readonly sha: string;
  readonly treeSha: string;
  readonly message: string;
  readonly author: Person;
  readonly parents: readonly string[];
  /** The whole tree, by path. */
  readonly files: ReadonlyMap<string, Buffer>;
};

/** An annotated tag. */
export type TagObject = {
  readonly sha: string;
  readonly tag: string;
  readonly message: string;
  readonly tagger: Person;
  /** SHA of the commit. */
  readonly target: string;
};

export type PullRequest = {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body: string | undefined;
  readonly author: string;
  readonly labels: readonly string[];
  readonly headBranch: string;
  readonly headSha: string;
  readonly mergeCommit: string;
  readonly mergedAt: Date;
};

export type MakeLatest = 'true' | 'false' | 'legacy';

export type Release = {
  readonly id: number;
  readonly tag: string;
  readonly target: string;
  readonly name: string | undefined;
  readonly body: string | undefined;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly immutable: boolean;
  readonly makeLatest: MakeLatest;
  readonly author: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly publishedAt: Date | undefined;
  /** Stands for the tag in the URLs of a draft. */
  readonly untagged: string;
};

export type Asset = {
  readonly id: number;
  readonly releaseId: number;
  readonly name: string;
  readonly label: string | undefined;
  /** `starter`: the upload began and did not end. */
  readonly state: 'uploaded' | 'starter';
  readonly contentType: string;
  readonly bytes: Buffer;
  /** `sha256:…`; undefined for a starter. */
  readonly digest: string | undefined;
  readonly uploader: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly downloads: number;
};

export type Attestation = {
  readonly id: number;
  readonly bundle: Readonly<Record<string, unknown>>;
  readonly predicateType: string;
  /** `sha256:…` of each subject. */
  readonly subjects: readonly string[];
};

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export type Job = {
  readonly id: number;
  readonly name: string;
  readonly labels: readonly string[];
  /** Undefined while it runs. */
  readonly conclusion: Conclusion | undefined;
  readonly runnerName: string;
  readonly startedAt: Date;
  readonly completedAt: Date | undefined;
};

export type Attempt = {
  readonly number: number;
  readonly startedAt: Date;
  readonly conclusion: Conclusion | undefined;
  readonly jobs: readonly Job[];
};

export type Run = {
  readonly id: number;
  readonly number: number;
  readonly workflowName: string;
  /** `.github/workflows/release.yml`. */
  readonly workflowPath: string;
  readonly workflowId: number;
  readonly event: string;
  readonly headBranch: string | undefined;
  readonly headSha: string;
  readonly actor: string;
  readonly createdAt: Date;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly referencedWorkflows: readonly { readonly path: string; readonly sha: string; readonly ref: string }[];
  readonly attempts: readonly Attempt[];
};

export type Repository = {
  readonly id: number;
  readonly ownerId: number;
  readonly owner: string;
  readonly name: string;
  readonly fullName: string;
  readonly visibility: 'public' | 'private' | 'internal';
  readonly defaultBranch: string;
  readonly createdAt: Date;
  /** The setting: releases published from now on become immutable. */
  immutableReleases: boolean;
  /** Plays a ruleset that lets nobody create tags. */
  restrictTagCreation: boolean;
  readonly commits: Map<string, Commit>;
  readonly tagObjects: Map<string, TagObject>;
  /** Full ref name (`refs/…`) to what it points at. */
  readonly refs: Map<string, GitRef>;
  readonly pullRequests: Map<number, PullRequest>;
  readonly releases: Map<number, Release>;
  readonly assets: Map<number, Asset>;
  /** Tags that an immutable release used: never again, even if release and tag are gone. */
  readonly burntTags: Set<string>;
  readonly attestations: Attestation[];
  readonly runs: Map<number, Run>;
};

/** Where the four hosts are: `http://127.0.0.1:PORT`. */
export type Hosts = { readonly api: string; readonly uploads: string; readonly web: string; readonly storage: string };

/** A permission to fetch something from the storage host, as GitHub signs it into a URL. */
export type Ticket = {
  readonly expiresAt: number;
  readonly fetch: () => { type: string; bytes: Buffer; name?: string };
};

export type World = {
  readonly repositories: Repository[];
  readonly tokens: Tokens;
  readonly tickets: Map<string, Ticket>;
  readonly attestationBundles: 'inline' | 'by-url';
  /** Uploads that are to fail after their body arrived: the status of each. */
  readonly failingUploads: number[];
  readonly hosts: () => Hosts;
  readonly now: () => Date;
  readonly nextId: () => number;
};

/** The repository of that name, whatever its case. */
export function findRepository(world: World, fullName: string): Repository | undefined {
  return world.repositories.find((repository) => repository.fullName.toLowerCase() === fullName.toLowerCase());
}
