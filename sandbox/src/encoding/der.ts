/** One DER element: tag, length, the contents in a row (X.690 §8.1, definite lengths only). */
export function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOctets(content.length), content]);
}

export function sequence(...items: readonly Uint8Array[]): Buffer {
  return element(0x30, ...items);
}

/** A SET OF: DER wants its members in ascending order of their encodings (X.690 §11.6). */
export function setOf(...items: readonly Uint8Array[]): Buffer {
  return element(0x31, ...items.toSorted((a, b) => Buffer.compare(a, b)));
}

/** A non-negative INTEGER, from a number, a bigint or big-endian bytes. */
export function integer(value: number | bigint | Uint8Array): Buffer {
  let bytes = value instanceof Uint8Array ? Buffer.from(value) : bytesOf(BigInt(value));
  while (bytes.length > 1 && bytes[0] === 0) bytes = bytes.subarray(1);
  const negative = (bytes[0] ?? 0) >= 0x80;
  return element(0x02, negative ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

export function octetString(...contents: readonly Uint8Array[]): Buffer {
  return element(0x04, ...contents);
}

export function bitString(content: Uint8Array, unusedBits = 0): Buffer {
  return element(0x03, Buffer.from([unusedBits]), content);
}

export function utf8String(text: string): Buffer {
  return element(0x0c, Buffer.from(text, 'utf8'));
}

export function trueValue(): Buffer {
  return element(0x01, Buffer.from([0xff]));
}

/** `[number]` around whole elements: EXPLICIT, or IMPLICIT over a SEQUENCE or SET given by its members. */
export function tagged(number: number, ...contents: readonly Uint8Array[]): Buffer {
  return element(0xa0 | number, ...contents);
}

/** `[number] IMPLICIT` over a primitive type. */
export function taggedPrimitive(number: number, content: Uint8Array): Buffer {
  return element(0x80 | number, content);
}

export function generalizedTime(date: Date): Buffer {
  return element(0x18, Buffer.from(digitsOf(date)));
}

/** A Time as certificates have it: two-digit years until 2049 (RFC 5280 §4.1.2.5). */
export function time(date: Date): Buffer {
  if (date.getUTCFullYear() >= 2050) return generalizedTime(date);
  return element(0x17, Buffer.from(digitsOf(date).slice(2)));
}

function digitsOf(date: Date): string {
  return `${date.toISOString().replaceAll(/\D/g, '').slice(0, 14)}Z`;
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = bytesOf(BigInt(length));
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

function bytesOf(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

function base128(part: number): number[] {
  const digits = [part % 128];
  for (let rest = Math.floor(part / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift(128 + (rest % 128));
  return digits;
}
