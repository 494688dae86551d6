import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCertificate } from '../../src/sigstore/certificate.ts';
import { hasOpenssl, openssl } from './openssl.ts';
import { artifact, startWorld, type World } from './world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  [world, folder] = await Promise.all([startWorld(), mkdtemp(join(tmpdir(), 'certificate-'))]);
});
afterAll(async () => {
  await Promise.all([world.close(), rm(folder, { recursive: true })]);
});

/** A certificate by openssl with these extensions, DER. */
async function certificateWith(...extensions: readonly string[]): Promise<Buffer> {
  const config = join(folder, 'openssl.cnf');
  await writeFile(
    config,
    `oid_section=oids\n[oids]\n[req]\ndistinguished_name=dn\nprompt=no\nx509_extensions=ext\n[dn]\nCN=test\n[ext]\n${extensions.join('\n')}\n`,
  );
  const [key, out] = [join(folder, 'key.pem'), join(folder, 'out.der')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key];
  openssl('req', '-x509', ...curve, '-days', '1', '-config', config, '-outform', 'DER', '-out', out);
  return readFile(out);
}

const EKU = 'extendedKeyUsage=codeSigning';
const FULCIO = '1.3.6.1.4.1.57264.1';

describe('a certificate of the sandbox', () => {
  test('says all that the token claimed', async () => {
    const session = world.session({
      run: { environment: 'release', visibility: 'internal', runnerEnvironment: 'self-hosted' },
      verified: false,
    });
    const { bundle } = await session.signDigest(artifact());
    const token = await session.claims();
    const material = bundle.value.verificationMaterial.content as { certificate: { rawBytes: Buffer } };
    const certificate = await readCertificate(material.certificate.rawBytes);
    const server = 'https://github.com';
    expect(certificate.claims).toEqual({
      identity: `${server}/${token.jobWorkflowRef}`,
      issuer: token.issuer,
      buildSignerUri: `${server}/${token.jobWorkflowRef}`,
      buildSignerDigest: token.jobWorkflowSha,
      runnerEnvironment: 'self-hosted',
      sourceRepositoryUri: `${server}/${token.repository}`,
      sourceRepositoryDigest: token.sha,
      sourceRepositoryRef: token.ref,
      sourceRepositoryId: token.repositoryId,
      sourceRepositoryOwnerUri: `${server}/${token.repositoryOwner}`,
      sourceRepositoryOwnerId: token.repositoryOwnerId,
      buildConfigUri: `${server}/${token.workflowRef}`,
      buildConfigDigest: token.workflowSha,
      buildTrigger: token.eventName,
      runInvocationUri: `${server}/${token.repository}/actions/runs/${token.runId}/attempts/${token.runAttempt}`,
      sourceRepositoryVisibility: 'internal',
    });
    const reference = new X509Certificate(material.certificate.rawBytes);
    expect(certificate.notAfter).toBe(Date.parse(reference.validTo));
    expect(certificate.notBefore).toBe(Date.parse(reference.validFrom));
    expect(certificate.publicKeyDer).toEqual(reference.publicKey.export({ type: 'spki', format: 'der' }));
    expect(certificate.isCodeSigning).toBe(true);
  });
});

describe.skipIf(!hasOpenssl)('certificates by openssl', () => {
  test('of a person have an address and the older issuer', async () => {
    const { claims, isCodeSigning } = await readCertificate(
      await certificateWith(
        EKU,
        'basicConstraints=CA:FALSE',
        'subjectAltName=email:dev@example.com',
        `${FULCIO}.1=DER:${Buffer.from('https://accounts.example').toString('hex')}`,
      ),
    );
    expect(claims.identity).toBe('dev@example.com');
    expect(claims.issuer).toBe('https://accounts.example');
    expect(claims.sourceRepositoryUri).toBeUndefined();
    expect(isCodeSigning).toBe(true);
  });

  test('of a user name', async () => {
    const { claims } = await readCertificate(
      await certificateWith(EKU, `subjectAltName=otherName:${FULCIO}.7;UTF8:dev!example.com`),
    );
    expect(claims.identity).toBe('dev!example.com');
  });

  test('prefer the newer issuer', async () => {
    const { claims } = await readCertificate(
      await certificateWith(
        EKU,
        'subjectAltName=URI:https://a.example',
        `${FULCIO}.1=DER:6f6c64`,
        `${FULCIO}.8=ASN1:UTF8String:https://new.example`,
      ),
    );
    expect(claims.issuer).toBe('https://new.example');
  });

  test('that may issue others, or may not sign code, are none for signing code', async () => {
    const uri = 'subjectAltName=URI:https://a.example';
    const authority = await readCertificate(await certificateWith(EKU, uri, 'basicConstraints=critical,CA:TRUE'));
    expect(authority.isCodeSigning).toBe(false);
    const server = await readCertificate(await certificateWith(uri, 'extendedKeyUsage=serverAuth'));
    expect(server.isCodeSigning).toBe(false);
    expect((await readCertificate(await certificateWith(uri))).isCodeSigning).toBe(false);
  });

  test.each([
    ['no name', EKU],
    ['two names', 'subjectAltName=URI:https://a.example,URI:https://b.example'],
    ['a name of another kind', 'subjectAltName=DNS:a.example'],
    ['a foreign user name', 'subjectAltName=otherName:1.2.3.4;UTF8:me'],
    // With the highest bit dropped, as some decoders do, these octets read "https://a".
    ['a name with octets beyond ASCII', 'subjectAltName=DER:300b8609e8f4f4f0f3baafafe1'],
    ['a claim that is no text', `subjectAltName=URI:https://a.example\n${FULCIO}.9=ASN1:INTEGER:7`],
    ['a claim that is no UTF-8', `subjectAltName=URI:https://a.example\n${FULCIO}.9=DER:0c02c328`],
  ])('with %s are refused', async (_, extension) => {
    await expect(readCertificate(await certificateWith(extension))).rejects.toMatchObject({
      code: 'CERTIFICATE_MALFORMED',
    });
  });

  test('are read whole or not at all', async () => {
    const der = await certificateWith(EKU, 'subjectAltName=URI:https://a.example');
    await expect(readCertificate(Buffer.concat([der, Buffer.from([0])]))).rejects.toMatchObject({
      code: 'CERTIFICATE_MALFORMED',
    });
    await expect(readCertificate(der.subarray(0, 100))).rejects.toMatchObject({ code: 'CERTIFICATE_MALFORMED' });
    await expect(readCertificate(Buffer.from('hello'))).rejects.toMatchObject({ code: 'CERTIFICATE_MALFORMED' });
  });
});
