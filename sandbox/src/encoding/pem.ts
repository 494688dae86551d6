/** PEM as OpenSSL writes it: lines of 64 characters, a newline at the end. */
export function toPem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** The only block of a PEM text; undefined when there is none, more than one, or something around it. */
export function fromPem(text: string): { readonly label: string; readonly der: Buffer } | undefined {
  const match = /^\s*-----BEGIN ([A-Z ]+)-----\s+([A-Za-z0-9+/=\s]+)-----END \1-----\s*$/.exec(text);
  const [, label, base64] = match ?? [];
  return label === undefined || base64 === undefined ? undefined : { label, der: Buffer.from(base64, 'base64') };
}
