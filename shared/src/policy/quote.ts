const LONGEST = 200;

/** A foreign value inside a sentence: quoted, on one line, cut when it is long. `undefined` reads as "none". */
export function quote(value: string | undefined): string {
  if (value === undefined) return 'none';
  const line = value.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST ? `"${line}"` : `"${line.slice(0, LONGEST)}…" (${line.length} characters)`;
}
