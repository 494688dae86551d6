/**
 * What GitHub says of a run in its ID token, and what Fulcio copies into the certificate.
 * Source: https://docs.github.com/en/actions/reference/security/oidc
 */
export type WorkflowClaims = {
  /** `iss` */
  readonly issuer: string;
  /** `aud` */
  readonly audience: string;
  /** `sub`: opaque. Its format changed in 2026, so nothing may be read out of it. */
  readonly subject: string;
  /** `owner/name` */
  readonly repository: string;
  readonly repositoryId: string;
  readonly repositoryOwner: string;
  readonly repositoryOwnerId: string;
  readonly repositoryVisibility: string;
  /** `refs/tags/v1.2.3` */
  readonly ref: string;
  /** The commit, 40 (SHA-1) or 64 (SHA-256) hex digits. */
  readonly sha: string;
  readonly eventName: string;
  /** The workflow that the event started: `owner/name/.github/workflows/x.yml@ref`. */
  readonly workflowRef: string;
  readonly workflowSha: string;
  /** The workflow that holds the job, possibly reusable and of another repository, in the same form. */
  readonly jobWorkflowRef: string;
  readonly jobWorkflowSha: string;
  readonly runId: string;
  readonly runAttempt: string;
  /** `github-hosted` or `self-hosted` */
  readonly runnerEnvironment: string;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
};
