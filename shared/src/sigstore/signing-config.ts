import { ActionError } from '../errors/action-error.ts';

/** One service of a signing config. Times are milliseconds since the epoch, bounds included. */
export type Service = {
  readonly url: string;
  readonly majorApiVersion: number;
  readonly validFrom: number;
  readonly validUntil: number | undefined;
  readonly operator: string;
};

/** How many operators of a kind of service must be used. */
export type Selector =
  | { readonly kind: 'all' }
  | { readonly kind: 'any' }
  | { readonly kind: 'exact'; readonly count: number };

/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto, message SigningConfig v0.2 */
export type SigningConfig = {
  readonly certificateAuthorities: readonly Service[];
  readonly logs: readonly Service[];
  readonly logSelector: Selector;
  readonly timestampAuthorities: readonly Service[];
  readonly timestampSelector: Selector;
};

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';

/** Reads a signing config's JSON. `source` names it in errors. Throws SIGNING_CONFIG. */
export function parseSigningConfig(text: string, source: string): SigningConfig {
  const config = recordOf(parseJson(text, source), source, 'it');
  if (config['mediaType'] !== MEDIA_TYPE) {
    throw malformed(source, `its mediaType is ${JSON.stringify(config['mediaType'])}, not "${MEDIA_TYPE}"`);
  }
  const services = (field: string): Service[] => {
    const list = config[field] ?? [];
    if (!Array.isArray(list)) throw malformed(source, `${field} is no list`);
    return list.map((value, index) => serviceOf(value, source, `${field}[${index}]`));
  };
  const logs = services('rekorTlogUrls');
  const timestampAuthorities = services('tsaUrls');
  return {
    certificateAuthorities: services('caUrls'),
    logs,
    logSelector: selectorOf(config['rekorTlogConfig'], logs.length, source, 'rekorTlogConfig'),
    timestampAuthorities,
    timestampSelector: selectorOf(config['tsaConfig'], timestampAuthorities.length, source, 'tsaConfig'),
  };
}

function serviceOf(value: unknown, source: string, where: string): Service {
  const { url, majorApiVersion, validFor, operator } = recordOf(value, source, where);
  if (typeof url !== 'string' || !isServiceUrl(url)) {
    throw malformed(source, `${where}.url is no https address (plain http only on this machine)`);
  }
  if (typeof majorApiVersion !== 'number' || !Number.isInteger(majorApiVersion) || majorApiVersion < 1) {
    throw malformed(source, `${where}.majorApiVersion is no positive number`);
  }
  const period = recordOf(validFor, source, `${where}.validFor`);
  const validFrom = timeOf(period['start'], source, `${where}.validFor.start`);
  if (validFrom === undefined) throw malformed(source, `${where}.validFor.start is missing`);
  return {
    url: url.replace(/\/$/, ''),
    majorApiVersion,
    validFrom,
    validUntil: timeOf(period['end'], source, `${where}.validFor.end`),
    operator: typeof operator === 'string' ? operator : '',
  };
}

function isServiceUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  const local = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && local));
}

function selectorOf(value: unknown, services: number, source: string, where: string): Selector {
  // Without services there is nothing to select, and writers leave the setting out.
  if (value === undefined && services === 0) return { kind: 'all' };
  const { selector, count } = recordOf(value, source, where);
  if (selector === 'ALL') return { kind: 'all' };
  if (selector === 'ANY') return { kind: 'any' };
  if (selector === 'EXACT' && typeof count === 'number' && Number.isInteger(count) && count > 0) {
    return { kind: 'exact', count };
  }
  throw malformed(source, `${where} is none of ALL, ANY and EXACT with a count`);
}

function timeOf(value: unknown, source: string, where: string): number | undefined {
  if (value === undefined) return undefined;
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw malformed(source, `${where} is no RFC 3339 time`);
  return time;
}

function recordOf(value: unknown, source: string, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed(source, `${where} is no JSON object`);
  }
  return value as Record<string, unknown>;
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(source, 'it is no JSON', cause);
  }
}

function malformed(source: string, why: string, cause?: unknown): ActionError {
  return new ActionError('SIGNING_CONFIG', `The signing config ${source} cannot be used: ${why}.`, {
    cause,
    hint: 'It must be a Sigstore SigningConfig v0.2, as "cosign signing-config create" writes it.',
  });
}
