/** One page of sorted keys after `last`; `more` says whether others follow. */
export function pageOf(
  keys: readonly string[],
  last: string | undefined,
  size: number,
): { readonly keys: readonly string[]; readonly more: boolean } {
  const rest = [...keys].sort(byBytes).filter((key) => last === undefined || byBytes(key, last) > 0);
  return { keys: rest.slice(0, size), more: rest.length > size && size > 0 };
}

/** The Link header to the next page (RFC 8288), relative as registries send it. */
export function nextLink(path: string, parameters: Readonly<Record<string, string>>): string {
  return `<${path}?${new URLSearchParams(parameters).toString()}>; rel="next"`;
}

function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
