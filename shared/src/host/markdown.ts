/** A cell or line of Markdown that is already safe. Made by {@link text}, {@link code} and {@link link} only. */
export type Markdown = string & { readonly __safe?: never };

/** Foreign text as plain text: no HTML, no Markdown, no line break, no mention. */
export function text(value: string): Markdown {
  return (
    value
      .replaceAll(/\s+/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll(/[\\`*_{}[\]()#+!|~$-]/g, '\\$&')
      .replaceAll('@', '@\u200B')
      // GitHub makes a link of every bare address.
      .replaceAll('://', ':\u200B//')
  );
}

/** Foreign text in code style. HTML, since Markdown's own code spans break at backticks and at a table's bars. */
export function code(value: string): Markdown {
  const escaped = html(value)
    .replaceAll('|', '&#124;')
    .replaceAll('`', '&#96;')
    .replaceAll('*', '&#42;')
    .replaceAll('_', '&#95;')
    .replaceAll('[', '&#91;');
  return `<code>${escaped}</code>`;
}

/** Foreign text in which what stands in quotes can be copied: plain text gets invisible signs into its addresses. */
export function sentence(value: string): Markdown {
  return value
    .split(/"([\w:/.@%+-]+)"/)
    .map((part, index) => (index % 2 === 1 ? code(part) : text(part)))
    .join('');
}

/** One line of text without markup. */
function html(value: string): string {
  return value.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A link to an https address, or the bare label where `url` is none. */
export function link(label: string, url: string): Markdown {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return text(label);
  return `[${text(label)}](${new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`;
}

/** A table; the cells must be safe already. */
export function table(head: readonly Markdown[], rows: readonly (readonly Markdown[])[]): string {
  const line = (cells: readonly Markdown[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('') + '\n';
}

/** Folded below a title, which is plain text: Markdown is not read inside of HTML. */
export function folded(title: string, body: string): string {
  return `<details><summary>${html(title)}</summary>\n\n${body}\n</details>\n\n`;
}

/** Bytes for people: `1.5 MB`. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step] ?? 'B'}`;
}
