import { statement, type Statement } from './statement.ts';

export const IMAGE_SIGNATURE_TYPE = 'https://sigstore.dev/cosign/sign/v1';

/**
 * The statement that `cosign sign` makes of an image: the subject has a digest and no name, `annotations` is what
 * `cosign verify -a` compares. `sha256` is hex.
 * Source: https://github.com/sigstore/cosign/blob/main/cmd/cosign/cli/sign/sign.go
 */
export function imageSignature(sha256: string, annotations: Readonly<Record<string, string>> = {}): Statement {
  return statement([{ digest: { sha256 }, annotations }], IMAGE_SIGNATURE_TYPE, {});
}
