import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { startRegistry, type RegistryOptions, type RegistrySandbox } from '../../src/registry/registry.ts';

export const IMAGE = 'application/vnd.oci.image.manifest.v1+json';
export const INDEX = 'application/vnd.oci.image.index.v1+json';

export type Descriptor = { readonly mediaType: string; readonly digest: string; readonly size: number };

/** A registry that closes with the test. */
export async function registryFor(options: RegistryOptions = {}): Promise<RegistrySandbox> {
  const registry = await startRegistry(options);
  onTestFinished(() => registry.close());
  return registry;
}

export function sha256(bytes: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export async function codeOf(response: Response): Promise<string> {
  const { errors } = (await response.json()) as {
    errors: readonly { code: string; message: string; detail: unknown }[];
  };
  return errors.map((error) => error.code).join();
}

/** Pushes a blob by POST and PUT and returns its descriptor. */
export async function pushBlob(
  base: string,
  bytes: string,
  mediaType = 'application/octet-stream',
): Promise<Descriptor> {
  const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST' });
  const location = new URL(started.headers.get('location') ?? '', base);
  location.searchParams.set('digest', sha256(bytes));
  const done = await fetch(location, { method: 'PUT', body: bytes });
  if (done.status !== 201) throw new Error(`blob refused: ${done.status} ${await done.text()}`);
  return { mediaType, digest: sha256(bytes), size: Buffer.byteLength(bytes) };
}

export function putManifest(
  base: string,
  reference: string,
  manifest: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${base}/manifests/${reference}`, {
    method: 'PUT',
    body: manifest,
    headers: { 'content-type': IMAGE, ...headers },
  });
}

/** The text of an image manifest whose config and one layer are pushed first. */
export async function imageManifest(base: string, layer: string, fields: object = {}): Promise<string> {
  const config = await pushBlob(base, '{}', 'application/vnd.oci.empty.v1+json');
  const layers = [await pushBlob(base, layer, 'text/plain')];
  return JSON.stringify({ schemaVersion: 2, mediaType: IMAGE, config, layers, ...fields });
}

export function descriptorOf(manifest: string, mediaType = IMAGE): Descriptor {
  return { mediaType, digest: sha256(manifest), size: Buffer.byteLength(manifest) };
}
