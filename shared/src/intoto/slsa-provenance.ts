import type { WorkflowClaims } from '../claims/workflow-claims.ts';
import { ActionError } from '../errors/action-error.ts';

export const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1';
export const WORKFLOW_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';

/** The claims of a workflow run's ID token that its provenance states. */
type BuildClaims = Pick<
  WorkflowClaims,
  | 'repository'
  | 'repositoryId'
  | 'repositoryOwnerId'
  | 'ref'
  | 'sha'
  | 'eventName'
  | 'workflowRef'
  | 'jobWorkflowRef'
  | 'runId'
  | 'runAttempt'
  | 'runnerEnvironment'
>;

/** The build type "MUST NOT be used for any other event type": https://actions.github.io/buildtypes/workflow/v1 */
const EVENTS: readonly string[] = ['create', 'push', 'release', 'workflow_dispatch'];

/**
 * SLSA provenance v1 of a GitHub Actions run, field by field as actions/attest writes it, so that everything that checks
 * the one checks the other. `serverUrl` is GITHUB_SERVER_URL. Throws PROVENANCE_EVENT, PROVENANCE_WORKFLOW.
 * Source: https://github.com/actions/toolkit/blob/main/packages/attest/src/provenance.ts
 */
export function provenancePredicate(claims: BuildClaims, serverUrl: string): Readonly<Record<string, unknown>> {
  if (!EVENTS.includes(claims.eventName)) {
    throw new ActionError('PROVENANCE_EVENT', `No provenance can be stated for the event "${claims.eventName}".`, {
      hint: `SLSA's build type for workflows covers only: ${EVENTS.join(', ')}. Start the release workflow by one of these, for instance "on: push: tags: ['v*']".`,
    });
  }
  const server = serverUrl.replace(/\/$/, '');
  const repository = `${server}/${claims.repository}`;
  return {
    buildDefinition: {
      buildType: WORKFLOW_BUILD_TYPE,
      externalParameters: {
        workflow: { ref: claims.ref, repository, path: workflowPath(claims) },
      },
      internalParameters: {
        github: {
          event_name: claims.eventName,
          repository_id: claims.repositoryId,
          repository_owner_id: claims.repositoryOwnerId,
          runner_environment: claims.runnerEnvironment,
        },
      },
      resolvedDependencies: [{ uri: `git+${repository}@${claims.ref}`, digest: { gitCommit: claims.sha } }],
    },
    runDetails: {
      builder: { id: `${server}/${claims.jobWorkflowRef}` },
      metadata: { invocationId: `${repository}/actions/runs/${claims.runId}/attempts/${claims.runAttempt}` },
    },
  };
}

/** `owner/name/PATH@ref`: up to the first "@", as actions/attest cuts it. */
function workflowPath({ repository, workflowRef }: BuildClaims): string {
  const path = workflowRef.startsWith(`${repository}/`) ? workflowRef.slice(repository.length + 1).split('@')[0] : '';
  if (path === undefined || path === '') {
    throw new ActionError(
      'PROVENANCE_WORKFLOW',
      `The workflow "${workflowRef}" does not belong to the repository "${repository}".`,
      {
        hint: 'A workflow that another repository requires cannot be described; start the release by a workflow of its own.',
      },
    );
  }
  return path;
}
