import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseBundles } from '../../src/sigstore/bundle.ts';
import { verifyBundle } from '../../src/sigstore/verify.ts';
import { artifact, startWorld, type World } from './world.ts';

let world: World;
let json: string;
const file = artifact();

beforeAll(async () => {
  world = await startWorld();
  json = (await world.session().signDigest(file)).bundle.json;
});
afterAll(() => world.close());

test('one bundle on one line, pretty-printed, or several, one on each line', async () => {
  const pretty = JSON.stringify(JSON.parse(json), undefined, 2);
  expect((await parseBundles(json, 'a')).map((bundle) => bundle.json)).toEqual([json]);
  expect((await parseBundles(pretty, 'a')).map((bundle) => bundle.json)).toEqual([json]);
  expect(await parseBundles(`${json}\n\n${json}\r\n`, 'a')).toHaveLength(2);
});

describe('older versions', () => {
  test.each(['0.1', '0.2'])('v%s, with a chain of certificates, verifies', async (version) => {
    const value = JSON.parse(json) as { verificationMaterial: Record<string, unknown> };
    const { certificate, ...material } = value.verificationMaterial;
    const old = {
      ...value,
      mediaType: `application/vnd.dev.sigstore.bundle+json;version=${version}`,
      verificationMaterial: { ...material, x509CertificateChain: { certificates: [certificate] } },
    };
    const [bundle] = await parseBundles(JSON.stringify(old), 'old');
    if (bundle === undefined) throw new Error('none');
    expect(await verifyBundle(bundle, { kind: 'digest', sha256: file.sha256 }, world.trust)).toBeDefined();
  });

  test('v0.1 without the log’s promise is refused', async () => {
    const value = JSON.parse(json) as { verificationMaterial: { tlogEntries: Record<string, unknown>[] } };
    for (const entry of value.verificationMaterial.tlogEntries) delete entry['inclusionPromise'];
    const old = { ...value, mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1' };
    await expect(parseBundles(JSON.stringify(old), 'old')).rejects.toMatchObject({ code: 'BUNDLE_MALFORMED' });
  });
});

test.each([
  ['nothing', '', 'it is empty'],
  ['text', 'hello', 'no JSON'],
  ['another document', '{"spdxVersion":"SPDX-2.3"}', 'mediaType is missing'],
  ['a future version', '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.9+json"}', 'v0.9'],
  ['a list', '[]', 'mediaType is missing'],
  ['a number as media type', '{"mediaType":7}', 'mediaType is 7'],
  ['a good media type alone', '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json"}', 'fields are missing'],
  ['a hundred thousand brackets', '['.repeat(100_000), 'nested too deep'],
  ['deep nesting that is JSON', `{"a":${'['.repeat(60)}${']'.repeat(60)}}`, 'nested too deep'],
  ['17 MB', `{"mediaType":"${'x'.repeat(17 * 1024 * 1024)}"}`, 'larger than'],
  ['a line too many', '{}\n'.repeat(1001), 'more than 1000 lines'],
])('refuses %s', async (_, text, reason) => {
  await expect(parseBundles(text, 'dist/x.sigstore.json')).rejects.toMatchObject({
    code: 'BUNDLE_MALFORMED',
    message: expect.stringMatching(new RegExp(`^dist/x\\.sigstore\\.json.*${reason}`)) as unknown,
  });
});

test('tells which line is wrong', async () => {
  await expect(parseBundles(`${json}\n{}\n`, 'x.jsonl')).rejects.toThrow(/x\.jsonl, line 2/);
});
