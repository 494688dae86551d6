import type { Bundle, TransparencyLogEntry } from '@sigstore/bundle';
import type { SigningCertificate } from './certificate.ts';
import { readLogEntry } from './log-entry.ts';

const MAX_ENTRIES = 32;

/**
 * What the verification library leaves unchecked in a bundle's log entries: that an entry was made with the bundle's own
 * certificate (another key can be found that fits a given signature), and that the proof's stated root, size and index
 * are those that the signed checkpoint proves. Throws a plain Error.
 */
export function checkLogEntries(bundle: Bundle, certificate: SigningCertificate): void {
  const entries = bundle.verificationMaterial.tlogEntries;
  const stamps = bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? [];
  if (entries.length > MAX_ENTRIES || stamps.length > MAX_ENTRIES)
    throw new Error('it has too many log entries or timestamps');
  for (const entry of entries) {
    checkSigner(entry, certificate);
    checkProof(entry);
  }
}

/** The index in the log, as far as the log vouches for it. */
export function logIndexOf(bundle: Bundle): string | undefined {
  const [entry] = bundle.verificationMaterial.tlogEntries;
  return entry?.inclusionPromise === undefined ? entry?.inclusionProof?.logIndex : entry.logIndex;
}

function checkSigner(entry: TransparencyLogEntry, certificate: SigningCertificate): void {
  const logged = readLogEntry(entry.canonicalizedBody);
  const same =
    logged.certificate === undefined
      ? logged.publicKeyDer.equals(certificate.publicKeyDer)
      : logged.certificate.equals(certificate.der);
  if (!same) throw new Error('its log entry was made with another certificate');
}

function checkProof({ inclusionProof: proof, kindVersion, logIndex }: TransparencyLogEntry): void {
  if (proof?.checkpoint === undefined) return;
  const [, size, root] = proof.checkpoint.envelope.split('\n');
  if (size !== proof.treeSize) throw new Error('the size of its log proof is not that of the checkpoint');
  if (root !== proof.rootHash.toString('base64')) {
    throw new Error('the root of its log proof is not that of the checkpoint');
  }
  // Rekor v1 counts over all shards, in an index that its promise signs; Rekor v2 has the one index of the proof.
  if (kindVersion.version === '0.0.2' && kindVersion.kind === 'hashedrekord' && logIndex !== proof.logIndex) {
    throw new Error('its log index is not that of its proof');
  }
}
