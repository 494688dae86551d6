import { isIPv6 } from 'node:net';
import { ActionError } from '../errors/action-error.ts';

/** `sha256:` and 64 lower-case hex digits. */
export type Digest = `sha256:${string}`;

/** A repository of a registry, as images of it are named. */
export type RepositoryName = {
  /** Host, and port where it is not the usual one: `ghcr.io`, `localhost:5000`. `docker.io` stands for Docker Hub. */
  readonly registry: string;
  /** `kubernetes-sigs/bom`. */
  readonly repository: string;
};

/** An image as people write it. With a digest the tag is for the eye only. */
export type ImageReference = RepositoryName & { readonly tag?: string; readonly digest?: Digest };

// distribution-spec 1.1, "Pulling manifests": <name> and <reference> as a tag.
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const HOST_LABELS = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
// The spec lets registries count the host into the 255 characters; clients of Docker do.
const NAME_LIMIT = 255;
const TEXT_LIMIT = 600;
const DOCKER_HUB_HOSTS = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);

/**
 * Reads `registry/repository[:tag][@sha256:…]`. A name without a registry belongs to `docker.io`, there a name without
 * a slash to `library/`. Throws IMAGE_REFERENCE.
 */
export function parseReference(text: string): ImageReference {
  if (text.length > TEXT_LIMIT) throw invalid(`${text.slice(0, 60)}…`, `is longer than ${TEXT_LIMIT} characters`);
  if (text === '') throw invalid(text, 'is empty');
  if (/\s/.test(text)) throw invalid(text, 'holds white space');
  if (text.includes('://')) throw invalid(text, 'starts with a scheme', 'Leave out "https://" or "oci://".');
  const [beforeDigest = '', digestText, ...rest] = text.split('@');
  if (rest.length > 0) throw invalid(text, 'holds more than one "@"');
  // A colon before the last slash belongs to the port.
  const colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
  const named = colon === -1 ? beforeDigest : beforeDigest.slice(0, colon);
  const tag = colon === -1 ? undefined : beforeDigest.slice(colon + 1);
  const { registry, repository } = splitName(named, text);
  if (tag !== undefined && !TAG.test(tag)) {
    throw invalid(text, `has the tag "${tag}", which is none`, 'A tag is up to 128 letters, digits, "_", "." and "-".');
  }
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digestText === undefined ? {} : { digest: parseDigest(digestText, `The image reference "${text}"`) }),
  };
}

/** Reads a digest. `holder` begins the message of the error: IMAGE_DIGEST. */
function parseDigest(text: string, holder: string): Digest {
  if (isDigest(text)) return text;
  const hint = text.startsWith('sha512:')
    ? 'Only SHA-256 digests are supported, as in cosign; push the image with the default algorithm.'
    : 'A digest is "sha256:" and 64 lower-case hex digits, as "docker buildx imagetools inspect" and "crane digest" print it.';
  throw new ActionError('IMAGE_DIGEST', `${holder} has the digest "${text.slice(0, 100)}", which is none.`, { hint });
}

export function isDigest(text: string): text is Digest {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}

/** `registry/repository[:tag][@digest]`, in full. */
export function formatReference(reference: ImageReference): string {
  const { tag, digest } = reference;
  return `${formatName(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** `registry/repository`. */
export function formatName(name: RepositoryName): string {
  return `${name.registry}/${name.repository}`;
}

function splitName(named: string, text: string): RepositoryName {
  const slash = named.indexOf('/');
  const first = slash === -1 ? '' : named.slice(0, slash);
  // The rule by which Docker tells a host from the first part of a path.
  const hasRegistry = /[.:]/.test(first) || first === 'localhost';
  const registry = hasRegistry ? parseRegistry(first, text) : 'docker.io';
  const path = hasRegistry ? named.slice(slash + 1) : named;
  const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
  if (path === '') throw invalid(text, 'names no repository');
  if (/[A-Z]/.test(path)) {
    throw invalid(text, `has capital letters in "${path}"`, 'Write the repository in lower case.');
  }
  if (!REPOSITORY.test(repository)) {
    throw invalid(text, `has the repository "${path}", which is none`);
  }
  if (registry.length + 1 + repository.length > NAME_LIMIT) {
    throw invalid(text, `has a name of more than ${NAME_LIMIT} characters`);
  }
  return { registry, repository };
}

function parseRegistry(host: string, text: string): string {
  const groups = /^(?<name>\[[0-9a-fA-F:.]+\]|[^:[\]]+)(?::(?<port>\d{1,5}))?$/.exec(host)?.groups;
  const name = groups?.['name'] ?? '';
  const port = groups?.['port'];
  const known = name.startsWith('[') ? isIPv6(name.slice(1, -1)) : HOST_LABELS.test(name);
  if (!known || name !== name.toLowerCase() || (port !== undefined && !isPort(port))) {
    throw invalid(text, `names the registry "${host}", which is no host in lower case with an optional port`);
  }
  return DOCKER_HUB_HOSTS.has(host) ? 'docker.io' : host;
}

function isPort(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 65_535;
}

function invalid(text: string, what: string, hint?: string): ActionError {
  return new ActionError('IMAGE_REFERENCE', `The image reference "${text}" ${what}.`, {
    hint: hint ?? 'Write it as "registry/repository:tag" or "registry/repository@sha256:…".',
  });
}
