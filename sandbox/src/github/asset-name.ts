/**
 * The name under which GitHub keeps an uploaded asset. Its documentation says only that special characters and leading
 * or trailing periods are renamed; what is known comes from what users saw (softprops/action-gh-release#159,
 * rest-api-description#2968) and from the gh client, which mimics it: accents go, every run of other characters than
 * letters, digits, `-`, `_`, `+`, `@` becomes one period, periods at the ends go, and a name of which only an extension
 * is left begins with `default.`.
 */
export function assetName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  const dotted = (plain.startsWith('.') ? `default${plain}` : plain).replaceAll(/[^A-Za-z0-9_+@-]+/g, '.');
  const trimmed = dotted.replaceAll(/^\.|\.$/g, '');
  return trimmed !== name && !trimmed.includes('.') ? `default.${trimmed}` : trimmed;
}
