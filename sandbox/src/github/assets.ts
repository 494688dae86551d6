import type { Answer } from '../service/exchange.ts';
import { assetName } from './asset-name.ts';
import { parameter, seesDrafts, type Call } from './call.ts';
import { alreadyExists, custom, notFound, validationFailed } from './errors.ts';
import { readFields, textField } from './fields.ts';
import { pageOf } from './paging.ts';
import { assetJson, assetsOf } from './release-json.ts';
import { visibleRelease } from './releases.ts';
import type { Asset, Release } from './state.ts';
import { assetLocation } from './storage.ts';
import { reply } from './schema.ts';

/** GET releases/{id}/assets. */
export function listAssets(call: Call): Answer {
  const { items, headers } = pageOf(call, assetsOf(call.repository, visibleRelease(call).id));
  const body = items.map((asset) => assetJson(call.world.hosts(), call.repository, asset));
  return reply('repos/list-release-assets', 200, body, headers);
}

/** GET releases/assets/{id}: JSON, or with Accept: application/octet-stream a redirect to the bytes. */
export function getAsset(call: Call): Answer {
  const { asset } = visibleAsset(call);
  if ((call.exchange.headers.accept ?? '').includes('application/octet-stream')) {
    if (asset.state !== 'uploaded') throw notFound();
    return { status: 302, headers: { location: assetLocation(call.world, call.repository, asset) } };
  }
  const body = assetJson(call.world.hosts(), call.repository, asset);
  return reply('repos/get-release-asset', 200, body);
}

/** PATCH releases/assets/{id}: name and label. */
export async function updateAsset(call: Call): Promise<Answer> {
  const { asset, release } = visibleAsset(call);
  if (release.immutable) throw frozen('update');
  const fields = await readFields(call.exchange);
  const given = textField(fields, 'name');
  const name = given === undefined ? asset.name : assetName(given);
  const taken = assetsOf(call.repository, release.id).some((other) => other.id !== asset.id && other.name === name);
  if (taken) throw validationFailed(alreadyExists('ReleaseAsset', 'name'));
  const label = textField(fields, 'label') ?? asset.label;
  const changed: Asset = { ...asset, name, label, updatedAt: call.world.now() };
  call.repository.assets.set(asset.id, changed);
  const body = assetJson(call.world.hosts(), call.repository, changed);
  return reply('repos/update-release-asset', 200, body);
}

/** DELETE releases/assets/{id}. */
export function deleteAsset(call: Call): Answer {
  const { asset, release } = visibleAsset(call);
  if (release.immutable) throw frozen('delete');
  call.repository.assets.delete(asset.id);
  return { status: 204 };
}

function visibleAsset(call: Call): { readonly asset: Asset; readonly release: Release } {
  const asset = call.repository.assets.get(Number(parameter(call, 'id')));
  const release = asset === undefined ? undefined : call.repository.releases.get(asset.releaseId);
  if (asset === undefined || release === undefined || (release.draft && !seesDrafts(call))) throw notFound();
  return { asset, release };
}

function frozen(change: 'delete' | 'update'): Error {
  return validationFailed(custom('ReleaseAsset', undefined, `Cannot ${change} asset from an immutable release`));
}
