import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunOptions } from '../../../sandbox/src/identity/run-identity.ts';
import { evidenceBeside } from '../../src/evidence/evidence-files.ts';
import { verifySubjects } from '../../src/evidence/verify-subjects.ts';
import { IMAGE_SIGNATURE_TYPE } from '../../src/intoto/image-signature.ts';
import type { Verdict } from '../../src/policy/judge.ts';
import { startWorld, type World } from '../sigstore/world.ts';
import { attested, folder, RELEASE, releaseIdentity, REPOSITORY, signed, subjectIn, SUITE } from './folder.ts';

let world: World;
let stranger: World;
beforeAll(async () => {
  [world, stranger] = await Promise.all([startWorld(), startWorld()]);
});
afterAll(() => Promise.all([world.close(), stranger.close()]));

type Bundle = {
  mediaType: string;
  verificationMaterial: {
    certificate: { rawBytes: string };
    tlogEntries: { logIndex: string; integratedTime: string; inclusionPromise?: object; canonicalizedBody: string }[];
    timestampVerificationData: { rfc3161Timestamps: { signedTimestamp: string }[] };
  };
  messageSignature: { messageDigest: { algorithm: string; digest: string }; signature: string };
};

/** Verifies `bom` beside the evidence in `bom.sigstore.json`. */
async function verdictOf(evidence: string | Buffer, content = 'the real bom'): Promise<Verdict> {
  const directory = await folder({ bom: content, 'bom.sigstore.json': evidence });
  const bom = await subjectIn(directory, 'bom');
  const { verdicts } = await verifySubjects({
    subjects: [bom],
    evidence: await evidenceBeside([bom]),
    policy: { identity: releaseIdentity(world), require: ['signature'], strict: false },
    roots: [world.trust],
  });
  const [verdict] = verdicts;
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}

async function bundleOf(content = 'the real bom', run: RunOptions = RELEASE, by = world): Promise<Bundle> {
  const directory = await folder({ bom: content });
  return JSON.parse(await signed(by, await subjectIn(directory, 'bom'), run)) as Bundle;
}

test('the real bundle holds, and says who, from where, and when', async () => {
  const verdict = await verdictOf(JSON.stringify(await bundleOf()));
  expect(verdict).toMatchObject({ holds: true, reasons: [], warnings: [] });
  expect(verdict.signer?.identity).toBe(`https://github.com/${SUITE}`);
  expect(verdict.bundle?.logIndex).toMatch(/^\d+$/);
  expect(Date.parse(verdict.bundle?.signedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
});

test('a flipped byte in the file', async () => {
  const verdict = await verdictOf(JSON.stringify(await bundleOf()), 'the real b0m');
  expect(verdict.holds).toBe(false);
  expect(verdict.reasons.join()).toMatch(/signs sha256 ".{64}", but the file has sha256 "/);
});

test.each<[string, RunOptions, RegExp]>([
  [
    'the same workflow, called by a stranger',
    { ...RELEASE, repository: 'stranger/bom' },
    /source repository is "https:\/\/github.com\/stranger\/bom"/,
  ],
  [
    'the same workflow, called from a branch',
    { ...RELEASE, ref: 'refs/heads/main' },
    /source ref is "refs\/heads\/main"/,
  ],
  [
    'an older release of the same bytes',
    { ...RELEASE, ref: 'refs/tags/v0.9.0' },
    /source ref is "refs\/tags\/v0\.9\.0"/,
  ],
  ['another commit under the same tag', { ...RELEASE, sha: 'c'.repeat(40) }, /source commit is "c{40}"/],
  ['the repository re-registered by a stranger', { ...RELEASE, repositoryId: '666' }, /id is "666"/],
  ['another workflow of the project', { repository: REPOSITORY }, /the signer is/],
  [
    'the suite’s workflow at a branch',
    { ...RELEASE, reusable: { ref: SUITE.replace('tags/v1.0.0', 'heads/main'), sha: 'b'.repeat(40) } },
    /which is no full tag/,
  ],
])('%s', async (_, run, reason) => {
  const verdict = await verdictOf(JSON.stringify(await bundleOf(undefined, run)));
  expect(verdict.holds).toBe(false);
  expect(verdict.reasons.join('; ')).toMatch(reason);
});

test('the right identity in a Sigstore instance that nobody trusts', async () => {
  const verdict = await verdictOf(JSON.stringify(await bundleOf(undefined, RELEASE, stranger)));
  expect(verdict.reasons.join('; ')).toMatch(/refused, because The bundle does not verify/);
});

/** Bundles of `bom` and of another file by one certificate, and one of `bom` by another certificate of the same run. */
let three: Promise<readonly [Bundle, Bundle, Bundle]> | undefined;

async function threeBundles(): Promise<readonly [Bundle, Bundle, Bundle]> {
  const directory = await folder({ bom: 'the real bom', other: 'another file' });
  const [bom, other] = await Promise.all([subjectIn(directory, 'bom'), subjectIn(directory, 'other')]);
  const session = world.session({ run: RELEASE });
  const sign = async ({ name, digests }: typeof bom): Promise<Bundle> =>
    JSON.parse((await session.signDigest({ name, sha256: digests.sha256 })).bundle.json) as Bundle;
  return [await sign(bom), await sign(other), await bundleOf()];
}

/** Each makes what is valid elsewhere look as if it were about `bom`. */
test.each<[string, RegExp, (bundle: Bundle, other: Bundle, again: Bundle) => unknown]>([
  [
    'the digest of the file over the signature of another',
    /does not verify/,
    (bundle, other) => ({
      ...other,
      messageSignature: { ...other.messageSignature, messageDigest: bundle.messageSignature.messageDigest },
    }),
  ],
  [
    'the signature of another file',
    /timestamp could not be verified/,
    (bundle, other) => ({
      ...bundle,
      messageSignature: { ...bundle.messageSignature, signature: other.messageSignature.signature },
    }),
  ],
  [
    'signature and timestamp of another file',
    /does not verify/,
    (bundle, other) => ({
      ...(material(bundle, {
        timestampVerificationData: other.verificationMaterial.timestampVerificationData,
      }) as object),
      messageSignature: { ...bundle.messageSignature, signature: other.messageSignature.signature },
    }),
  ],
  [
    'the log entry of another file',
    /does not verify/,
    (bundle, other) => material(bundle, { tlogEntries: other.verificationMaterial.tlogEntries }),
  ],
  [
    'the body of another log entry',
    /inclusion/,
    (bundle, other) =>
      entry(bundle, { canonicalizedBody: other.verificationMaterial.tlogEntries[0]?.canonicalizedBody }),
  ],
  [
    'two log entries, one of another file',
    /does not verify/,
    (bundle, other) =>
      material(bundle, {
        tlogEntries: [...bundle.verificationMaterial.tlogEntries, ...other.verificationMaterial.tlogEntries],
      }),
  ],
  [
    'another index in the log',
    /inclusion promise could not be verified/,
    (bundle) => entry(bundle, { logIndex: '999' }),
  ],
  ['another time in the log', /chain|valid|promise/, (bundle) => entry(bundle, { integratedTime: '1600000000' })],
  ['no log entry', /expected 1 tlog entries, got 0/, (bundle) => material(bundle, { tlogEntries: [] })],
  ['no inclusion proof', /fields are missing/, (bundle) => entry(bundle, { inclusionProof: undefined })],
  [
    'the timestamp of another file',
    /timestamp could not be verified/,
    (bundle, other) =>
      material(bundle, { timestampVerificationData: other.verificationMaterial.timestampVerificationData }),
  ],
  [
    'another certificate of the same run',
    /with another certificate/,
    (bundle, _, again) => material(bundle, { certificate: again.verificationMaterial.certificate }),
  ],
  [
    'the log entry of another certificate',
    /with another certificate/,
    (bundle, _, again) => material(bundle, { tlogEntries: again.verificationMaterial.tlogEntries }),
  ],
  ['no certificate', /fields are missing/, (bundle) => material(bundle, { certificate: undefined })],
  [
    'an unknown media type',
    /mediaType is "application\/vnd\.dev\.sigstore\.bundle\.v9/,
    (bundle) => ({ ...bundle, mediaType: 'application/vnd.dev.sigstore.bundle.v9+json' }),
  ],
  [
    'another digest algorithm',
    /not a SHA-256/,
    (bundle) => ({
      ...bundle,
      messageSignature: {
        ...bundle.messageSignature,
        messageDigest: { ...bundle.messageSignature.messageDigest, algorithm: 'SHA2_512' },
      },
    }),
  ],
  ['a list', /mediaType is missing/, (bundle) => [bundle]],
  ['nothing', /mediaType is missing/, () => ({})],
])('a bundle with %s', async (_, reason, change) => {
  const verdict = await verdictOf(JSON.stringify(change(...(await (three ??= threeBundles())))));
  expect(verdict.holds).toBe(false);
  expect(verdict.findings).toMatchObject([{ use: 'unsound', bundle: undefined }]);
  expect(verdict.reasons[0]).toBe('no signature holds (1 found)');
  expect(verdict.reasons[1]).toMatch(/^bom\.sigstore\.json is refused, because /);
  expect(verdict.reasons[1]).toMatch(reason);
});

function material(bundle: Bundle, change: object): unknown {
  return { ...bundle, verificationMaterial: { ...bundle.verificationMaterial, ...change } };
}

function entry(bundle: Bundle, change: object): unknown {
  return material(bundle, {
    tlogEntries: bundle.verificationMaterial.tlogEntries.map((one) => Object.assign({}, one, change)),
  });
}

test.each<[string, (json: string) => string | Buffer]>([
  ['truncated', (json) => json.slice(0, -20)],
  ['empty', () => ''],
  ['binary', () => Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ['nested deep', () => '['.repeat(100_000)],
  ['17 MB', (json) => json + ' '.repeat(17 * 1024 * 1024)],
  ['one line good, one line garbage', (json) => `${json}\nx\n`],
  ['a workflow command', () => '::set-output name=x::y'],
])('a bundle that is %s', async (_, change) => {
  const verdict = await verdictOf(change(JSON.stringify((await (three ??= threeBundles()))[0])));
  expect(verdict.holds).toBe(false);
  expect(verdict.findings).toMatchObject([{ use: 'unsound' }]);
});

test('provenance offered as signature, and a signature offered as provenance', async () => {
  const directory = await folder({ bom: 'the real bom' });
  const bom = await subjectIn(directory, 'bom');
  const provenance = await attested(world, [{ name: 'bom', digest: { sha256: bom.digests.sha256 } }]);
  expect((await verdictOf(provenance)).reasons.join()).toMatch(
    /no signature was found \(bom\.sigstore\.json is only provenance\)/,
  );
  await writeFile(join(directory, 'bom.sigstore.json'), await signed(world, bom));
  const { verdicts } = await verifySubjects({
    subjects: [bom],
    evidence: await evidenceBeside([bom]),
    policy: { identity: releaseIdentity(world), require: ['provenance'], strict: false },
    roots: [world.trust],
  });
  expect(verdicts[0]?.reasons.join()).toMatch(/no provenance was found \(bom\.sigstore\.json is only signature\)/);
});

test('a combined signature covers by name and digest, and only those', async () => {
  const directory = await folder({ bom: 'bom', zeitgeist: 'zeitgeist', evil: 'evil' });
  const [bom, zeitgeist, evil] = await Promise.all(
    ['bom', 'zeitgeist', 'evil'].map((name) => subjectIn(directory, name)),
  );
  if (bom === undefined || zeitgeist === undefined || evil === undefined) throw new Error('no subjects');
  const swapped = [
    { name: 'bom', digest: { sha256: bom.digests.sha256 } },
    { name: 'tool', digest: { sha256: zeitgeist.digests.sha256 } },
  ];
  const path = join(directory, 'all.sigstore.json');
  await writeFile(path, await attested(world, swapped, { type: IMAGE_SIGNATURE_TYPE }));
  const { verdicts } = await verifySubjects({
    subjects: [bom, zeitgeist, evil],
    evidence: [{ path, name: 'all.sigstore.json' }],
    policy: { identity: releaseIdentity(world), require: ['signature'], strict: false },
    roots: [world.trust],
  });
  expect(verdicts.map(({ holds }) => holds)).toEqual([true, false, false]);
  expect(verdicts[1]?.reasons.join()).toMatch(/lists these bytes under the name "tool", not "zeitgeist"/);
  expect(verdicts[2]?.reasons).toEqual(['no signature was found']);
});

test('a link to a device is no bundle', async () => {
  const directory = await folder({ bom: 'bom' });
  const bom = await subjectIn(directory, 'bom');
  await symlink('/dev/zero', join(directory, 'bom.sigstore.json'));
  const { verdicts } = await verifySubjects({
    subjects: [bom],
    evidence: await evidenceBeside([bom]),
    policy: { identity: releaseIdentity(world), require: ['signature'], strict: false },
    roots: [world.trust],
  });
  expect(verdicts[0]?.reasons.join()).toMatch(/it is no regular file/);
});

test('evidence for nothing that is there is told', async () => {
  const directory = await folder({ bom: 'bom', other: 'other', 'x.sigstore.json': 'garbage' });
  const [bom, other] = await Promise.all([subjectIn(directory, 'bom'), subjectIn(directory, 'other')]);
  await writeFile(join(directory, 'other.sigstore.json'), await signed(world, other));
  const { stray, verdicts } = await verifySubjects({
    subjects: [bom],
    evidence: ['other.sigstore.json', 'x.sigstore.json'].map((name) => ({ path: join(directory, name), name })),
    policy: { identity: releaseIdentity(world), require: ['signature'], strict: false },
    roots: [world.trust],
  });
  expect(verdicts[0]?.reasons).toEqual(['no signature was found']);
  expect(stray).toEqual([
    'other.sigstore.json speaks about none of the artifacts',
    expect.stringMatching(/^x\.sigstore\.json is refused, because .*no Sigstore bundle/),
  ]);
});

test('what cannot be read or trusted is an error and not "unsigned"', async () => {
  const directory = await folder({ bom: 'bom' });
  const bom = await subjectIn(directory, 'bom');
  const request = {
    subjects: [bom],
    evidence: [{ path: join(directory, 'gone.sigstore.json'), name: 'gone.sigstore.json' }],
    policy: { identity: releaseIdentity(world), require: ['signature'], strict: false },
    roots: [world.trust],
  } as const;
  await expect(verifySubjects(request)).rejects.toThrow(expect.objectContaining({ code: 'EVIDENCE_UNREADABLE' }));
  await expect(verifySubjects({ ...request, roots: [] })).rejects.toThrow(
    expect.objectContaining({ code: 'TRUST_MISSING' }),
  );
});
