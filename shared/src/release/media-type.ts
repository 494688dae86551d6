const BY_ENDING: readonly (readonly [string, string])[] = [
  ['.spdx.json', 'application/spdx+json'],
  ['.spdx3.json', 'application/spdx+json'],
  ['.spdx', 'text/spdx'],
  ['.cdx.json', 'application/vnd.cyclonedx+json'],
  ['.json', 'application/json'],
  ['.jsonl', 'application/jsonl'],
  ['.yaml', 'application/yaml'],
  ['.yml', 'application/yaml'],
  ['.tar', 'application/x-tar'],
  ['.gz', 'application/gzip'],
  ['.tgz', 'application/gzip'],
  ['.zst', 'application/zstd'],
  ['.xz', 'application/x-xz'],
  ['.bz2', 'application/x-bzip2'],
  ['.zip', 'application/zip'],
  ['.deb', 'application/vnd.debian.binary-package'],
  ['.rpm', 'application/x-rpm'],
  ['.txt', 'text/plain'],
  ['.md', 'text/markdown'],
  ['.sh', 'application/x-sh'],
];

/** A file's media type by its name; `application/octet-stream` for programs and all that is not known. */
export function mediaType(name: string): string {
  const lower = name.toLowerCase();
  return BY_ENDING.find(([ending]) => lower.endsWith(ending))?.[1] ?? 'application/octet-stream';
}
