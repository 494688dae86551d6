import { basename } from 'node:path';
import type { Host } from '@release-actions/shared/host/host';

/** Whose release is rehearsed. */
export type Project = {
  readonly folder: string;
  /** `owner/name` */
  readonly repository: string;
  /** Undefined where the folder is no git checkout. */
  readonly commit: string | undefined;
};

/** Reads repository and commit from the git checkout; without one they are made up, as the rest of the world is. */
export async function readProject(folder: string, host: Pick<Host, 'exec'>): Promise<Project> {
  const git = async (...args: string[]): Promise<string | undefined> => {
    try {
      const { exitCode, stdout } = await host.exec('git', ['-C', folder, ...args]);
      return exitCode === 0 ? stdout.trim() : undefined;
    } catch {
      // No git on this machine: nothing depends on the real commit here.
      return undefined;
    }
  };
  const remote = await git('remote', 'get-url', 'origin');
  const name = /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(remote ?? '')?.[1];
  const commit = await git('rev-parse', 'HEAD');
  return {
    folder,
    repository: remote !== undefined && /github\.com/.test(remote) && name !== undefined ? name : madeUpName(folder),
    commit: /^[0-9a-f]{40}$/.test(commit ?? '') ? commit : undefined,
  };
}

function madeUpName(folder: string): string {
  const name = basename(folder).replaceAll(/[^\w.-]/g, '-');
  return `kubernetes-sigs/${name === '' || name === 'main' ? 'release-actions' : name}`;
}
