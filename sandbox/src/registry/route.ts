import { refusal } from './errors.ts';

export type Kind = 'blob' | 'manifest' | 'referrers' | 'tags' | 'upload' | 'upload-start';

/** What a request is about. */
export type Target = {
  readonly kind: Kind;
  /** The repository. */
  readonly name: string;
  /** Digest, tag or upload id; empty for `tags` and `upload-start`. */
  readonly reference: string;
};

// distribution-spec 1.1, "Pulling manifests": <name>.
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const PATH = /^\/v2\/(.+)\/(blobs\/uploads|blobs|manifests|tags|referrers)\/([^/]*)$/;

/** Which endpoint a path means; undefined for a path outside the specification. */
export function parseRoute(path: string): Target | 'version' | undefined {
  if (path === '/v2/' || path === '/v2') return 'version';
  const match = PATH.exec(path.endsWith('/blobs/uploads') ? `${path}/` : path);
  if (match === null) return undefined;
  const [, name = '', endpoint = '', reference = ''] = match;
  const kind = kindOf(endpoint, reference);
  if (kind === undefined) return undefined;
  if (!NAME.test(name)) {
    throw refusal(400, { code: 'NAME_INVALID', message: 'invalid repository name', detail: { name } });
  }
  return { kind, name, reference: kind === 'tags' ? '' : decodeURIComponent(reference) };
}

function kindOf(endpoint: string, reference: string): Kind | undefined {
  if (endpoint === 'blobs/uploads') return reference === '' ? 'upload-start' : 'upload';
  if (reference === '') return undefined;
  if (endpoint === 'tags') return reference === 'list' ? 'tags' : undefined;
  if (endpoint === 'blobs') return 'blob';
  return endpoint === 'manifests' ? 'manifest' : 'referrers';
}
