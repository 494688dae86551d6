import { ActionError } from '../errors/action-error.ts';
import type { Selector, Service, SigningConfig } from './signing-config.ts';

/** The services that sign a run's artifacts. */
export type SigningServices = {
  /** Fulcio's base address, without a slash at its end. */
  readonly fulcio: string;
  /** Rekor, by base address. Every one gets an entry of every artifact. */
  readonly logs: readonly { readonly url: string; readonly version: 1 | 2 }[];
  /** Full addresses of RFC 3161 services. Every one stamps every signature. */
  readonly timestampAuthorities: readonly string[];
};

/**
 * The services that a signing config asks for at `now` (milliseconds since the epoch). Of each kind the highest version
 * that we speak and that is in its validity; of each operator at most one, the newest; of the operators as many as the
 * selector says. Throws SIGNING_CONFIG_SERVICES.
 * Rules: the comments of SigningConfig in
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto
 */
export function selectServices(config: SigningConfig, now: number): SigningServices {
  const fulcio = eligible(config.certificateAuthorities, [1], now)[0];
  if (fulcio === undefined) throw unusable('names no certificate authority (caUrls) that is valid now', [1]);
  const logs = select(eligible(config.logs, [2, 1], now), config.logSelector, 'logs (rekorTlogUrls)');
  const stamps = select(
    eligible(config.timestampAuthorities, [1], now),
    config.timestampSelector,
    'timestamp authorities (tsaUrls)',
  );
  if (config.logs.length > 0 && logs.length === 0)
    throw unusable('names no log (rekorTlogUrls) that is valid now', [1, 2]);
  if (config.timestampAuthorities.length > 0 && stamps.length === 0) {
    throw unusable('names no timestamp authority (tsaUrls) that is valid now', [1]);
  }
  const services: SigningServices = {
    fulcio: fulcio.url,
    logs: logs.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
    timestampAuthorities: stamps.map(({ url }) => url),
  };
  // A certificate lives ten minutes: a signature whose time nobody vouches for could never be verified later.
  if (services.timestampAuthorities.length === 0 && !services.logs.some(({ version }) => version === 1)) {
    throw unusable('names nothing that vouches for the time of a signature: Rekor v2 needs tsaUrls beside it', [1]);
  }
  return services;
}

/** The services of the highest version there is, newest first, and one for each operator. */
function eligible(services: readonly Service[], versions: readonly number[], now: number): Service[] {
  const valid = services.filter(
    ({ validFrom, validUntil }) => validFrom <= now && (validUntil === undefined || now <= validUntil),
  );
  const version = versions.find((candidate) => valid.some(({ majorApiVersion }) => majorApiVersion === candidate));
  const newestFirst = valid
    .filter(({ majorApiVersion }) => majorApiVersion === version)
    .sort((a, b) => b.validFrom - a.validFrom);
  return newestFirst.filter(
    (service, index) => newestFirst.findIndex(({ operator }) => operator === service.operator) === index,
  );
}

function select(services: readonly Service[], selector: Selector, what: string): readonly Service[] {
  if (selector.kind === 'all') return services;
  if (selector.kind === 'any') return services.slice(0, 1);
  if (services.length < selector.count) {
    throw unusable(
      `asks for exactly ${selector.count} ${what} of different operators and has ${services.length}`,
      [1, 2],
    );
  }
  return services.slice(0, selector.count);
}

function unusable(why: string, versions: readonly number[]): ActionError {
  return new ActionError('SIGNING_CONFIG_SERVICES', `The signing config ${why}.`, {
    hint: `Get its current version; this action speaks major API version ${versions.join(' and ')} of that service.`,
  });
}
