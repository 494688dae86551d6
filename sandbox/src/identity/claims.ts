import { randomUUID } from 'node:crypto';
import { ownerOf, type RunIdentity } from './run-identity.ts';

/** GitHub's ID tokens live for five minutes. */
export const TOKEN_LIFETIME_SECONDS = 300;

export type TokenTerms = {
  readonly issuer: string;
  readonly audience: string;
  readonly now: Date;
  /** Default {@link TOKEN_LIFETIME_SECONDS}. */
  readonly lifetimeSeconds?: number;
};

/** A token's claims: GitHub writes all as strings but the three times, in seconds. */
export type Claims = Readonly<Record<string, string | number>>;

/** The claims of GitHub's ID token for a run (GitHub Docs, "OpenID Connect reference"). */
export function claimsOf(identity: RunIdentity, terms: TokenTerms): Claims {
  const issuedAt = Math.floor(terms.now.getTime() / 1000);
  return {
    jti: randomUUID(),
    sub: subjectOf(identity),
    aud: terms.audience,
    iss: terms.issuer,
    // GitHub dates nbf back, for clients whose clock is behind.
    nbf: issuedAt - 600,
    exp: issuedAt + (terms.lifetimeSeconds ?? TOKEN_LIFETIME_SECONDS),
    iat: issuedAt,
    ref: identity.ref,
    ref_type: identity.refType,
    ref_protected: 'false',
    sha: identity.sha,
    repository: identity.repository,
    repository_id: identity.repositoryId,
    repository_owner: ownerOf(identity.repository),
    repository_owner_id: identity.ownerId,
    repository_visibility: identity.visibility,
    run_id: identity.runId,
    run_number: identity.runNumber,
    run_attempt: identity.runAttempt,
    runner_environment: identity.runnerEnvironment,
    actor: identity.actor,
    actor_id: identity.actorId,
    workflow: identity.workflow,
    workflow_ref: identity.workflowRef,
    workflow_sha: identity.workflowSha,
    job_workflow_ref: identity.jobWorkflowRef,
    job_workflow_sha: identity.jobWorkflowSha,
    head_ref: '',
    base_ref: '',
    event_name: identity.eventName,
    ...(identity.environment === undefined ? {} : { environment: identity.environment }),
  };
}

function subjectOf(identity: RunIdentity): string {
  const [owner = '', name = ''] = identity.repository.split('/');
  const repository = identity.immutableSubject
    ? `${owner}@${identity.ownerId}/${name}@${identity.repositoryId}`
    : identity.repository;
  return `repo:${repository}:${contextOf(identity)}`;
}

function contextOf({ environment, eventName, ref }: RunIdentity): string {
  if (environment !== undefined) return `environment:${environment}`;
  return eventName === 'pull_request' ? 'pull_request' : `ref:${ref}`;
}
