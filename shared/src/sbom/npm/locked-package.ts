import type { Digests } from '../../digest/digest.ts';
import type { Component } from '../inventory.ts';
import { packageUrl } from '../purl.ts';
import type { LockEntry } from './package-lock.ts';

/** A locked package as a component; `installed` ones come from a registry or repository, others are workspaces. */
export function lockedPackage(name: string, entry: LockEntry, installed: boolean): Component {
  const { version } = entry;
  const location = installed ? downloadLocation(entry.resolved) : undefined;
  return {
    key: `npm:${name}${version === undefined ? '' : `@${version}`}`,
    kind: 'library',
    name,
    version,
    // A package URL claims what a registry has under that name: not a workspace, nor a fork out of a repository.
    purl:
      installed && /^(?:https?:|$)/.test(entry.resolved ?? '')
        ? packageUrl({ type: 'npm', path: name, version })
        : undefined,
    downloadLocation: location,
    digests: location === undefined ? undefined : integrityDigests(entry.integrity),
  };
}

/** The address as the lock file has it, without any credentials; git's addresses in SPDX's form. */
function downloadLocation(resolved: string | undefined): string | undefined {
  if (resolved === undefined || !URL.canParse(resolved)) return undefined;
  const url = new URL(resolved);
  if (!/^(?:https?|git\+(?:https?|ssh)):$/.test(url.protocol)) return undefined;
  if (url.protocol.startsWith('git+')) {
    const commit = url.hash.slice(1);
    return `${url.protocol}//${url.host}${url.pathname}${commit === '' ? '' : `@${commit}`}`;
  }
  url.username = '';
  url.password = '';
  return url.href;
}

/** https://www.w3.org/TR/sri-2: base64 of the digest of the downloaded archive. */
function integrityDigests(integrity: string | undefined): Partial<Digests> | undefined {
  const entries = (integrity ?? '').split(/\s+/).flatMap((hash) => {
    const { algorithm, value } =
      /^(?<algorithm>sha1|sha256|sha512)-(?<value>[\w+/]+=*)(?:\?|$)/.exec(hash)?.groups ?? {};
    if (algorithm === undefined || value === undefined) return [];
    const digest = Buffer.from(value, 'base64').toString('hex');
    return digest.length === LENGTHS[algorithm] ? [[algorithm, digest] as const] : [];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const LENGTHS: Readonly<Record<string, number>> = { sha1: 40, sha256: 64, sha512: 128 };
