import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientTrustConfig, SigningConfig } from '@sigstore/protobuf-specs';
import { initTUF, type TUF } from '@sigstore/tuf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSigstore, type SigstoreSandbox } from '../../src/sigstore/sigstore.ts';

let sandbox: SigstoreSandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSigstore();
  folder = await mkdtemp(join(tmpdir(), 'tuf-'));
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

async function client(name: string, root: Buffer): Promise<TUF> {
  const rootPath = join(folder, `${name}.root.json`);
  await writeFile(rootPath, root);
  return initTUF({ mirrorURL: sandbox.tuf.service.url, rootPath, cachePath: join(folder, name), retry: 0 });
}

test('a TUF client gets the trusted root and both signing configurations', async () => {
  const tuf = await client('good', await sandbox.tuf.rootJson());
  expect(JSON.parse(await tuf.getTarget('trusted_root.json'))).toEqual(sandbox.trustedRoot);
  expect(JSON.parse(await tuf.getTarget('signing_config.v0.2.json'))).toEqual(sandbox.signingConfig());
  const both = SigningConfig.fromJSON(JSON.parse(await tuf.getTarget('signing_config_rekor_v2.v0.2.json')));
  expect(both.rekorTlogUrls.map(({ majorApiVersion }) => majorApiVersion)).toEqual([2, 1]);
});

test('a client with the root of another repository refuses', async () => {
  const stranger = await startSigstore();
  await expect(
    client('foreign', await stranger.tuf.rootJson()).then(async (tuf) => tuf.getTarget('trusted_root.json')),
  ).rejects.toThrow('timestamp was signed by 0/1 keys');
  await stranger.close();
});

test('a target that was changed on the way is refused', async () => {
  sandbox.tuf.service.faults.arm({ path: /^\/targets\//, effect: { kind: 'answer', status: 200, body: '{}' } });
  const tuf = await client('tampered', await sandbox.tuf.rootJson());
  await expect(tuf.getTarget('trusted_root.json')).rejects.toThrow(/error downloading target/);
});

test('the client trust configuration reads as one of Sigstore', () => {
  const config = ClientTrustConfig.fromJSON(sandbox.clientTrustConfig({ rekor: 'v2' }));
  expect(config.signingConfig?.rekorTlogUrls.map(({ url }) => url)).toEqual([sandbox.rekorV2.service.url]);
  expect(config.signingConfig?.tsaUrls.map(({ url }) => url)).toEqual([sandbox.tsa.url]);
  expect(config.trustedRoot?.certificateAuthorities[0]?.certChain?.certificates).toHaveLength(2);
});

test('the choice decides what is offered', () => {
  const config = SigningConfig.fromJSON(sandbox.signingConfig({ rekor: 'none', tsa: false }));
  expect([config.rekorTlogUrls, config.tsaUrls]).toEqual([[], []]);
});
