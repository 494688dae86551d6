import type { ReleaseAsset } from '../github/release-assets.ts';

/** A file as it is to be in the release. */
export type WantedAsset = {
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
};

/** How what a release holds differs from what it should hold, one sentence each. */
export function differences(wanted: readonly WantedAsset[], held: readonly ReleaseAsset[]): string[] {
  const byName = new Map(held.map((asset) => [asset.name, asset]));
  const names = new Set(wanted.map(({ name }) => name));
  return [
    ...wanted.flatMap((file) => {
      const problem = difference(file, byName.get(file.name));
      return problem === undefined ? [] : [`${file.name} ${problem}`];
    }),
    ...held.filter(({ name }) => !names.has(name)).map(({ name }) => `${name} is there, but nobody knows it`),
  ];
}

export function isSame(file: WantedAsset, asset: ReleaseAsset): boolean {
  return difference(file, asset) === undefined;
}

function difference(file: WantedAsset, asset: ReleaseAsset | undefined): string | undefined {
  if (asset === undefined) return 'is missing';
  if (!asset.complete) return 'is an unfinished upload';
  if (asset.size !== file.size) return `has ${asset.size} bytes instead of ${file.size}`;
  if (asset.sha256 !== file.sha256) return `has sha256 ${asset.sha256 ?? 'unknown'} instead of ${file.sha256}`;
  return undefined;
}
