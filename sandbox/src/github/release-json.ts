import type { Asset, Hosts, Release, Repository } from './state.ts';
import { nodeId, userJson } from './user-json.ts';
import type { Schemas } from './schema.ts';

export function releaseJson(hosts: Hosts, repository: Repository, release: Release): Schemas['release'] {
  const { id, tag, target, name, body, draft, prerelease, immutable, author } = release;
  const api = `${hosts.api}/repos/${repository.fullName}`;
  const url = `${api}/releases/${id}`;
  const ref = encodeURIComponent(tag);
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${hosts.uploads}/repos/${repository.fullName}/releases/${id}/assets{?name,label}`,
    html_url: `${hosts.web}/${repository.fullName}/releases/tag/${publicTag(release)}`,
    id,
    author: userJson(hosts, author),
    node_id: nodeId('Release', id),
    tag_name: tag,
    target_commitish: target,
    name: name ?? null,
    draft,
    immutable,
    prerelease,
    created_at: release.createdAt.toISOString(),
    updated_at: release.updatedAt.toISOString(),
    published_at: draft ? null : (release.publishedAt?.toISOString() ?? null),
    assets: assetsOf(repository, id).map((asset) => assetJson(hosts, repository, asset)),
    tarball_url: draft ? null : `${api}/tarball/${ref}`,
    zipball_url: draft ? null : `${api}/zipball/${ref}`,
    body: body ?? null,
  };
}

export function assetJson(hosts: Hosts, repository: Repository, asset: Asset): Schemas['release-asset'] {
  const { id, name, label, state, contentType, bytes, digest, uploader, downloads, releaseId } = asset;
  const release = repository.releases.get(releaseId);
  const tag = release === undefined ? '' : publicTag(release);
  return {
    url: `${hosts.api}/repos/${repository.fullName}/releases/assets/${id}`,
    id,
    node_id: nodeId('ReleaseAsset', id),
    name,
    label: label ?? null,
    uploader: userJson(hosts, uploader),
    content_type: contentType,
    // The schema knows `uploaded` and `open`; the text of the upload operation says `starter`, and so does GitHub.
    state: state as 'uploaded',
    size: bytes.length,
    digest: digest ?? null,
    download_count: downloads,
    created_at: asset.createdAt.toISOString(),
    updated_at: asset.updatedAt.toISOString(),
    browser_download_url: `${hosts.web}/${repository.fullName}/releases/download/${tag}/${encodeURIComponent(name)}`,
  };
}

export function assetsOf(repository: Repository, releaseId: number): readonly Asset[] {
  return [...repository.assets.values()].filter((asset) => asset.releaseId === releaseId);
}

function publicTag({ draft, untagged, tag }: Release): string {
  return draft ? untagged : tag.split('/').map(encodeURIComponent).join('/');
}
