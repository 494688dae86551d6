import { expect, test } from 'vitest';
import { registryLogin } from '../../src/host/registry-inputs.ts';
import { trustInputs, type TrustInputs } from '../../src/host/trust-inputs.ts';
import { surroundings } from '../../src/host/workspace.ts';

const get = (values: Readonly<Record<string, string>>) => (name: string) => values[name] ?? '';
const read = (values: Readonly<Record<string, string>>, signs = true): TrustInputs =>
  trustInputs(get(values), { signs, workspace: '/w' });

const FILES = { 'signing-config': 'c.json', 'trusted-root': '/r.json' };
const TUF = { 'tuf-url': 'https://tuf.example', 'tuf-root': 'root.json' };

test.each<[string, Record<string, string>, boolean, Partial<TrustInputs>]>([
  ['nothing', {}, true, { sigstore: 'auto' }],
  ['an instance', { sigstore: 'github' }, true, { sigstore: 'github' }],
  ['files', { sigstore: 'custom', ...FILES }, true, { signingConfig: '/w/c.json', trustedRoot: '/r.json' }],
  ['TUF', { sigstore: 'custom', ...TUF }, true, { tufUrl: 'https://tuf.example', tufRoot: '/w/root.json' }],
  ['both', { sigstore: 'custom', ...FILES, ...TUF }, true, { signingConfig: '/w/c.json', tufRoot: '/w/root.json' }],
  ['a root alone, to verify', { sigstore: 'custom', 'trusted-root': 'r.json' }, false, { trustedRoot: '/w/r.json' }],
  ['TUF, to verify', { sigstore: 'custom', ...TUF }, false, { signingConfig: undefined, tufRoot: '/w/root.json' }],
])('%s is read', (_, values, signs, expected) => {
  expect(read(values, signs)).toMatchObject(expected);
});

test.each<[string, Record<string, string>, boolean, RegExp]>([
  ['an unknown instance', { sigstore: 'mine' }, true, /not "mine"/],
  [
    'a signing config for a named instance',
    { sigstore: 'github', 'signing-config': 'x' },
    true,
    /"signing-config".*github/,
  ],
  ['a root for "auto"', { 'trusted-root': 'x' }, true, /"trusted-root".*auto/],
  ['a TUF address for "public-good"', { sigstore: 'public-good', 'tuf-url': 'x' }, true, /"tuf-url".*public-good/],
  ['a TUF root for "auto"', { 'tuf-root': 'x' }, false, /"tuf-root".*auto/],
  ['"custom" alone', { sigstore: 'custom' }, true, /needs "signing-config" and "trusted-root", or "tuf-url"/],
  ['"custom" alone, to verify', { sigstore: 'custom' }, false, /needs "trusted-root", or "tuf-url"/],
  ['a signing config alone', { sigstore: 'custom', 'signing-config': 'x' }, true, /needs/],
  ['a root alone, to sign', { sigstore: 'custom', 'trusted-root': 'x' }, true, /needs/],
  ['a TUF address alone', { sigstore: 'custom', 'tuf-url': 'x' }, true, /"tuf-url" and "tuf-root" go together/],
  ['a TUF root alone', { sigstore: 'custom', 'tuf-root': 'x', ...FILES }, true, /go together/],
])('%s is refused', (_, values, signs, message) => {
  expect(() => read(values, signs)).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT', message: expect.stringMatching(message) }),
  );
});

const LOGIN = { 'registry-username': 'me', 'registry-password': 'hunter2' };
const on = (...registries: readonly string[]) => registries.map((registry) => ({ registry }));

test('a login belongs to the one registry of the images', () => {
  expect(registryLogin(get({}), on('a', 'b'))).toBeUndefined();
  expect(registryLogin(get(LOGIN), on('ghcr.io', 'ghcr.io'))).toEqual({
    registry: 'ghcr.io',
    username: 'me',
    password: 'hunter2',
  });
});

test.each([
  ['a name alone', { 'registry-username': 'me' }, on('a'), '"registry-password" is missing'],
  ['a password alone', { 'registry-password': 'hunter2' }, on('a'), '"registry-username" is missing'],
  ['two registries', LOGIN, on('ghcr.io', 'quay.io', 'ghcr.io'), '(ghcr.io, quay.io)'],
  ['no image', LOGIN, [], 'names no image'],
])('%s is no login', (_, values, images, message) => {
  expect(() => registryLogin(get(values), images)).toThrow(message);
  expect(() => registryLogin(get(values), images)).not.toThrow('hunter2');
});

test('the surroundings of a step have the defaults of github.com', () => {
  expect(surroundings({ GITHUB_WORKSPACE: '/w', RUNNER_TEMP: '/t' })).toMatchObject({
    workspace: '/w',
    temporary: '/t',
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
  });
  const enterprise = { GITHUB_SERVER_URL: 'https://ghe.example', GITHUB_API_URL: 'https://ghe.example/api/v3' };
  expect(surroundings({ GITHUB_WORKSPACE: '/w', ...enterprise })).toMatchObject({
    serverUrl: 'https://ghe.example',
    apiUrl: 'https://ghe.example/api/v3',
  });
  expect(() => surroundings({ GITHUB_WORKSPACE: '' })).toThrow(
    expect.objectContaining({ code: 'NO_WORKSPACE', hint: expect.stringContaining('npm run rehearse') as string }),
  );
});
