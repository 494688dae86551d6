/** Which services a client of the sandbox shall sign with. */
export type SigningChoice = {
  /** Versions of Rekor that are offered, default v1 only; `none` as at GitHub's own instance. */
  readonly rekor?: 'v1' | 'v2' | 'both' | 'none';
  /** Whether a timestamp authority is offered; default true. */
  readonly tsa?: boolean;
};

export type ServiceUrls = {
  readonly fulcio: string;
  readonly oidc: string;
  readonly rekor: string;
  readonly rekorV2: string;
  /** With its path. */
  readonly tsa: string;
};

/** `signing_config.v0.2.json` (protobuf-specs, sigstore_trustroot.proto). `since` begins every validity. */
export function signingConfig(urls: ServiceUrls, since: Date, choice: SigningChoice = {}): object {
  const service = (url: string, majorApiVersion: number): object => ({
    url,
    majorApiVersion,
    validFor: { start: since.toISOString() },
    operator: 'sandbox',
  });
  const offered = choice.rekor ?? 'v1';
  const logs = [
    ...(offered === 'v2' || offered === 'both' ? [service(urls.rekorV2, 2)] : []),
    ...(offered === 'v1' || offered === 'both' ? [service(urls.rekor, 1)] : []),
  ];
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service(urls.fulcio, 1)],
    oidcUrls: [service(urls.oidc, 1)],
    rekorTlogUrls: logs,
    rekorTlogConfig: { selector: 'ANY' },
    tsaUrls: choice.tsa === false ? [] : [service(urls.tsa, 1)],
    tsaConfig: { selector: 'ANY' },
  };
}
