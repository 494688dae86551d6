import { ActionError } from '../errors/action-error.ts';
import type { WorkflowClaims } from './workflow-claims.ts';

type Expectation = {
  /** The `aud` that was asked for. */
  readonly audience: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** The text claims of GitHub's ID token, by the field of {@link WorkflowClaims} that each fills. */
const CLAIMS = {
  issuer: 'iss',
  audience: 'aud',
  subject: 'sub',
  repository: 'repository',
  repositoryId: 'repository_id',
  repositoryOwner: 'repository_owner',
  repositoryOwnerId: 'repository_owner_id',
  repositoryVisibility: 'repository_visibility',
  ref: 'ref',
  sha: 'sha',
  eventName: 'event_name',
  workflowRef: 'workflow_ref',
  workflowSha: 'workflow_sha',
  jobWorkflowRef: 'job_workflow_ref',
  jobWorkflowSha: 'job_workflow_sha',
  runId: 'run_id',
  runAttempt: 'run_attempt',
  runnerEnvironment: 'runner_environment',
} as const satisfies Record<Exclude<keyof WorkflowClaims, 'expiresAt'>, string>;

/**
 * What an ID token of GitHub Actions claims. It is read, not verified: Fulcio verifies it before it copies the claims
 * into a certificate. Throws ID_TOKEN_MALFORMED, ID_TOKEN_CLAIM, ID_TOKEN_AUDIENCE or ID_TOKEN_EXPIRED; no message
 * holds any part of the token but the claim at fault.
 */
export function parseClaims(token: string, expected: Expectation): WorkflowClaims {
  const payload = payloadOf(token);
  const expiresAt = payload['exp'];
  if (typeof expiresAt !== 'number') throw missing('exp', expiresAt);
  const claims = {
    ...(Object.fromEntries(Object.entries(CLAIMS).map(([field, name]) => [field, textOf(payload, name)])) as Record<
      keyof typeof CLAIMS,
      string
    >),
    expiresAt,
  };
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(claims.sha)) throw missing('sha', claims.sha);
  if (claims.audience !== expected.audience) {
    throw new ActionError(
      'ID_TOKEN_AUDIENCE',
      `The ID token is for the audience "${claims.audience}", but "${expected.audience}" was asked for.`,
      { hint: 'Nothing else may stand between this action and the runner’s token service; remove what replaces it.' },
    );
  }
  if (expiresAt * 1000 <= expected.now) {
    throw new ActionError(
      'ID_TOKEN_EXPIRED',
      `The ID token expired at ${new Date(expiresAt * 1000).toISOString()}, and the runner’s clock says ${new Date(expected.now).toISOString()}.`,
      { hint: 'Check the clock of the runner if it is your own; otherwise run the job again.' },
    );
  }
  return claims;
}

function payloadOf(token: string): Record<string, unknown> {
  const parts = token.split('.');
  try {
    const payload: unknown = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'));
    if (parts.length === 3 && typeof payload === 'object' && payload !== null && !Array.isArray(payload)) {
      return payload as Record<string, unknown>;
    }
  } catch {
    // The parser's message quotes its input, which is a part of the token.
  }
  throw new ActionError('ID_TOKEN_MALFORMED', 'The runner’s token service gave something that is no ID token (JWT).', {
    hint: 'A proxy may have answered in its place; check ACTIONS_ID_TOKEN_REQUEST_URL on a runner of your own.',
  });
}

function textOf(payload: Record<string, unknown>, name: string): string {
  const value = payload[name];
  if (typeof value !== 'string' || value === '') throw missing(name, value);
  return value;
}

function missing(name: string, value: unknown): ActionError {
  const fault = value === undefined || value === '' ? 'lacks' : 'has an unusable';
  return new ActionError('ID_TOKEN_CLAIM', `The ID token ${fault} the claim "${name}".`, {
    hint: 'It must be a token of a GitHub Actions job with all default claims; see https://docs.github.com/en/actions/reference/security/oidc.',
  });
}
