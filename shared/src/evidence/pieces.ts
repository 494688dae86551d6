import { describe } from '../errors/describe.ts';
import { parseStatement } from '../intoto/statement.ts';
import type { Evidence } from '../policy/evidence.ts';
import type { Claim, Piece } from '../policy/piece.ts';
import { parseBundles, type SigstoreBundle } from '../sigstore/bundle.ts';
import type { TrustRoot } from '../sigstore/trust-root.ts';
import { verifyAgainstAny, type Expected } from '../sigstore/verify.ts';
import type { BundleSource } from './bundle-source.ts';

/**
 * The pieces of evidence in a text, each verified by itself against each root. Whatever goes wrong with the content is a
 * piece that is not sound; it never is no piece.
 */
export async function piecesOf(source: BundleSource, roots: readonly TrustRoot[]): Promise<Piece[]> {
  const { origin, file, beside } = source;
  const broken = (reason: string): Piece[] => [
    { evidence: { origin, sound: false, reason }, claims: [], file, beside },
  ];
  if ('unusable' in source) return broken(source.unusable);
  let bundles: SigstoreBundle[];
  try {
    bundles = await parseBundles(source.text, origin);
  } catch (error) {
    return broken(reasonOf(error));
  }
  const pieces: Piece[] = [];
  for (const [index, bundle] of bundles.entries()) {
    const place = bundles.length === 1 ? origin : `${origin} (bundle ${index + 1} of ${bundles.length})`;
    pieces.push({ evidence: await verified(bundle, place, roots), claims: claimsOf(bundle), file, beside });
  }
  return pieces;
}

async function verified(bundle: SigstoreBundle, origin: string, roots: readonly TrustRoot[]): Promise<Evidence> {
  try {
    // A signature is checked over the digest that it names; the policy then holds that digest against the file's.
    return { origin, sound: true, bundle: await verifyAgainstAny(bundle, expectedOf(bundle), roots) };
  } catch (error) {
    return { origin, sound: false, reason: reasonOf(error) };
  }
}

function expectedOf({ value }: SigstoreBundle): Expected {
  if (value.content.$case === 'dsseEnvelope') return { kind: 'statement' };
  return { kind: 'digest', sha256: value.content.messageSignature.messageDigest.digest.toString('hex') };
}

/** Read before anything is verified, so only good for finding the artifact against which the bundle is held. */
function claimsOf({ value }: SigstoreBundle): Claim[] {
  if (value.content.$case === 'messageSignature') {
    return [{ name: undefined, sha256: value.content.messageSignature.messageDigest.digest.toString('hex') }];
  }
  try {
    const { subject } = parseStatement(value.content.dsseEnvelope.payload);
    return subject.map(({ name, digest }) => ({ name, sha256: digest?.['sha256'] }));
  } catch {
    return [];
  }
}

/** As the end of a sentence. Messages of ours are sentences themselves, those of their causes are not. */
function reasonOf(error: unknown): string {
  return describe(error).replace(/\.$/, '');
}
