import type { VerifiedBundle } from '../intoto/verified-bundle.ts';

/** One piece of evidence that was found for a subject, and whether its cryptography holds. */
export type Evidence = {
  /** Where it was found, for people: a path, a URL, a referrer's digest. */
  readonly origin: string;
} & (
  | { readonly sound: true; readonly bundle: VerifiedBundle }
  /** Any failure at all. `reason` is one sentence with the failing value, free of secrets. */
  | { readonly sound: false; readonly reason: string }
);
