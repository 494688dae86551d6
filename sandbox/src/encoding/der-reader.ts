/** One element of a DER encoding that a client sent. */
export type DerElement = {
  readonly tag: number;
  readonly content: Buffer;
  /** With tag and length, as it stood in the input. */
  readonly encoding: Buffer;
};

/** Reads a single element that fills its input. Throws an Error on anything else. */
export function readElement(bytes: Buffer): DerElement {
  const [only, ...rest] = readElements(bytes);
  if (only === undefined || rest.length > 0) throw new Error('expected exactly one DER element');
  return only;
}

/** Reads the elements that stand in a row, such as the members of a SEQUENCE. Throws an Error on broken input. */
export function readElements(bytes: Buffer): DerElement[] {
  const found: DerElement[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const next = elementAt(bytes, offset);
    found.push(next);
    offset += next.encoding.length;
  }
  return found;
}

/** The number in an INTEGER element. */
export function readInteger({ content }: DerElement): bigint {
  return BigInt.asIntN(content.length * 8, BigInt(`0x${content.toString('hex') || '0'}`));
}

/** The dotted form of an OBJECT IDENTIFIER element. */
export function readObjectIdentifier({ tag, content }: DerElement): string {
  const [first, ...rest] = content;
  if (tag !== 0x06 || first === undefined) throw new Error('expected an OBJECT IDENTIFIER');
  const parts = [Math.min(2, Math.floor(first / 40)), first - Math.min(2, Math.floor(first / 40)) * 40];
  let part = 0;
  for (const byte of rest) {
    part = part * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      parts.push(part);
      part = 0;
    }
  }
  return parts.join('.');
}

function elementAt(bytes: Buffer, start: number): DerElement {
  const tag = bytes[start];
  const short = bytes[start + 1];
  if (tag === undefined || short === undefined) throw new Error('DER element cut off');
  const lengthOctets = short < 0x80 ? 0 : short & 0x7f;
  if (short === 0x80 || lengthOctets > 4) throw new Error('DER length not definite or too long');
  const header = start + 2;
  const content = header + lengthOctets;
  const length = lengthOctets === 0 ? short : bytes.readUIntBE(header, lengthOctets);
  if (content + length > bytes.length) throw new Error('DER element cut off');
  return {
    tag,
    content: bytes.subarray(content, content + length),
    encoding: bytes.subarray(start, content + length),
  };
}
