import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { startGitHub, type GitHubOptions, type GitHubSandbox } from '../../../sandbox/src/github/github.ts';
import { createGitHubApi, type GitHubApi } from '../../src/github/api.ts';
import { createHttpClient } from '../../src/http/client.ts';
import type { HttpClient } from '../../src/http/message.ts';
import type { WantedAsset } from '../../src/release/differences.ts';
import type { ReleaseIntent } from '../../src/release/publish.ts';
import { parseTag } from '../../src/release/tag.ts';

export const REPOSITORY = 'kubernetes-sigs/bom';

export type TestWorld = {
  readonly github: GitHubSandbox;
  readonly token: string;
  readonly commit: string;
  readonly http: HttpClient;
  readonly api: GitHubApi;
  readonly waits: string[];
};

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map(async (close) => close()));
});

/** A GitHub with one repository, one commit, and the tag v1.2.3 on it. */
export async function startWorld(options: GitHubOptions = {}): Promise<TestWorld> {
  const github = await startGitHub(options);
  closers.push(async () => github.close());
  github.addRepository({ fullName: REPOSITORY });
  const { sha } = github.addCommit(REPOSITORY, { files: { 'README.md': 'bom' } });
  github.addTag(REPOSITORY, { name: 'v1.2.3' });
  const token = github.addToken({ repository: REPOSITORY, permissions: { contents: 'write' } });
  const waits: string[] = [];
  const http = createHttpClient({ environment: {} });
  const api = apiOf(github, token, http, waits);
  return { github, token, commit: sha, http, api, waits };
}

export function apiOf(github: GitHubSandbox, token: string, http: HttpClient, waits: string[] = []): GitHubApi {
  const onWait = (message: string): void => void waits.push(message);
  return createGitHubApi({ http, apiUrl: github.apiUrl, token, repository: REPOSITORY, onWait });
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'release-'));
  closers.push(async () => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Files of these contents on disk. */
export async function filesOf(contents: Readonly<Record<string, string>>): Promise<WantedAsset[]> {
  const folder = await temporaryFolder();
  return Promise.all(
    Object.entries(contents).map(async ([name, content]) => {
      const path = join(folder, name);
      await writeFile(path, content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { name, path, size: Buffer.byteLength(content), sha256 };
    }),
  );
}

export function intentOf(files: readonly WantedAsset[], changes: Partial<ReleaseIntent> = {}): ReleaseIntent {
  return {
    tag: parseTag('v1.2.3'),
    commit: undefined,
    files,
    title: 'v1.2.3',
    notes: 'What is new.',
    prerelease: false,
    makeLatest: 'auto',
    publish: true,
    ...changes,
  };
}
