/** How a registry wants to be asked (WWW-Authenticate, RFC 9110 §11.6.1; distribution's token specification). */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service?: string; readonly scope?: string };

type Parameters = { readonly scheme: string; readonly values: Map<string, string> };

// Either `name=value`, which belongs to the challenge before it, or the scheme of the next challenge.
const PART =
  /[\s,]*(?:(?<name>[\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^\s,"]+))|(?<scheme>[\w-]+))/gy;

/** The challenge to answer: bearer where it is offered with a realm, else basic, else undefined. */
export function readChallenge(header: string | undefined): Challenge | undefined {
  const challenges = split(header ?? '');
  const bearer = challenges.find(({ scheme, values }) => scheme === 'bearer' && values.has('realm'));
  const realm = bearer?.values.get('realm');
  if (bearer !== undefined && realm !== undefined) {
    const service = bearer.values.get('service');
    const scope = bearer.values.get('scope');
    return {
      scheme: 'bearer',
      realm,
      ...(service === undefined || service === '' ? {} : { service }),
      ...(scope === undefined || scope === '' ? {} : { scope }),
    };
  }
  return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}

function split(header: string): readonly Parameters[] {
  const challenges: Parameters[] = [];
  for (const { groups } of header.matchAll(PART)) {
    const name = groups?.['name'];
    const scheme = groups?.['scheme'];
    if (scheme !== undefined) challenges.push({ scheme: scheme.toLowerCase(), values: new Map() });
    if (name === undefined) continue;
    const value = groups?.['quoted']?.replaceAll(/\\(.)/g, '$1') ?? groups?.['plain'] ?? '';
    challenges.at(-1)?.values.set(name.toLowerCase(), value);
  }
  return challenges;
}
