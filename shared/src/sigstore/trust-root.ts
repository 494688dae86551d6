import type { TrustedRoot } from '@sigstore/protobuf-specs';
import type { TrustMaterial } from '@sigstore/verify';
import { readFile } from 'node:fs/promises';
import { ActionError } from '../errors/action-error.ts';
import { rememberEncoding } from './certificate-encoding.ts';

/** What must vouch for a signature at least, in numbers of different logs and authorities. */
export type Thresholds = {
  /** Entries in a transparency log. */
  readonly log: number;
  /** Signed certificate timestamps. */
  readonly sct: number;
  /** Times, by a log's promise or a timestamp authority. */
  readonly timestamp: number;
};

/** One root of trust with its own thresholds. Roots are never merged: the weaker thresholds would hold for both. */
export type TrustRoot = {
  /** `public-good`, `github`, or the path or address that it came from. */
  readonly name: string;
  readonly thresholds: Thresholds;
  readonly material: TrustMaterial;
};

/** What is demanded of the well-known instances, whatever their trusted root may hold one day. */
const WELL_KNOWN: Readonly<Record<'public-good' | 'github', Thresholds>> = {
  'public-good': { log: 1, sct: 1, timestamp: 1 },
  github: { log: 0, sct: 0, timestamp: 1 },
};

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The roots in a `trusted_root.json`; several when it has one on each line, as `gh attestation trusted-root` prints
 * them. Throws TRUSTED_ROOT.
 */
export async function readTrustRoots(path: string): Promise<TrustRoot[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new ActionError('TRUSTED_ROOT', `Cannot read the trusted root ${path}.`, {
      cause,
      file: path,
      hint: 'Check the path in "trusted-root"; it is relative to the workspace.',
    });
  }
  const lines = isJson(text) ? [text] : text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw malformed(path, 'it is empty');
  return Promise.all(
    lines.map((line, index) => parseTrustRoot(line, lines.length === 1 ? path : `${path}, line ${index + 1}`)),
  );
}

/**
 * A trust root from JSON. `name` may be one of the well-known instances, which then sets the thresholds; for others they
 * follow from what the root holds: whoever runs a log demands it. Throws TRUSTED_ROOT.
 */
export async function parseTrustRoot(text: string, name: string): Promise<TrustRoot> {
  if (Buffer.byteLength(text) > MAX_BYTES) throw malformed(name, `it is larger than ${MAX_BYTES} bytes`);
  const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
    import('@sigstore/protobuf-specs'),
    import('@sigstore/verify'),
  ]);
  try {
    const root = TrustedRoot.fromJSON(JSON.parse(text));
    if (
      !/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.2\+json)$/.test(root.mediaType)
    ) {
      throw new Error(`its mediaType is "${root.mediaType}"`);
    }
    if (root.certificateAuthorities.length === 0) throw new Error('it names no certificate authority');
    const material = toTrustMaterial(root);
    for (const { certChain } of [...material.certificateAuthorities, ...material.timestampAuthorities]) {
      certChain.forEach(rememberEncoding);
    }
    return { name, thresholds: thresholdsOf(name, root), material };
  } catch (cause) {
    throw malformed(name, cause instanceof Error ? cause.message : 'it cannot be read', cause);
  }
}

function thresholdsOf(name: string, root: TrustedRoot): Thresholds {
  if (name === 'public-good' || name === 'github') return WELL_KNOWN[name];
  return { log: root.tlogs.length > 0 ? 1 : 0, sct: root.ctlogs.length > 0 ? 1 : 0, timestamp: 1 };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function malformed(name: string, why: string, cause?: unknown): ActionError {
  return new ActionError('TRUSTED_ROOT', `The trusted root ${name} cannot be used: ${why}.`, {
    cause,
    hint: 'It must be a Sigstore trusted_root.json, as "cosign trusted-root create" writes it.',
  });
}
