import { expect, test } from 'vitest';
import { demo, links, REPOSITORY, type Reply } from './client.ts';

const DIGEST = 'a'.repeat(64);

function bundle(predicateType: string, statement: object = {}): object {
  const full = { subject: [{ name: 'x', digest: { sha256: DIGEST } }], predicateType, ...statement };
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { certificate: {} },
    dsseEnvelope: {
      payloadType: 'application/vnd.in-toto+json',
      payload: Buffer.from(JSON.stringify(full)).toString('base64'),
      signatures: [{ sig: 'c2ln' }],
    },
  };
}

type Page = { attestations: { bundle: object | null; bundle_url: string; repository_id: number }[] };

test('attestations are found by digest and predicate type, page by page', async () => {
  const { github, write, anonymous } = await demo();
  const types = ['https://slsa.dev/provenance/v1', 'https://spdx.dev/Document', 'https://example.org/other'];
  for (const type of types) {
    const created = await write('POST', '/attestations', { bundle: bundle(type) });
    expect([created.status, created.body]).toEqual([201, { id: expect.any(Number) }]);
  }
  const list = (query: string): Promise<Reply> => anonymous('GET', `/attestations/sha256:${DIGEST}${query}`);
  const bundles = (reply: Reply): readonly unknown[] => (reply.body as Page).attestations.map((entry) => entry.bundle);
  expect(bundles(await list(''))).toEqual([...types].reverse().map((type) => bundle(type)));
  expect(bundles(await list('?predicate_type=provenance'))).toEqual([bundle(types[0] ?? '')]);
  expect(bundles(await list('?predicate_type=sbom'))).toEqual([bundle(types[1] ?? '')]);
  expect(bundles(await list(`?predicate_type=${encodeURIComponent(types[2] ?? '')}`))).toEqual([
    bundle(types[2] ?? ''),
  ]);
  expect(bundles(await list('?predicate_type=none'))).toEqual([]);

  const first = await list('?per_page=2');
  const second = await anonymous('GET', links(first)['next'] ?? '');
  expect([bundles(first).length, bundles(second)]).toEqual([2, [bundle(types[0] ?? '')]]);
  expect(links(second)['next']).toBeUndefined();
  const back = await anonymous('GET', links(second)['prev'] ?? '');
  expect(bundles(back)).toEqual(bundles(first));
  expect((await anonymous('GET', `/attestations/sha256:${'b'.repeat(64)}`)).status).toBe(404);
  expect((await anonymous('GET', '/attestations/sha256:12')).status).toBe(422);
  expect(github.attestations(REPOSITORY).map(({ predicateType }) => predicateType)).toEqual(types);
});

test('a bundle may be given by URL only, as a Snappy block', async () => {
  const { write } = await demo({ attestationBundles: 'by-url' });
  await write('POST', '/attestations', { bundle: bundle('https://slsa.dev/provenance/v1') });
  const [entry] = ((await write('GET', `/attestations/sha256:${DIGEST}`)).body as Page).attestations;
  expect(entry?.bundle).toBeNull();
  const response = await fetch(entry?.bundle_url ?? '');
  expect(response.headers.get('content-type')).toBe('application/x-snappy');
  const block = Buffer.from(await response.arrayBuffer());
  // Read by the format's description: a varint of the length, then literals of at most 60 bytes.
  let [offset, length, shift] = [0, 0, 0];
  for (let more = true; more; shift += 7, offset += 1) {
    length |= ((block[offset] ?? 0) & 0x7f) << shift;
    more = ((block[offset] ?? 0) & 0x80) !== 0;
  }
  const parts: Buffer[] = [];
  while (offset < block.length) {
    expect((block[offset] ?? 3) & 3).toBe(0);
    const size = ((block[offset] ?? 0) >> 2) + 1;
    parts.push(block.subarray(offset + 1, offset + 1 + size));
    offset += 1 + size;
  }
  const text = Buffer.concat(parts);
  expect([text.length, JSON.parse(text.toString())]).toEqual([length, bundle('https://slsa.dev/provenance/v1')]);
});

test.each([
  ['no bundle', {}],
  ['no signature', { bundle: { ...bundle('x'), dsseEnvelope: { payload: 'e30=', signatures: [] } } }],
  [
    'no statement',
    {
      bundle: {
        ...bundle('x'),
        dsseEnvelope: { payloadType: 'application/vnd.in-toto+json', payload: 'e30=', signatures: [{}] },
      },
    },
  ],
  ['no subject', { bundle: bundle('x', { subject: [] }) }],
  ['a subject without sha256', { bundle: bundle('x', { subject: [{ name: 'x', digest: { sha512: 'y' } }] }) }],
])('an attestation with %s is refused', async (_, body) => {
  const { github, write } = await demo();
  expect((await write('POST', '/attestations', body)).status).toBe(422);
  expect(github.attestations(REPOSITORY)).toEqual([]);
});
