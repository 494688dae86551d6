/** A semantic version, as https://semver.org says (without build metadata, which has no rank). */
export type Version = {
  readonly numbers: readonly [number, number, number];
  readonly prerelease: readonly string[];
};

const NUMBER = '(?:0|[1-9]\\d{0,14})';
const VERSION = new RegExp(
  `^v?(?<major>${NUMBER})\\.(?<minor>${NUMBER})\\.(?<patch>${NUMBER})` +
    '(?:-(?<prerelease>[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$',
);

/** Reads `v1.2.3-rc.1+build`, with or without the `v`; `undefined` for anything else. */
export function parseVersion(text: string): Version | undefined {
  const groups = VERSION.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const numbers = [groups['major'], groups['minor'], groups['patch']].map(Number) as [number, number, number];
  const prerelease = groups['prerelease']?.split('.') ?? [];
  // "Numeric identifiers MUST NOT include leading zeroes."
  return prerelease.some((part) => /^0\d+$/.test(part)) ? undefined : { numbers, prerelease };
}

/** Negative when `a` is lower than `b`, 0 when neither is. semver.org §11. */
export function compareVersions(a: Version, b: Version): number {
  for (const [index, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  // A version without a prerelease ranks above those with one.
  if (a.prerelease.length === 0 || b.prerelease.length === 0) return b.prerelease.length - a.prerelease.length;
  for (const [index, part] of a.prerelease.entries()) {
    const other = b.prerelease[index];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return a.prerelease.length - b.prerelease.length;
}

function compareParts(a: string, b: string): number {
  const [numericA, numericB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (numericA && numericB) return Number(a) - Number(b);
  if (numericA !== numericB) return numericA ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
