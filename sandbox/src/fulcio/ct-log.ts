import { sign } from 'node:crypto';
import { octetString } from '../encoding/der.ts';
import { extension } from '../x509/extensions.ts';
import { generateP256, sha256, spkiOf } from '../x509/key-pair.ts';

/** The signing half of a certificate transparency log; the sandbox keeps no tree of certificates. */
export type CtLog = {
  /** DER of its public key; the SHA-256 of it is the log's id (RFC 6962 §3.2). */
  readonly publicKey: Buffer;
  readonly logId: Buffer;
  /** The extension with an SCT over a precertificate's TBSCertificate, given without poison. */
  sctExtension(toBeSigned: Buffer, issuerPublicKey: Buffer, now: Date): Buffer;
};

const SCT_LIST_OID = '1.3.6.1.4.1.11129.2.4.2';
const SHA256_WITH_ECDSA = Buffer.from([4, 3]);
const NO_EXTENSIONS = uint(0, 2);

export async function createCtLog(): Promise<CtLog> {
  const { publicKey, privateKey } = await generateP256();
  const spki = spkiOf(publicKey);
  const logId = sha256(spki);
  return {
    publicKey: spki,
    logId,
    sctExtension: (toBeSigned, issuerPublicKey, now) => {
      const timestamp = uint(now.getTime(), 8);
      // digitally-signed struct of RFC 6962 §3.2: v1, certificate_timestamp, precert_entry.
      const signature = sign(
        'sha256',
        Buffer.concat([
          Buffer.from([0, 0]),
          timestamp,
          uint(1, 2),
          sha256(issuerPublicKey),
          uint(toBeSigned.length, 3),
          toBeSigned,
          NO_EXTENSIONS,
        ]),
        privateKey,
      );
      const sct = Buffer.concat([
        Buffer.from([0]),
        logId,
        timestamp,
        NO_EXTENSIONS,
        SHA256_WITH_ECDSA,
        vector(signature),
      ]);
      return extension(SCT_LIST_OID, octetString(vector(vector(sct))));
    },
  };
}

/** A TLS vector with a length of two octets. */
function vector(content: Buffer): Buffer {
  return Buffer.concat([uint(content.length, 2), content]);
}

function uint(value: number, octets: number): Buffer {
  return Buffer.from(value.toString(16).padStart(octets * 2, '0'), 'hex');
}
