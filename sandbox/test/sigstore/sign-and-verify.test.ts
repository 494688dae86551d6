import { sign } from 'node:crypto';
import { toMessageSignatureBundle, bundleToJSON, bundleFromJSON, type Bundle } from '@sigstore/bundle';
import { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import {
  DSSEBundleBuilder,
  FulcioSigner,
  MessageSignatureBundleBuilder,
  RekorWitness,
  TSAWitness,
  type Witness,
} from '@sigstore/sign';
import { toSignedEntity, type VerificationPolicy } from '@sigstore/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSigstore, type SigstoreSandbox } from '../../src/sigstore/sigstore.ts';
import { newKey, obtainCertificates, postJson, requestToken, RUN, sha256, verifierFor } from './client.ts';

// Signed with @sigstore/sign and verified with @sigstore/verify, neither of which is ours.

let sandbox: SigstoreSandbox;
let signer: FulcioSigner;
let policy: VerificationPolicy;

beforeAll(async () => {
  sandbox = await startSigstore();
  const access = sandbox.registerRun(RUN);
  signer = new FulcioSigner({
    fulcioBaseURL: sandbox.fulcio.service.url,
    identityProvider: { getToken: async () => requestToken(access) },
  });
  policy = {
    subjectAlternativeName: `^https://github.com/${RUN.jobWorkflowRef}$`,
    extensions: { issuer: sandbox.oidc.issuer },
  };
});

afterAll(async () => sandbox.close());

const SIGNER = `https://github.com/${RUN.jobWorkflowRef}`;
const DATA = Buffer.from('the artifact');
const STATEMENT = {
  data: Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}'),
  type: 'application/vnd.in-toto+json',
};

function rekor(majorApiVersion?: 1 | 2): Witness {
  return majorApiVersion === 2
    ? new RekorWitness({ rekorBaseURL: sandbox.rekorV2.service.url, majorApiVersion })
    : new RekorWitness({ rekorBaseURL: sandbox.rekor.service.url, entryType: 'dsse' });
}

function timestamp(): Witness {
  return new TSAWitness({ tsaBaseURL: sandbox.tsa.url });
}

/** The library cannot log an envelope to Rekor v2; its digest and signature can be logged. */
function envelopeOnRekorV2(): Witness {
  return {
    testify: async (content, certificate) => {
      if (content.$case !== 'dsseEnvelope') throw new Error('not an envelope');
      const { payload, payloadType, signatures } = content.dsseEnvelope;
      const head = `DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `;
      const response = await postJson(`${sandbox.rekorV2.service.url}/api/v2/log/entries`, {
        hashedRekordRequestV002: {
          digest: sha256(Buffer.concat([Buffer.from(head), payload])).toString('base64'),
          signature: {
            content: signatures[0]?.sig.toString('base64'),
            verifier: {
              keyDetails: 'PKIX_ECDSA_P256_SHA_256',
              x509Certificate: { rawBytes: certificate.replaceAll(/-----.*?-----|\s/g, '') },
            },
          },
        },
      });
      const { logId, kindVersion, ...entry } = TransparencyLogEntry.fromJSON(await response.json());
      if (logId === undefined || kindVersion === undefined) throw new Error('incomplete entry');
      return { tlogEntries: [{ ...entry, logId, kindVersion }] };
    },
  };
}

/** The verified signer. Throws when anything about the bundle is wrong. */
function verify(bundle: Bundle, data?: Buffer): string | undefined {
  // Through JSON, as a bundle travels.
  const read = bundleFromJSON(JSON.parse(JSON.stringify(bundleToJSON(bundle))));
  return verifierFor(sandbox).verify(toSignedEntity(read, data), policy).identity?.subjectAlternativeName;
}

const message = async (witnesses: Witness[]): Promise<Bundle> =>
  new MessageSignatureBundleBuilder({ signer, witnesses }).create({ data: DATA });
const envelope = async (witnesses: Witness[]): Promise<Bundle> =>
  new DSSEBundleBuilder({ signer, witnesses }).create(STATEMENT);

test('a message on Rekor v1 verifies, with and without a timestamp', async () => {
  expect(verify(await message([rekor()]), DATA)).toBe(SIGNER);
  expect(verify(await message([rekor(), timestamp()]), DATA)).toBe(SIGNER);
});

test('an envelope on Rekor v1 verifies', async () => {
  expect(verify(await envelope([rekor()]))).toBe(SIGNER);
  expect(verify(await envelope([rekor(), timestamp()]))).toBe(SIGNER);
});

test('a message on Rekor v2 verifies with a timestamp and not without', async () => {
  expect(verify(await message([rekor(2), timestamp()]), DATA)).toBe(SIGNER);
  const unstamped = await message([rekor(2)]);
  expect(() => verify(unstamped, DATA)).toThrow(/expected 1 timestamps/);
});

test('an envelope on Rekor v2 verifies', async () => {
  expect(verify(await envelope([envelopeOnRekorV2(), timestamp()]))).toBe(SIGNER);
});

test('inclusion proofs hold in trees of many sizes, on both logs', async () => {
  for (let round = 0; round < 9; round += 1) {
    expect(verify(await message([rekor()]), DATA)).toBe(SIGNER);
    expect(verify(await message([rekor(2), timestamp()]), DATA)).toBe(SIGNER);
  }
  expect(sandbox.rekor.size).toBeGreaterThan(9);
  expect(sandbox.rekorV2.size).toBeGreaterThan(9);
});

test('an older entry is proved against the tree of today', async () => {
  const bundle = await message([rekor()]);
  await message([rekor()]);
  const [first] = bundle.verificationMaterial.tlogEntries;
  const response = await fetch(`${sandbox.rekor.service.url}/api/v1/log/entries?logIndex=${first?.logIndex}`);
  const [entry] = Object.values((await response.json()) as Record<string, Entry>);
  const proof = entry?.verification.inclusionProof;
  expect(Number(proof?.treeSize)).toBe(sandbox.rekor.size);
  if (first?.inclusionProof === undefined || proof === undefined) throw new Error('no proof');
  first.inclusionProof.treeSize = String(proof.treeSize);
  first.inclusionProof.rootHash = Buffer.from(proof.rootHash, 'hex');
  first.inclusionProof.hashes = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
  first.inclusionProof.checkpoint = { envelope: proof.checkpoint };
  expect(verify(bundle, DATA)).toBe(SIGNER);
});

type Entry = {
  verification: {
    inclusionProof: { treeSize: number; rootHash: string; hashes: string[]; checkpoint: string };
  };
};

test('what was signed in another instance does not verify here', async () => {
  const stranger = await startSigstore();
  const bundle = await message([rekor(), timestamp()]);
  expect(() => verifierFor(stranger).verify(toSignedEntity(bundle, DATA))).toThrow(/timestamp could not be verified/);
  await stranger.close();
});

test('tampering is caught', async () => {
  const bundle = await message([rekor(), timestamp()]);
  expect(() => verify(bundle, Buffer.from('the artefact'))).toThrow(/signature verification failed/);
  const [entry] = bundle.verificationMaterial.tlogEntries;
  if (entry?.inclusionPromise === undefined) throw new Error('no promise');
  entry.integratedTime = String(Number(entry.integratedTime) + 1);
  expect(() => verify(bundle, DATA)).toThrow(/inclusion promise/);
});

test('a key of P-384 gets a certificate and signs', async () => {
  const key = newKey('P-384');
  const [leaf = ''] = await obtainCertificates(sandbox, key, 'sha384');
  const signature = sign('sha256', DATA, key.privateKey);
  const bundle = toMessageSignatureBundle({
    digest: sha256(DATA),
    signature,
    certificate: Buffer.from(leaf.replaceAll(/-----.*?-----|\s/g, ''), 'base64'),
  });
  bundle.verificationMaterial.timestampVerificationData = await timestamp()
    .testify(bundle.content, leaf)
    .then(({ rfc3161Timestamps }) => ({ rfc3161Timestamps: rfc3161Timestamps ?? [] }));
  bundle.verificationMaterial.tlogEntries = (await rekor().testify(bundle.content, leaf)).tlogEntries ?? [];
  expect(verify(bundle, DATA)).toBe(SIGNER);
});

test('an instance without CT log gives certificates without SCT', async () => {
  const github = await startSigstore({ ctLog: false });
  const access = github.registerRun(RUN);
  const bundle = await new MessageSignatureBundleBuilder({
    signer: new FulcioSigner({
      fulcioBaseURL: github.fulcio.service.url,
      identityProvider: { getToken: async () => requestToken(access) },
    }),
    witnesses: [new RekorWitness({ rekorBaseURL: github.rekor.service.url })],
  }).create({ data: DATA });
  expect(() => verifierFor(github).verify(toSignedEntity(bundle, DATA))).toThrow(/expected 1 SCTs, got 0/);
  await github.close();
});

test('a clock in the past signs in the past', async () => {
  const past = await startSigstore({ clock: () => new Date('2025-03-01T12:00:00Z') });
  const access = past.registerRun(RUN);
  const bundle = await new MessageSignatureBundleBuilder({
    signer: new FulcioSigner({
      fulcioBaseURL: past.fulcio.service.url,
      identityProvider: { getToken: async () => requestToken(access) },
    }),
    witnesses: [
      new RekorWitness({ rekorBaseURL: past.rekor.service.url }),
      new TSAWitness({ tsaBaseURL: past.tsa.url }),
    ],
  }).create({ data: DATA });
  verifierFor(past, 2).verify(toSignedEntity(bundle, DATA));
  expect(bundle.verificationMaterial.tlogEntries[0]?.integratedTime).toBe('1740830400');
  await past.close();
});
