import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate as SigstoreCertificate } from '@sigstore/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIdentity } from '../../src/identity/run-identity.ts';
import { startSigstore, type SigstoreSandbox } from '../../src/sigstore/sigstore.ts';
import {
  base64,
  certificateRequest,
  hasOpenssl,
  newKey,
  obtainCertificates,
  openssl,
  postJson,
  RUN,
} from './client.ts';

let sandbox: SigstoreSandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSigstore();
  folder = await mkdtemp(join(tmpdir(), 'fulcio-'));
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

async function ask(request: unknown): Promise<{ status: number; message: string; reason: string | undefined }> {
  const response = await postJson(`${sandbox.fulcio.service.url}/api/v2/signingCert`, request);
  const { message, code, details } = (await response.json()) as { message: string; code: number; details: unknown };
  expect([code, details]).toEqual([3, []]);
  return { status: response.status, message, reason: sandbox.fulcio.refusals.at(-1) };
}

const TOKEN_REFUSED = 'There was an error processing the identity token';
const PROOF_REFUSED = 'The signature supplied in the request could not be verified';

test('the extensions are those that Fulcio documents', async () => {
  const run = runIdentity({
    repository: 'kubernetes-sigs/bom',
    ref: 'refs/tags/v0.8.0',
    sha: 'a'.repeat(40),
    reusable: { ref: 'kubernetes-sigs/release-actions/.github/workflows/r.yml@refs/tags/v1.0.0', sha: 'b'.repeat(40) },
    repositoryId: '1001',
    ownerId: '2002',
    environment: 'release',
    runId: '33',
    runAttempt: '4',
  });
  const token = await sandbox.oidc.mint(run, 'sigstore');
  const response = await postJson(
    `${sandbox.fulcio.service.url}/api/v2/signingCert`,
    certificateRequest(token, newKey()),
  );
  const body = (await response.json()) as { signedCertificateEmbeddedSct: { chain: { certificates: [string] } } };
  const certificate = SigstoreCertificate.parse(body.signedCertificateEmbeddedSct.chain.certificates[0]);
  const raw = (arc: number): string => certificate.extension(`1.3.6.1.4.1.57264.1.${arc}`)?.value.toString() ?? '';
  const utf8 = (arc: number): string => {
    const value = certificate.extension(`1.3.6.1.4.1.57264.1.${arc}`)?.valueObj.subs[0];
    return value?.tag.number === 12 ? value.value.toString() : `tag ${value?.tag.number}`;
  };
  const issuer = sandbox.oidc.issuer;
  expect([1, 2, 3, 4, 5, 6].map(raw)).toEqual([
    issuer,
    'push',
    'a'.repeat(40),
    'Release',
    'kubernetes-sigs/bom',
    'refs/tags/v0.8.0',
  ]);
  const signer = 'https://github.com/kubernetes-sigs/release-actions/.github/workflows/r.yml@refs/tags/v1.0.0';
  expect(certificate.subjectAltName).toBe(signer);
  expect([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map(utf8)).toEqual([
    issuer,
    signer,
    'b'.repeat(40),
    'github-hosted',
    'https://github.com/kubernetes-sigs/bom',
    'a'.repeat(40),
    'refs/tags/v0.8.0',
    '1001',
    'https://github.com/kubernetes-sigs',
    '2002',
    'https://github.com/kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v0.8.0',
    'a'.repeat(40),
    'push',
    'https://github.com/kubernetes-sigs/bom/actions/runs/33/attempts/4',
    'public',
    'release',
    'repo:kubernetes-sigs/bom:environment:release',
  ]);
});

test.skipIf(!hasOpenssl())('openssl builds the chain and reads the leaf', async () => {
  const [leaf = '', intermediate = '', root = ''] = await obtainCertificates(sandbox, newKey());
  const file = async (name: string, pem: string): Promise<string> => {
    await writeFile(join(folder, name), pem);
    return join(folder, name);
  };
  const [leafFile, above, anchor] = [
    await file('leaf.pem', leaf),
    await file('intermediate.pem', intermediate),
    await file('root.pem', root),
  ];
  const chain = ['-x509_strict', '-CAfile', anchor, '-untrusted', above];
  expect(openssl('verify', '-purpose', 'any', ...chain, leafFile)).toContain('leaf.pem: OK');
  const text = openssl('x509', '-in', leafFile, '-noout', '-text');
  expect(text).toContain(`URI:https://github.com/${RUN.jobWorkflowRef}`);
  expect(text).toMatch(/CT Precertificate SCTs:[\s\S]+Signed Certificate Timestamp/);
  const certificate = new X509Certificate(leaf);
  expect(Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)).toBe(600_000);
  expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.3']);
});

test('a token in the header does as well, and the trust bundle is what issued', async () => {
  const token = await sandbox.oidc.mint(RUN, 'sigstore');
  const { publicKeyRequest } = certificateRequest(token, newKey()) as { publicKeyRequest: object };
  const url = sandbox.fulcio.service.url;
  const response = await fetch(`${url}/api/v2/signingCert`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ publicKeyRequest }),
  });
  const body = (await response.json()) as { signedCertificateEmbeddedSct: { chain: { certificates: string[] } } };
  const bundle = (await (await fetch(`${url}/api/v2/trustBundle`)).json()) as { chains: { certificates: string[] }[] };
  expect(bundle.chains[0]?.certificates).toEqual(body.signedCertificateEmbeddedSct.chain.certificates.slice(1));
  expect(await (await fetch(`${url}/api/v2/configuration`)).json()).toMatchObject({
    issuers: [{ issuerUrl: sandbox.oidc.issuer, audience: 'sigstore', challengeClaim: 'sub' }],
  });
});

test('tokens that prove nothing are refused', async () => {
  const stranger = await startSigstore();
  const good = await sandbox.oidc.mint(RUN, 'sigstore');
  const [header = '', , signature = ''] = good.split('.');
  const claims = Buffer.from(good.split('.')[1] ?? '', 'base64url').toString();
  const part = (text: string): string => Buffer.from(text).toString('base64url');
  const cases: [token: string, reason: string][] = [
    [await sandbox.oidc.mint(RUN, 'other'), 'audience is not sigstore'],
    [await sandbox.oidc.mint(RUN, 'sigstore', { ageSeconds: 302 }), 'token is expired'],
    [await sandbox.oidc.mint(RUN, 'sigstore', { ageSeconds: -1200 }), 'token is not valid yet'],
    [await stranger.oidc.mint(RUN, 'sigstore'), 'issuer is not trusted'],
    [`${header}.${part(claims.replaceAll('kubernetes-sigs', 'stranger'))}.${signature}`, 'signature is wrong'],
    [`${part('{"alg":"none"}')}.${part(claims)}.`, 'algorithm is not RS256'],
    [`${part('{"alg":"RS256","kid":"x"}')}.${part(claims)}.`, 'key is not in the key set of the issuer'],
  ];
  for (const [token, reason] of cases) {
    expect(await ask(certificateRequest(token, newKey()))).toEqual({ status: 400, message: TOKEN_REFUSED, reason });
  }
  await expect(ask('nonsense')).resolves.toMatchObject({ status: 400, message: TOKEN_REFUSED });
  await stranger.close();
});

test('a foreign instance whose tokens name this issuer is refused too', async () => {
  const forger = await startSigstore({ issuer: sandbox.oidc.issuer });
  const token = await forger.oidc.mint(RUN, 'sigstore');
  await expect(ask(certificateRequest(token, newKey()))).resolves.toMatchObject({
    status: 400,
    reason: 'key is not in the key set of the issuer',
  });
  await forger.close();
});

test('a request without proof of the private key is refused', async () => {
  const token = await sandbox.oidc.mint(RUN, 'sigstore');
  const [key, other] = [newKey(), newKey()];
  const swapped = { ...certificateRequest(token, key), publicKeyRequest: { publicKey: { content: other.pem } } };
  await expect(ask(swapped)).resolves.toMatchObject({ status: 400, message: PROOF_REFUSED });
  const wrongKey = certificateRequest(token, { ...key, privateKey: other.privateKey });
  await expect(ask(wrongKey)).resolves.toMatchObject({ status: 400, message: PROOF_REFUSED });
  const noKey = { credentials: { oidcIdentityToken: token }, publicKeyRequest: { publicKey: { content: 'x' } } };
  await expect(ask(noKey)).resolves.toMatchObject({
    message: 'The public key supplied in the request could not be parsed',
  });
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const weak = { privateKey, publicKey, pem: publicKey.export({ format: 'pem', type: 'spki' }).toString() };
  await expect(ask(certificateRequest(token, weak))).resolves.toMatchObject({
    message: 'The public key supplied in the request is insecure',
  });
});

test.skipIf(!hasOpenssl())('a signing request made by openssl is taken, a tampered one refused', async () => {
  const keyFile = join(folder, 'csr.key');
  openssl('ecparam', '-genkey', '-name', 'prime256v1', '-noout', '-out', keyFile);
  const pem = openssl('req', '-new', '-key', keyFile, '-subj', '/CN=ignored');
  const credentials = { oidcIdentityToken: await sandbox.oidc.mint(RUN, 'sigstore') };
  const response = await postJson(`${sandbox.fulcio.service.url}/api/v2/signingCert`, {
    credentials,
    certificateSigningRequest: base64(pem),
  });
  const body = (await response.json()) as { signedCertificateEmbeddedSct: { chain: { certificates: [string] } } };
  const leaf = new X509Certificate(body.signedCertificateEmbeddedSct.chain.certificates[0]);
  expect(leaf.publicKey.export({ format: 'pem', type: 'spki' })).toBe(openssl('pkey', '-in', keyFile, '-pubout'));
  expect(leaf.subject).toBeFalsy();
  const der = Buffer.from(pem.replaceAll(/-----.*?-----|\s/g, ''), 'base64');
  const name = der.indexOf('ignored');
  der.write('ignorex', name);
  const tampered = `-----BEGIN CERTIFICATE REQUEST-----\n${der.toString('base64')}\n-----END CERTIFICATE REQUEST-----\n`;
  await expect(ask({ credentials, certificateSigningRequest: base64(tampered) })).resolves.toMatchObject({
    message: PROOF_REFUSED,
  });
  await expect(ask({ credentials, certificateSigningRequest: base64('junk') })).resolves.toMatchObject({
    message: 'The certificate signing request could not be parsed',
  });
});

test('Ed25519 keys get certificates', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const token = await sandbox.oidc.mint(RUN, 'sigstore');
  const request = {
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: {
      publicKey: { content: publicKey.export({ format: 'pem', type: 'spki' }) },
      proofOfPossession: sign(null, Buffer.from('repo:kubernetes-sigs/bom:ref:refs/tags/v0.8.0'), privateKey).toString(
        'base64',
      ),
    },
  };
  expect((await postJson(`${sandbox.fulcio.service.url}/api/v2/signingCert`, request)).status).toBe(200);
});
