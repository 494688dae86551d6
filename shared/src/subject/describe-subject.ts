import type { Subject } from './subject.ts';

/** A subject as the outputs of all actions name it. */
export function describeSubject({ name, kind, digests }: Subject): object {
  return { name, kind, digest: `sha256:${digests.sha256}` };
}
