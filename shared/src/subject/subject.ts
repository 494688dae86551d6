import type { Digests } from '../digest/digest.ts';

/** A file of the release. */
export type FileSubject = {
  readonly kind: 'file';
  /** The name under which it is released: a base name, never a path. */
  readonly name: string;
  /** Absolute path of the bytes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly digests: Digests<'sha256'> & Partial<Digests<'sha1' | 'sha512'>>;
};

/** An image of the release, by digest. */
export type ImageSubject = {
  readonly kind: 'image';
  /** `registry/repository`, without tag and digest. */
  readonly name: string;
  /** As the user wrote it, possibly with a tag. */
  readonly reference: string;
  readonly digests: Digests<'sha256'>;
};

/** What a release is made of and what evidence speaks about. */
export type Subject = FileSubject | ImageSubject;
