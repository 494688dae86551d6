/** An asset of the published release, downloaded. */
export type PublishedAsset = { readonly name: string; readonly size: number; readonly sha256: string };

/** A row of the table at the end. */
export type Row = PublishedAsset & {
  /** Which evidence covers it, as verify says; `undefined` for evidence itself. */
  readonly covered: { readonly signature: boolean; readonly provenance: boolean; readonly sbom: boolean } | undefined;
};

type Report = {
  readonly artifacts?: readonly {
    readonly name: string;
    readonly evidence: readonly { readonly use: string; readonly accepted: boolean }[];
    readonly sboms?: readonly string[];
  }[];
};

/** Joins the assets with verify's output `verdict`. */
export function rowsOf(assets: readonly PublishedAsset[], verdict: string): Row[] {
  const report = JSON.parse(verdict) as Report;
  return assets.map((asset) => {
    const artifact = report.artifacts?.find(({ name }) => name === asset.name);
    const has = (use: string): boolean =>
      artifact?.evidence.some((piece) => piece.use === use && piece.accepted) ?? false;
    return {
      ...asset,
      covered:
        artifact === undefined
          ? undefined
          : {
              signature: has('signature'),
              provenance: has('provenance'),
              sbom: has('sbom') || (artifact.sboms?.length ?? 0) > 0,
            },
    };
  });
}
