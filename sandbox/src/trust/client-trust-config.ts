/** Trusted root and signing configuration in one document (protobuf-specs, ClientTrustConfig). */
export function clientTrustConfig(trustedRoot: object, signingConfig: object): object {
  return { mediaType: 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json', trustedRoot, signingConfig };
}
