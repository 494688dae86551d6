import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { badInput } from '@release-actions/shared/host/inputs';
import type { Host } from '@release-actions/shared/host/host';

/** Whose release is rehearsed. */
export type Project = {
  readonly folder: string;
  /** `owner/name` */
  readonly repository: string;
  /** Undefined where the folder is no git checkout. */
  readonly commit: string | undefined;
};

/**
 * Reads repository and commit from the git checkout; without a remote on GitHub the repository from package.json.
 * Without either, names are made up, as the rest of the world is, and said so. Throws BAD_INPUT for a folder that is
 * not there.
 */
export async function readProject(folder: string, host: Pick<Host, 'exec' | 'info'>): Promise<Project> {
  if (!(await isDirectory(folder))) {
    throw badInput(
      'project',
      `"project" names ${folder}, which is no folder.`,
      'Name the folder that holds the checkout of the project.',
    );
  }
  const git = async (...args: string[]): Promise<string | undefined> => {
    try {
      const { exitCode, stdout } = await host.exec('git', ['-C', folder, ...args]);
      return exitCode === 0 ? stdout.trim() : undefined;
    } catch {
      // No git on this machine: nothing depends on the real commit here.
      return undefined;
    }
  };
  const commit = await git('rev-parse', 'HEAD');
  const known = onGitHub(await git('remote', 'get-url', 'origin')) ?? onGitHub(await packageRepository(folder));
  const repository = known ?? madeUpName(folder);
  if (known === undefined) host.info(`No GitHub remote: rehearsing as example name ${repository} (made up).`);
  return { folder, repository, commit: /^[0-9a-f]{40}$/.test(commit ?? '') ? commit : undefined };
}

/** `git@github.com:owner/name.git`, `https://github.com/owner/name`, and what stands in package.json. */
function onGitHub(url: string | undefined): string | undefined {
  return /(?:^|[/@.])github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url ?? '')?.[1];
}

async function packageRepository(folder: string): Promise<string | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      readonly repository?: string | { readonly url?: string };
    } | null;
    const repository = manifest?.repository;
    const url = typeof repository === 'object' ? repository.url : repository;
    return typeof url === 'string' ? url : undefined;
  } catch {
    // Most projects have no package.json, and nothing depends on it.
    return undefined;
  }
}

function madeUpName(folder: string): string {
  const name = basename(folder).replaceAll(/[^\w.-]/g, '-');
  return `kubernetes-sigs/${name === '' ? 'project' : name}`;
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}
