/** An asset of the published release, downloaded. */
export type PublishedAsset = { readonly name: string; readonly size: number; readonly sha256: string };

/** A row of the table at the end: a file or image of the release. What speaks about them has none. */
export type Row = {
  readonly kind: 'file' | 'image';
  readonly name: string;
  /** Bytes; `undefined` for an image. */
  readonly size: number | undefined;
  readonly sha256: string;
  /** Identity of the signer whose signature verify accepted. */
  readonly signer: string | undefined;
  /** SLSA level of the provenance that verify accepted. */
  readonly level: number | undefined;
  readonly inSbom: boolean;
  readonly published: boolean;
};

/** What the release page offers. */
export type Published = {
  readonly assets: readonly PublishedAsset[];
  /** `name@sha256:…`, from `release.json`. */
  readonly images: readonly string[];
};

/** What verify says of one artifact in its output `verdict`. */
type Artifact = {
  readonly name: string;
  readonly kind: 'file' | 'image';
  readonly digest: string;
  readonly signer?: string;
  readonly slsaLevel?: number;
  readonly evidence: readonly { readonly use: string; readonly accepted: boolean }[];
  readonly sboms?: readonly string[];
};

/** Joins what is published with verify's outputs `verdict`. */
export function rowsOf(published: Published, verdicts: readonly string[]): Row[] {
  const artifacts = verdicts.flatMap(
    (verdict) => (JSON.parse(verdict) as { readonly artifacts?: readonly Artifact[] }).artifacts ?? [],
  );
  return artifacts.map((artifact) => rowOf(artifact, published));
}

function rowOf(artifact: Artifact, { assets, images }: Published): Row {
  const { kind, name, digest } = artifact;
  const has = (use: string): boolean => artifact.evidence.some((piece) => piece.use === use && piece.accepted);
  const asset = kind === 'file' ? assets.find((candidate) => candidate.name === name) : undefined;
  return {
    kind,
    name,
    size: asset?.size,
    sha256: digest.replace('sha256:', ''),
    signer: has('signature') ? artifact.signer : undefined,
    level: has('provenance') ? artifact.slsaLevel : undefined,
    inSbom: has('sbom') || (artifact.sboms?.length ?? 0) > 0,
    published: kind === 'file' ? `sha256:${asset?.sha256}` === digest : images.includes(`${name}@${digest}`),
  };
}

/** `secure-release.yml@v1.0.0` for the workflow's whole identity; what is no workflow stays as it is. */
export function shortSigner(identity: string): string {
  const [, file, ref] = /\/([^/]+\.ya?ml)@refs\/(?:heads|tags)\/(.+)$/.exec(identity) ?? [];
  return file === undefined ? identity : `${file}@${ref}`;
}

/** Of an image the last part of its name: the registry's address says nothing here. */
export function shortName({ kind, name }: Pick<Row, 'kind' | 'name'>): string {
  return kind === 'file' ? name : `${name.slice(name.lastIndexOf('/') + 1)} (image)`;
}

/** All identities that signed, in full. */
export function signersOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap(({ signer }) => signer ?? []))];
}
