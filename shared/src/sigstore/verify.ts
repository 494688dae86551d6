import type { Bundle } from '@sigstore/bundle';
import type { SignedEntity } from '@sigstore/verify';
import { ActionError } from '../errors/action-error.ts';
import { describe } from '../errors/describe.ts';
import { parseStatement, PAYLOAD_TYPE } from '../intoto/statement.ts';
import type { VerifiedBundle } from '../intoto/verified-bundle.ts';
import type { SigstoreBundle } from './bundle.ts';
import { rememberEncoding } from './certificate-encoding.ts';
import { readCertificate, type SigningCertificate } from './certificate.ts';
import { digestSignature } from './digest-signature.ts';
import { checkLogEntries, logIndexOf } from './log-proof.ts';
import type { TrustRoot } from './trust-root.ts';

/** What a bundle must be about: the bytes with this digest (hex), or any in-toto statement. */
export type Expected = { readonly kind: 'digest'; readonly sha256: string } | { readonly kind: 'statement' };

/**
 * Verifies a bundle against one trust root: certificate chain at the vouched time, SCT, log entries with their proofs,
 * timestamps, signature. It judges no identity: the library's way takes a name for an unanchored regular expression.
 * Throws BUNDLE_REFUSED, whatever the library threw.
 */
export async function verifyBundle(
  bundle: SigstoreBundle,
  expected: Expected,
  trust: TrustRoot,
): Promise<VerifiedBundle> {
  try {
    return await verify(bundle.value, expected, trust);
  } catch (cause) {
    throw refused(`against ${trust.name}: ${describe(cause)}`, cause);
  }
}

/** As {@link verifyBundle}, against each of several roots by itself; the first that vouches counts. */
export async function verifyAgainstAny(
  bundle: SigstoreBundle,
  expected: Expected,
  roots: readonly TrustRoot[],
): Promise<VerifiedBundle> {
  const reasons: string[] = [];
  for (const trust of roots) {
    try {
      return await verify(bundle.value, expected, trust);
    } catch (cause) {
      reasons.push(`against ${trust.name}: ${describe(cause)}`);
    }
  }
  throw refused(reasons.join('; ') || 'no trust root is known');
}

async function verify(bundle: Bundle, expected: Expected, trust: TrustRoot): Promise<VerifiedBundle> {
  const { toSignedEntity, Verifier } = await import('@sigstore/verify');
  const certificate = await readCertificate(leafOf(bundle));
  if (!certificate.isCodeSigning) throw new Error('its certificate is not one for signing code');
  checkLogEntries(bundle, certificate);
  const { content, signature } = await contentOf(bundle, expected);
  const library = toSignedEntity(bundle);
  if (library.key.$case === 'certificate') rememberEncoding(library.key.certificate);
  const entity: SignedEntity = signature === undefined ? library : { ...library, signature };
  const verifier = new Verifier(trust.material, {
    tlogThreshold: trust.thresholds.log,
    ctlogThreshold: trust.thresholds.sct,
    // Without a vouched time the library would check no certificate chain at all.
    timestampThreshold: Math.max(1, trust.thresholds.timestamp),
  });
  verifier.verify(entity);
  return {
    signer: certificate.claims,
    content,
    signedAt: earliest(entity, certificate),
    logIndex: logIndexOf(bundle),
    trustRoot: trust.name,
  };
}

function leafOf(bundle: Bundle): Buffer {
  const material = bundle.verificationMaterial.content;
  if (material.$case === 'publicKey') {
    throw new Error('it is signed with a key and not with a certificate, so nobody vouches for who signed');
  }
  const leaf = material.$case === 'certificate' ? material.certificate : material.x509CertificateChain.certificates[0];
  if (leaf === undefined) throw new Error('it has no certificate');
  return leaf.rawBytes;
}

type Content = Pick<VerifiedBundle, 'content'> & { readonly signature?: SignedEntity['signature'] };

async function contentOf(bundle: Bundle, expected: Expected): Promise<Content> {
  if (bundle.content.$case === 'messageSignature') {
    const { messageSignature } = bundle.content;
    if (expected.kind !== 'digest') throw new Error('it holds a signature, where an attestation is expected');
    const { HashAlgorithm } = await import('@sigstore/protobuf-specs');
    if (messageSignature.messageDigest.algorithm !== HashAlgorithm.SHA2_256) {
      throw new Error('its digest is not a SHA-256');
    }
    const sha256 = Buffer.from(expected.sha256, 'hex');
    const stated = messageSignature.messageDigest.digest;
    if (sha256.length !== 32 || !stated.equals(sha256)) {
      throw new Error(`it signs sha256:${stated.toString('hex')}, and not sha256:${expected.sha256}`);
    }
    const signature = await digestSignature(messageSignature, sha256);
    return { content: { kind: 'signature', sha256: expected.sha256 }, signature };
  }
  const { dsseEnvelope } = bundle.content;
  if (expected.kind !== 'statement') throw new Error('it holds an attestation, where a signature is expected');
  if (dsseEnvelope.payloadType !== PAYLOAD_TYPE) {
    throw new Error(`its payload is of the type "${dsseEnvelope.payloadType.slice(0, 100)}", no in-toto statement`);
  }
  return { content: { kind: 'statement', statement: parseStatement(dsseEnvelope.payload) } };
}

/** Of the times that were just verified; one of them decided that the certificate was valid. */
function earliest(entity: SignedEntity, certificate: SigningCertificate): string | undefined {
  const times = entity.timestamps.flatMap((timestamp) => {
    if (timestamp.$case === 'timestamp-authority') return [timestamp.timestamp.signingTime.getTime()];
    // Only a promise makes the log's time the log's word.
    return timestamp.tlogEntry.inclusionPromise === undefined
      ? []
      : [Number(timestamp.tlogEntry.integratedTime) * 1000];
  });
  if (times.some((time) => time < certificate.notBefore || time > certificate.notAfter)) {
    throw new Error('it was signed when its certificate was not valid');
  }
  return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString();
}

function refused(why: string, cause?: unknown): ActionError {
  return new ActionError('BUNDLE_REFUSED', `The bundle does not verify ${why}.`, {
    cause,
    hint: 'The file, its bundle or both were changed, or the bundle belongs to another file or another Sigstore instance.',
  });
}
