import { createHash } from 'node:crypto';
import { refusal } from './errors.ts';

const FORMS = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

export function isDigest(text: string): boolean {
  return FORMS.test(text);
}

/** Returns `text` if it is a digest of a registered algorithm; refuses it otherwise. */
export function requireDigest(text: string): string {
  if (isDigest(text)) return text;
  throw refusal(400, { code: 'DIGEST_INVALID', message: 'invalid digest format', detail: { digest: text } });
}

/** The digest of `bytes` in the algorithm that `like` uses. */
export function digestLike(like: string, bytes: Uint8Array): string {
  const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

export function sha256(bytes: Uint8Array): string {
  return digestLike('sha256:', bytes);
}

/** Refuses bytes that are not what `digest` names. */
export function requireMatch(digest: string, bytes: Uint8Array): void {
  const actual = digestLike(digest, bytes);
  if (actual === digest) return;
  throw refusal(400, {
    code: 'DIGEST_INVALID',
    message: 'provided digest did not match uploaded content',
    detail: { provided: digest, actual },
  });
}
