import type { X509Certificate } from '@sigstore/core';

type Asn1Object = X509Certificate['root'];

/**
 * Makes a parsed certificate remember its encoding. The verification library encodes certificates anew for each
 * comparison, which takes two thirds of a verification; what is parsed here never changes (the library cuts the SCT out
 * of a copy that it parses itself).
 */
export function rememberEncoding(certificate: X509Certificate): void {
  remember(certificate.root);
}

function remember(object: Asn1Object): void {
  for (const part of object.subs) remember(part);
  const der = object.toDER();
  object.toDER = () => der;
}
