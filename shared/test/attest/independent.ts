import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import type { Statement } from '../../src/intoto/statement.ts';

/** What a verifier that is not ours says of a bundle with a statement. Throws when it does not accept it. */
export function verifiedIndependently(
  trustedRoot: object,
  bundle: string,
): { readonly statement: Statement; readonly identity: string | undefined } {
  const value = bundleFromJSON(JSON.parse(bundle));
  const { identity } = new Verifier(toTrustMaterial(TrustedRoot.fromJSON(trustedRoot))).verify(toSignedEntity(value));
  if (value.content.$case !== 'dsseEnvelope') throw new Error('no envelope');
  const statement = JSON.parse(value.content.dsseEnvelope.payload.toString('utf8')) as Statement;
  return { statement, identity: identity?.subjectAlternativeName };
}
