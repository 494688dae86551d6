import { ActionError } from './action-error.ts';

// Third-party messages may quote what they were given: sigstore-js prints the ID token of a rejected request. They may
// also quote what an attacker wrote, so no pattern may need more than linear time: each starts at a word and is bounded.
const SECRETS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // A JWT: header and payload are JSON objects, so both parts start with "eyJ".
  [/(?<![\w-])eyJ[\w-]{8,8192}\.eyJ[\w-]{8,16384}(?:\.[\w-]{0,4096})?/g, '***'],
  // GitHub's token formats (ghp_, gho_, ghu_, ghs_, ghr_, github_pat_).
  [/\b(?:gh[pousr]_\w{20,255}|github_pat_\w{20,255})/g, '***'],
  [/\b(bearer|basic|token)(\s{1,8})[\w.~+/=-]{12,}/gi, '$1$2***'],
  [/-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----[\s\S]{0,16384}?-----END [A-Z ]{0,32}PRIVATE KEY-----/g, '***'],
  // Credentials inside a URL.
  [/(?<=\w:\/\/)[^\s/@:]{1,256}:[^\s/@]{1,4096}(?=@)/g, '***'],
];

/** More than anybody reads; what is longer is cut before it is looked at. */
const LONGEST = 20_000;

const DEPTH_LIMIT = 5;

/** `text` with everything that looks like a token, key or password replaced by `***`. */
export function redact(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length - LONGEST} characters more)` : text;
  return SECRETS.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), cut);
}

/** An error and its causes as one line of text that never holds a secret. */
export function describe(error: unknown): string {
  const parts: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < DEPTH_LIMIT && current !== undefined && current !== null; depth += 1) {
    const text = messageOf(current);
    // A wrapper that repeats its cause would say the same thing twice.
    if (text !== '' && !parts.some((part) => part.includes(text))) parts.push(text);
    current = current instanceof Error ? current.cause : undefined;
  }
  // A sentence that goes on with its cause has no full stop yet.
  const sentences = parts.map((part, index) => (index < parts.length - 1 ? part.replace(/\.$/, '') : part));
  return redact(sentences.join(': ')) || 'unknown error';
}

/** The code of an {@link ActionError} anywhere in the chain of causes. */
export function codeOf(error: unknown): string | undefined {
  let current: unknown = error;
  for (let depth = 0; depth < DEPTH_LIMIT; depth += 1) {
    if (current instanceof ActionError) return current.code;
    if (!(current instanceof Error)) return undefined;
    current = current.cause;
  }
  return undefined;
}

function messageOf(value: unknown): string {
  if (value instanceof AggregateError && value.message === '') return value.errors.map(messageOf).join('; ');
  if (value instanceof Error) return value.message;
  return typeof value === 'string' ? value : String(value);
}
