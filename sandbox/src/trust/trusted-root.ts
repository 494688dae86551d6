import type { Fulcio } from '../fulcio/fulcio.ts';
import type { RekorV1 } from '../rekor/rekor-v1.ts';
import type { RekorV2 } from '../rekor/rekor-v2.ts';
import type { Tsa } from '../tsa/tsa.ts';
import type { Authority } from '../x509/authority.ts';

/** The services whose word a verifier shall believe. */
export type TrustedServices = {
  readonly fulcio: Fulcio;
  readonly rekor: RekorV1;
  readonly rekorV2: RekorV2;
  readonly tsa: Tsa;
};

/** `trusted_root.json` in Sigstore's JSON form (protobuf-specs, sigstore_trustroot.proto). `since` begins every validity. */
export function trustedRoot({ fulcio, rekor, rekorV2, tsa }: TrustedServices, since: Date): object {
  const start = since.toISOString();
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [
      log(rekor.service.url, rekor, 'PKIX_ECDSA_P256_SHA_256', start),
      log(rekorV2.service.url, rekorV2, 'PKIX_ED25519', start),
    ],
    certificateAuthorities: [authority(fulcio.service.url, fulcio.authority, fulcio.authority.chain, start)],
    ctlogs: fulcio.ctLog === undefined ? [] : [log(fulcio.service.url, fulcio.ctLog, 'PKIX_ECDSA_P256_SHA_256', start)],
    timestampAuthorities: [authority(tsa.url, tsa.authority, tsa.chain, start)],
  };
}

function log(
  baseUrl: string,
  { publicKey, logId }: { readonly publicKey: Buffer; readonly logId: Buffer },
  keyDetails: string,
  start: string,
): object {
  return {
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: publicKey.toString('base64'), keyDetails, validFor: { start } },
    logId: { keyId: logId.toString('base64') },
  };
}

function authority(
  uri: string,
  { organization, commonName }: Authority,
  chain: readonly Buffer[],
  start: string,
): object {
  return {
    subject: { organization, commonName },
    uri,
    certChain: { certificates: chain.map((certificate) => ({ rawBytes: certificate.toString('base64') })) },
    validFor: { start },
  };
}
