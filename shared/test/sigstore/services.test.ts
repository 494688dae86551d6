import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors/action-error.ts';
import { selectServices, type SigningServices } from '../../src/sigstore/services.ts';
import { parseSigningConfig } from '../../src/sigstore/signing-config.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

type Setup = {
  readonly version?: number;
  readonly start?: string;
  readonly end?: string;
  readonly operator?: string;
};

function service(
  url: string,
  { version = 1, start = '2025-01-01T00:00:00Z', end, operator = 'a' }: Setup = {},
): object {
  return { url, majorApiVersion: version, validFor: { start, ...(end === undefined ? {} : { end }) }, operator };
}

const TSA = 'https://tsa.example/api/v1/timestamp';

function config(fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service('https://fulcio.example')],
    rekorTlogUrls: [service('https://rekor.example')],
    rekorTlogConfig: { selector: 'ANY' },
    tsaUrls: [service(TSA)],
    tsaConfig: { selector: 'ANY' },
    ...fields,
  });
}

function select(fields: Readonly<Record<string, unknown>> = {}): SigningServices {
  return selectServices(parseSigningConfig(config(fields), 'sc.json'), NOW);
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof ActionError ? error.code : 'no ActionError';
  }
}

const logs = (services: SigningServices): string[] => services.logs.map(({ url, version }) => `${url} v${version}`);

test('a plain config', () => {
  expect(select()).toEqual({
    fulcio: 'https://fulcio.example',
    logs: [{ url: 'https://rekor.example', version: 1 }],
    timestampAuthorities: [TSA],
  });
});

describe('of each kind', () => {
  test('the highest version that we speak, not the newest service', () => {
    const rekorTlogUrls = [
      service('https://v3.example', { version: 3 }),
      service('https://v1.example', { version: 1, start: '2026-10-01T00:00:00Z' }),
      service('https://v2.example', { version: 2, start: '2025-06-01T00:00:00Z' }),
    ];
    expect(logs(select({ rekorTlogUrls }))).toEqual(['https://v2.example v2']);
  });

  test('a lower version when the higher is not valid yet, or no more', () => {
    const rekorTlogUrls = [
      service('https://early.example', { version: 2, start: '2026-11-21T12:00:01Z' }),
      service('https://late.example', { version: 2, end: '2026-11-21T11:59:59Z' }),
      service('https://v1.example'),
    ];
    expect(logs(select({ rekorTlogUrls }))).toEqual(['https://v1.example v1']);
  });

  test('bounds of validity count as inside', () => {
    const rekorTlogUrls = [
      service('https://x.example', { start: '2026-11-21T12:00:00Z', end: '2026-11-21T12:00:00Z' }),
    ];
    expect(logs(select({ rekorTlogUrls }))).toEqual(['https://x.example v1']);
  });

  test('the newest certificate authority', () => {
    const caUrls = [service('https://old.example'), service('https://new.example', { start: '2026-01-01T00:00:00Z' })];
    expect(select({ caUrls }).fulcio).toBe('https://new.example');
  });
});

describe('of several operators', () => {
  const rekorTlogUrls = [
    service('https://a-old.example', { operator: 'a' }),
    service('https://a-new.example', { operator: 'a', start: '2026-05-01T00:00:00Z' }),
    service('https://b.example', { operator: 'b', start: '2026-06-01T00:00:00Z' }),
    service('https://c.example', { operator: 'c', start: '2026-04-01T00:00:00Z' }),
  ];

  test('ALL takes the newest of each', () => {
    expect(logs(select({ rekorTlogUrls, rekorTlogConfig: { selector: 'ALL' } }))).toEqual([
      'https://b.example v1',
      'https://a-new.example v1',
      'https://c.example v1',
    ]);
  });

  test('ANY takes one', () => {
    expect(logs(select({ rekorTlogUrls }))).toEqual(['https://b.example v1']);
  });

  test('EXACT takes so many, and fails without', () => {
    const exact = (count: number): SigningServices =>
      select({ rekorTlogUrls, rekorTlogConfig: { selector: 'EXACT', count } });
    expect(logs(exact(2))).toEqual(['https://b.example v1', 'https://a-new.example v1']);
    expect(logs(exact(3))).toHaveLength(3);
    expect(codeOf(() => exact(4))).toBe('SIGNING_CONFIG_SERVICES');
  });
});

test('GitHub’s own form, without logs', () => {
  expect(select({ rekorTlogUrls: [], rekorTlogConfig: undefined }).logs).toEqual([]);
});

test.each([
  ['no certificate authority', { caUrls: [] }],
  ['one of another version', { caUrls: [service('https://f.example', { version: 2 })] }],
  ['only logs of another version', { rekorTlogUrls: [service('https://r.example', { version: 9 })] }],
  ['only outdated timestamp authorities', { tsaUrls: [service(TSA, { end: '2026-01-01T00:00:00Z' })] }],
  [
    'Rekor v2 without a timestamp authority',
    { rekorTlogUrls: [service('https://r.example', { version: 2 })], tsaUrls: [], tsaConfig: undefined },
  ],
  ['neither log nor timestamp authority', { rekorTlogUrls: [], tsaUrls: [] }],
])('refuses a config with %s', (_, fields) => {
  expect(codeOf(() => select(fields))).toBe('SIGNING_CONFIG_SERVICES');
});

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['v0.1', config({ mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.1+json' })],
  ['services that are no list', config({ caUrls: {} })],
  ['a service without URL', config({ caUrls: [{ majorApiVersion: 1, validFor: { start: '2025-01-01T00:00:00Z' } }] })],
  ['plain http on another machine', config({ caUrls: [service('http://fulcio.example')] })],
  ['credentials in a URL', config({ caUrls: [service('https://me:secret@fulcio.example')] })],
  ['another scheme', config({ caUrls: [service('file:///etc/passwd')] })],
  ['a version that is no number', config({ caUrls: [{ ...service('https://f.example'), majorApiVersion: '1' }] })],
  ['no validity', config({ caUrls: [{ url: 'https://f.example', majorApiVersion: 1 }] })],
  ['no start', config({ caUrls: [{ url: 'https://f.example', majorApiVersion: 1, validFor: {} }] })],
  ['a start that is no time', config({ caUrls: [service('https://f.example', { start: 'yesterday' })] })],
  ['logs without selector', config({ rekorTlogConfig: undefined })],
  ['the undefined selector', config({ rekorTlogConfig: { selector: 'SERVICE_SELECTOR_UNDEFINED' } })],
  ['EXACT without count', config({ tsaConfig: { selector: 'EXACT' } })],
  ['EXACT zero', config({ tsaConfig: { selector: 'EXACT', count: 0 } })],
])('cannot read %s', (_, text) => {
  expect(codeOf(() => parseSigningConfig(text, 'sc.json'))).toBe('SIGNING_CONFIG');
});

test('no error holds what a URL hides', () => {
  const text = config({ caUrls: [service('https://me:secret@fulcio.example')] });
  expect(() => parseSigningConfig(text, 'sc.json')).toThrow(/^(?!.*secret).*$/);
});
