import type { KeyObject } from 'node:crypto';
import { distinguishedName, randomSerial, signCertificate } from './certificate.ts';
import {
  authorityKeyIdentifier,
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  subjectKeyIdentifier,
} from './extensions.ts';
import { generateP256, spkiOf } from './key-pair.ts';

/** A root with one intermediate, which issues. */
export type Authority = {
  readonly organization: string;
  readonly commonName: string;
  /** DER of intermediate and root, the issuer first. */
  readonly chain: readonly Buffer[];
  /** Name, public key and private key of the intermediate. */
  readonly name: Buffer;
  readonly publicKey: Buffer;
  readonly privateKey: KeyObject;
};

export type Validity = { readonly notBefore: Date; readonly notAfter: Date };

/** `purpose` is the extended key usage to which the intermediate is bound. */
export async function createAuthority(organization: string, purpose: string, validity: Validity): Promise<Authority> {
  const [rootKey, intermediateKey] = await Promise.all([generateP256(), generateP256()]);
  const rootSpki = spkiOf(rootKey.publicKey);
  const rootName = distinguishedName(organization, organization);
  const publicKey = spkiOf(intermediateKey.publicKey);
  const commonName = `${organization}-intermediate`;
  const name = distinguishedName(organization, commonName);
  const common = { ...validity, issuer: rootName };
  const root = signCertificate(
    {
      ...common,
      serial: randomSerial(),
      subject: rootName,
      publicKey: rootSpki,
      extensions: [keyUsage('certificateSigning'), basicConstraints(1), subjectKeyIdentifier(rootSpki)],
    },
    rootKey.privateKey,
  );
  const intermediate = signCertificate(
    {
      ...common,
      serial: randomSerial(),
      subject: name,
      publicKey,
      extensions: [
        keyUsage('certificateSigning'),
        extendedKeyUsage(purpose),
        basicConstraints(0),
        subjectKeyIdentifier(publicKey),
        authorityKeyIdentifier(rootSpki),
      ],
    },
    rootKey.privateKey,
  );
  return {
    organization,
    commonName,
    chain: [intermediate, root],
    name,
    publicKey,
    privateKey: intermediateKey.privateKey,
  };
}
