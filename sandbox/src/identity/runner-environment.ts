import { ownerOf, type RunIdentity } from './run-identity.ts';

/** The variables by which a runner tells a step about its run; paths, tokens and the API's address are not among them. */
export function runnerEnvironment(identity: RunIdentity): Readonly<Record<string, string>> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTOR: identity.actor,
    GITHUB_ACTOR_ID: identity.actorId,
    GITHUB_TRIGGERING_ACTOR: identity.actor,
    GITHUB_BASE_REF: '',
    GITHUB_HEAD_REF: '',
    GITHUB_EVENT_NAME: identity.eventName,
    GITHUB_JOB: 'release',
    GITHUB_REF: identity.ref,
    GITHUB_REF_NAME: identity.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: identity.refType,
    GITHUB_REPOSITORY: identity.repository,
    GITHUB_REPOSITORY_ID: identity.repositoryId,
    GITHUB_REPOSITORY_OWNER: ownerOf(identity.repository),
    GITHUB_REPOSITORY_OWNER_ID: identity.ownerId,
    GITHUB_RUN_ATTEMPT: identity.runAttempt,
    GITHUB_RUN_ID: identity.runId,
    GITHUB_RUN_NUMBER: identity.runNumber,
    GITHUB_SHA: identity.sha,
    GITHUB_WORKFLOW: identity.workflow,
    GITHUB_WORKFLOW_REF: identity.workflowRef,
    GITHUB_WORKFLOW_SHA: identity.workflowSha,
    RUNNER_ENVIRONMENT: identity.runnerEnvironment,
  };
}
