/**
 * JSON with sorted keys and no white space (RFC 8785). ECMAScript's own number and string forms are the canonical ones;
 * members that are undefined are left out. `quote` writes strings where another canonical form is wanted.
 */
export function canonicalJson(value: unknown, quote: (text: string) => string = JSON.stringify): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, quote)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // Sorted by UTF-16 code units, as RFC 8785 §3.2.3 wants and `<` compares.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${quote(name)}:${canonicalJson(member, quote)}`);
  return `{${members.join(',')}}`;
}
