import { ActionError } from '../errors/action-error.ts';
import type { Algorithm } from './digest.ts';

export type ChecksumLine = {
  readonly name: string;
  readonly algorithm: Exclude<Algorithm, 'sha1'>;
  /** Lower-case hex. */
  readonly digest: string;
};

const ALGORITHM_BY_LENGTH: Readonly<Record<number, ChecksumLine['algorithm']>> = { 64: 'sha256', 128: 'sha512' };

/**
 * Lines of GNU coreutils' `sha256sum`/`sha512sum`: hex, a space, a space or `*`, the name. A name with a backslash or
 * line feed has the line start with `\` and is escaped.
 */
export function formatChecksums(lines: readonly { readonly name: string; readonly digest: string }[]): string {
  return lines
    .map(({ name, digest }) => {
      const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
      return `${escaped === name ? '' : '\\'}${digest}  ${escaped}\n`;
    })
    .join('');
}

/** Reads what {@link formatChecksums} writes. Every line must be well-formed; throws CHECKSUM_LINE with its number. */
export function parseChecksums(text: string, source: string): ChecksumLine[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const match = /^(?<escaped>\\?)(?<digest>[0-9a-fA-F]+) [ *](?<name>.+)$/.exec(line);
    const groups = match?.groups;
    const digest = groups?.['digest']?.toLowerCase() ?? '';
    const algorithm = ALGORITHM_BY_LENGTH[digest.length];
    if (groups?.['name'] === undefined || algorithm === undefined) {
      throw new ActionError('CHECKSUM_LINE', `Line ${index + 1} of ${source} is no checksum line.`, {
        hint: 'Each line must be what sha256sum or sha512sum prints: the digest in hex, two spaces, the file name.',
        file: source,
        line: index + 1,
      });
    }
    const name = groups['escaped'] === '' ? groups['name'] : unescapeName(groups['name']);
    return [{ name, algorithm, digest }];
  });
}

function unescapeName(name: string): string {
  return name.replaceAll(/\\([\\nr])/g, (_, character: string) =>
    character === 'n' ? '\n' : character === 'r' ? '\r' : '\\',
  );
}
