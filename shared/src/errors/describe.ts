import { ActionError } from './action-error.ts';

// Third-party messages may quote what they were given: sigstore-js prints the ID token of a rejected request.
const SECRETS: readonly RegExp[] = [
  // A JWT: header and payload are JSON objects, so both parts start with "eyJ".
  /eyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]*)?/g,
  // GitHub's token formats (ghp_, gho_, ghu_, ghs_, ghr_, github_pat_).
  /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,})/g,
  /(?<=\b(?:bearer|basic|token)\s+)[\w.~+/=-]{12,}/gi,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----/g,
  // Credentials inside a URL.
  /(?<=\w:\/\/)[^\s/@:]+:[^\s/@]+(?=@)/g,
];

const DEPTH_LIMIT = 5;

/** `text` with everything that looks like a token, key or password replaced by `***`. */
export function redact(text: string): string {
  return SECRETS.reduce((redacted, secret) => redacted.replace(secret, '***'), text);
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
