import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { digestStream } from '../digest/digest.ts';
import { ActionError } from '../errors/action-error.ts';
import type { StreamedBlob } from './blob-upload.ts';
import type { Digest } from './reference.ts';
import { ustar, ustarSize, type TarEntry } from './ustar.ts';

/** A file to put into an image. */
export type ImageFile = {
  /** Path on this machine. */
  readonly source: string;
  /** Absolute path in the image. */
  readonly target: string;
  /** Default false: mode 0644 instead of 0755. */
  readonly executable?: boolean;
};

export type Compression = 'none' | 'gzip';

export type Layer = {
  readonly mediaType: string;
  readonly blob: StreamedBlob;
  /** Digest of the archive before compression. */
  readonly diffId: Digest;
};

/**
 * A layer of files, sorted by path. It is made anew each time it is read (once to know its digest, once to send it),
 * so that it is never held in memory or on disk. Throws IMAGE_FILE, TAR_…, FILE_CHANGED.
 */
export async function makeLayer(files: readonly ImageFile[], compression: Compression): Promise<Layer> {
  const entries = await Promise.all(files.map(entryOf));
  const sorted = entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  const tar = (): Readable => Readable.from(ustar(sorted), { objectMode: false });
  const plain = await digestStream(tar(), ['sha256']);
  const diffId: Digest = `sha256:${plain.digests.sha256}`;
  if (compression === 'none') {
    const blob = { digest: diffId, length: ustarSize(sorted), open: tar };
    return { mediaType: 'application/vnd.oci.image.layer.v1.tar', blob, diffId };
  }
  const zipped = (): Readable => {
    const archive = tar();
    const gzip = createGzip();
    archive.on('error', (error) => gzip.destroy(error));
    return archive.pipe(gzip);
  };
  const { digests, size } = await digestStream(zipped(), ['sha256']);
  const blob: StreamedBlob = { digest: `sha256:${digests.sha256}`, length: size, open: zipped };
  return { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', blob, diffId };
}

async function entryOf(file: ImageFile): Promise<TarEntry> {
  const parts = file.target.split('/').slice(1);
  const isPath = file.target.startsWith('/') && parts.every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isPath) {
    throw new ActionError('IMAGE_FILE', `"${file.target}" is no absolute path of a file in an image.`, {
      hint: 'Write it as "/usr/bin/name".',
    });
  }
  const found = await stat(file.source).catch(() => undefined);
  if (found?.isFile() !== true) {
    throw new ActionError('IMAGE_FILE', `${file.source} is no file that can be read.`, {
      file: file.source,
      hint: 'Check that the step which makes this file ran in the same job.',
    });
  }
  return {
    name: parts.join('/'),
    source: file.source,
    size: found.size,
    mode: file.executable === true ? 0o755 : 0o644,
  };
}
