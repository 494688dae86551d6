import type { Bundle } from '@sigstore/bundle';
import { ActionError } from '../errors/action-error.ts';

/** A Sigstore bundle, well-formed but not verified. */
export type SigstoreBundle = {
  /** One line of JSON, without a line feed. */
  readonly json: string;
  readonly mediaType: string;
  /** A signature over an artifact's bytes, or an envelope with a statement about artifacts. */
  readonly kind: 'signature' | 'statement';
  readonly value: Bundle;
};

const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.dev.sigstore.bundle+json;version=0.1',
  'application/vnd.dev.sigstore.bundle+json;version=0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.3',
  'application/vnd.dev.sigstore.bundle.v0.3+json',
]);

/** What actions/attest allows a predicate, too. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_BUNDLES = 1000;
/** The deepest known field lies 8 deep; a statement inside is base64. */
const MAX_DEPTH = 16;

/**
 * The bundles of a file: one JSON object, or one on each line (`*.jsonl`). Versions 0.1 to 0.3. `source` names the file
 * in errors. Throws BUNDLE_MALFORMED.
 * Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
export async function parseBundles(text: string, source: string): Promise<SigstoreBundle[]> {
  if (Buffer.byteLength(text) > MAX_BYTES) throw malformed(source, `it is larger than ${MAX_BYTES} bytes`);
  const whole = tryJson(text);
  if (whole !== undefined) return [await parseBundle(whole, source)];
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
  if (lines.length === 0) throw malformed(source, 'it is empty');
  if (lines.length > MAX_BUNDLES) throw malformed(source, `it holds more than ${MAX_BUNDLES} lines`);
  return Promise.all(
    lines.map(({ line, number }) => {
      const value = tryJson(line);
      const where = lines.length === 1 ? source : `${source}, line ${number}`;
      if (value === undefined) throw malformed(where, 'it is no JSON, or nested too deep');
      return parseBundle(value, where);
    }),
  );
}

/** A bundle that is JSON already, such as one of GitHub's attestations API. */
export async function parseBundle(json: unknown, source: string): Promise<SigstoreBundle> {
  const mediaType =
    typeof json === 'object' && json !== null ? (json as Record<string, unknown>)['mediaType'] : undefined;
  if (typeof mediaType !== 'string' || !MEDIA_TYPES.has(mediaType)) {
    throw malformed(source, `its mediaType is ${JSON.stringify(mediaType)?.slice(0, 100) ?? 'missing'}`);
  }
  const { bundleFromJSON } = await import('@sigstore/bundle');
  try {
    const value = bundleFromJSON(json);
    return { json: JSON.stringify(json), mediaType, kind: kindOf(value), value };
  } catch (cause) {
    throw malformed(source, 'fields are missing or of a wrong type', cause);
  }
}

/** A bundle that was just made. */
export async function toSigstoreBundle(value: Bundle): Promise<SigstoreBundle> {
  const { bundleToJSON } = await import('@sigstore/bundle');
  return { json: JSON.stringify(bundleToJSON(value)), mediaType: value.mediaType, kind: kindOf(value), value };
}

function kindOf(bundle: Bundle): SigstoreBundle['kind'] {
  return bundle.content.$case === 'dsseEnvelope' ? 'statement' : 'signature';
}

/** `undefined` for what is no JSON, or is nested deeper than any bundle. */
function tryJson(text: string): unknown {
  if (depthOf(text) > MAX_DEPTH) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How deep the brackets outside of strings are nested. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

function malformed(source: string, why: string, cause?: unknown): ActionError {
  return new ActionError('BUNDLE_MALFORMED', `${source} is no Sigstore bundle: ${why}.`, {
    cause,
    hint: 'Expected is a bundle of version 0.1 to 0.3, as cosign, gh or actions/attest write it, or one on each line.',
  });
}
