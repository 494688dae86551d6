/**
 * Who signed, as a Fulcio certificate says it. A field is `undefined` where the certificate lacks the extension, as it
 * does for a person or a service account.
 * Source: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
export type CertificateClaims = {
  /** Subject alternative name: a URI, or an e-mail address. */
  readonly identity: string;
  readonly issuer: string | undefined;
  /** `https://github.com/owner/name/.github/workflows/x.yml@ref`: the workflow that held the signing job. */
  readonly buildSignerUri: string | undefined;
  readonly buildSignerDigest: string | undefined;
  readonly runnerEnvironment: string | undefined;
  /** `https://github.com/owner/name` */
  readonly sourceRepositoryUri: string | undefined;
  /** The commit. */
  readonly sourceRepositoryDigest: string | undefined;
  readonly sourceRepositoryRef: string | undefined;
  readonly sourceRepositoryId: string | undefined;
  readonly sourceRepositoryOwnerUri: string | undefined;
  readonly sourceRepositoryOwnerId: string | undefined;
  readonly buildConfigUri: string | undefined;
  readonly buildConfigDigest: string | undefined;
  readonly buildTrigger: string | undefined;
  /** `https://github.com/owner/name/actions/runs/1/attempts/1` */
  readonly runInvocationUri: string | undefined;
  readonly sourceRepositoryVisibility: string | undefined;
};
