import { tmpdir } from 'node:os';
import { ActionError } from '../errors/action-error.ts';
import type { Environment } from './host.ts';

/** The folders and addresses that the runner sets for a step. */
export type Surroundings = {
  /** Where relative paths of inputs start. */
  readonly workspace: string;
  /** A folder that goes away with the job. */
  readonly temporary: string;
  /** `https://github.com`, or that of an enterprise. Part of identities. */
  readonly serverUrl: string;
  readonly apiUrl: string;
};

/** Reads them from the runner's variables. Throws NO_WORKSPACE. */
export function surroundings(environment: Environment): Surroundings {
  const workspace = environment['GITHUB_WORKSPACE'];
  if (!workspace) {
    throw new ActionError('NO_WORKSPACE', 'GITHUB_WORKSPACE is not set, so this is no run of a workflow.', {
      hint: 'To try a release on your machine, run "npm run rehearse" in a clone of kubernetes-sigs/release-actions.',
    });
  }
  return {
    workspace,
    temporary: environment['RUNNER_TEMP'] || tmpdir(),
    serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
    apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
  };
}
