import { ActionError } from '../errors/action-error.ts';

/** Where a registry's API is, e.g. `https://ghcr.io`, without a slash at its end. Plain HTTP is for loopback and `allowHttp`. */
export function endpointOf(registry: string, allowHttp: readonly string[]): string {
  // Docker Hub answers its API under another name than its images have.
  if (registry === 'docker.io') return 'https://registry-1.docker.io';
  const plain = isLoopback(hostnameOf(registry)) || allowHttp.includes(registry);
  return `${plain ? 'http' : 'https'}://${registry}`;
}

/** Whether a host name or address, in brackets or not, is this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * A URL that a registry named, made absolute. Throws INSECURE_REGISTRY_URL if it would leave HTTPS, or point from
 * elsewhere at this machine.
 */
export function resolveLocation(location: string, base: string, purpose: string): URL {
  const from = new URL(base);
  const to = URL.canParse(location, base) ? new URL(location, base) : null;
  const refused = (why: string): ActionError =>
    new ActionError('INSECURE_REGISTRY_URL', `${from.host} sends ${purpose} to ${why}.`, {
      hint: 'That is refused, because credentials or content could be read or changed there. Check the registry’s configuration.',
    });
  if (to === null) throw refused('something that is no URL');
  if (to.username !== '' || to.password !== '') throw refused('a URL with a password in it');
  if (to.protocol !== 'https:' && to.protocol !== 'http:') throw refused(`${to.protocol} instead of https:`);
  const isDowngrade = from.protocol === 'https:' && to.protocol === 'http:';
  if (isDowngrade) throw refused(`${to.host} over plain HTTP`);
  if (isLoopback(to.hostname) && !isLoopback(from.hostname)) throw refused(`${to.host}, which is this machine`);
  return to;
}

function hostnameOf(registry: string): string {
  return new URL(`http://${registry}`).hostname;
}
