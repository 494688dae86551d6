const LITERAL_LIMIT = 60;

/** A Snappy block that holds `bytes` as literals only: valid, if not small (google/snappy format_description.txt). */
export function snappyBlock(bytes: Buffer): Buffer {
  const parts = [varint(bytes.length)];
  for (let start = 0; start < bytes.length; start += LITERAL_LIMIT) {
    const literal = bytes.subarray(start, start + LITERAL_LIMIT);
    parts.push(Buffer.from([(literal.length - 1) << 2]), literal);
  }
  return Buffer.concat(parts);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}
