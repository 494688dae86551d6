import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { runIdentity } from '../../../sandbox/src/identity/run-identity.ts';
import { openSigning, uncheckedNotice, type SigningOptions } from '../../src/attest/open-signing.ts';
import type { TrustInputs } from '../../src/sigstore/instance.ts';
import { artifact, startWorld, type World } from '../sigstore/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const NAMED: TrustInputs = {
  sigstore: 'github',
  signingConfig: undefined,
  trustedRoot: undefined,
  tufUrl: undefined,
  tufRoot: undefined,
};

async function options(change: Partial<SigningOptions> = {}): Promise<SigningOptions & { readonly masked: string[] }> {
  const temporary = await mkdtemp(join(tmpdir(), 'open-signing-'));
  onTestFinished(() => rm(temporary, { recursive: true }));
  const signingConfig = join(temporary, 'signing_config.json');
  const trustedRoot = join(temporary, 'trusted_root.json');
  await writeFile(signingConfig, JSON.stringify(world.sigstore.signingConfig()));
  await writeFile(trustedRoot, JSON.stringify(world.sigstore.trustedRoot));
  const masked: string[] = [];
  return {
    environment: { ...world.sigstore.registerRun(runIdentity({ repository: 'kubernetes-sigs/bom' })) },
    mask: (secret) => void masked.push(secret),
    http: world.http,
    trust: { ...NAMED, sigstore: 'custom', signingConfig, trustedRoot },
    tag: 'v1.0.0',
    serverUrl: 'https://github.com',
    temporary,
    concurrency: 4,
    masked,
    ...change,
  };
}

const certificates = (): number => world.sigstore.fulcio.service.requests.length;

test('one token, masked before it is used, says who the run is and gets the certificate', async () => {
  const given = await options();
  const before = world.sigstore.oidc.service.requests.length;
  const signing = await openSigning(given);
  expect(signing).toMatchObject({
    instance: 'custom',
    claims: { repository: 'kubernetes-sigs/bom', audience: 'sigstore' },
  });
  expect(given.masked).toHaveLength(1);
  const { facts } = await signing.session.signDigest(artifact());
  expect(facts?.signer.sourceRepositoryDigest).toBe(signing.claims.sha);
  expect(given.masked).toHaveLength(1);
  const asked = world.sigstore.oidc.service.requests.slice(before);
  expect(asked.filter(({ path }) => path.startsWith('/idtoken/'))).toHaveLength(1);
});

test('services and root come from a TUF repository, too', async () => {
  const given = await options();
  const tufRoot = join(given.temporary, 'root.json');
  const { url } = world.sigstore.tuf.service;
  await writeFile(tufRoot, await (await fetch(`${url}/1.root.json`)).text());
  const signing = await openSigning({ ...given, trust: { ...NAMED, sigstore: 'custom', tufUrl: url, tufRoot } });
  expect((await signing.session.signDigest(artifact())).facts).toBeDefined();
});

test.each<[string, (given: SigningOptions) => Partial<SigningOptions>, string]>([
  ['no token service', () => ({ environment: {} }), 'NO_ID_TOKEN'],
  ['an empty variable', () => ({ environment: { ACTIONS_ID_TOKEN_REQUEST_URL: '' } }), 'NO_ID_TOKEN'],
  ['another tag', () => ({ tag: 'v2.0.0' }), 'WRONG_REF'],
  ['no root', ({ trust }) => ({ trust: { ...trust, trustedRoot: '/gone.json' } }), 'TRUSTED_ROOT'],
  ['no signing config', ({ trust }) => ({ trust: { ...trust, signingConfig: '/gone.json' } }), 'SIGNING_CONFIG'],
  [
    'a server that nobody knows',
    () => ({ trust: { ...NAMED, sigstore: 'auto' }, serverUrl: 'https://ghe.example' }),
    'SIGSTORE_INSTANCE',
  ],
])('with %s no certificate is asked for', async (_, change, code) => {
  const given = await options();
  const before = certificates();
  await expect(openSigning({ ...given, ...change(given) })).rejects.toMatchObject({ code });
  expect(certificates()).toBe(before);
});

test('GitHub’s instance is opened without a root, and that is said', async () => {
  const signing = await openSigning(await options({ trust: NAMED }));
  expect(signing).toMatchObject({ instance: 'github', trust: undefined });
  expect(uncheckedNotice(signing)).toMatch(
    /instance "github".*"sigstore: custom" with "signing-config" and "trusted-root"/,
  );
  expect(uncheckedNotice(await openSigning(await options()))).toBeUndefined();
});
