import type { ThisRun } from './expected-identity.ts';

/** This run, from the variables that the runner sets and no workflow can overwrite. */
export function thisRun(environment: Readonly<Record<string, string | undefined>>): ThisRun {
  // The runner sets what it does not know to nothing.
  const value = (name: string): string | undefined => environment[name] || undefined;
  return {
    serverUrl: value('GITHUB_SERVER_URL') ?? 'https://github.com',
    repository: value('GITHUB_REPOSITORY'),
    repositoryId: value('GITHUB_REPOSITORY_ID'),
    ref: value('GITHUB_REF'),
    sha: value('GITHUB_SHA'),
    workflowRef: value('GITHUB_WORKFLOW_REF'),
  };
}
