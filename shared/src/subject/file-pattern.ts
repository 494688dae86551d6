import { ActionError } from '../errors/action-error.ts';

/** The `files` input, parsed: what to look for, and what to leave out. */
export type FilePatterns = {
  readonly wanted: readonly WantedFiles[];
  readonly excluded: readonly string[];
};

/** A glob with POSIX slashes. With `name`, exactly one file must match, and it is released under that name. */
export type WantedFiles = { readonly glob: string; readonly name: string | undefined };

/**
 * Reads lines of globs: `dist/*`, `!dist/*.tmp`, `build/out => bom-linux-amd64`. `never` is excluded besides. Throws
 * BAD_INPUT, naming `input`.
 */
export function parseFilePatterns(
  lines: readonly string[],
  input: string,
  never: readonly string[] = [],
): FilePatterns {
  const wanted: WantedFiles[] = [];
  const excluded: string[] = [];
  for (const line of lines) {
    if (line.startsWith('!')) {
      excluded.push(line.slice(1).trim());
      continue;
    }
    const [glob = '', name, ...rest] = line.split(/\s=>\s/).map((part) => part.trim());
    if (glob === '' || name === '' || rest.length > 0) {
      throw bad(input, line, 'write "path => name", each once');
    }
    if (name !== undefined && /[/\\]/.test(name)) throw bad(input, line, 'the name after "=>" may hold no slash');
    wanted.push({ glob, name });
  }
  if (wanted.length === 0 && excluded.length > 0) {
    throw bad(input, `!${excluded[0]}`, 'there is nothing to exclude from; add the files that you want');
  }
  return { wanted, excluded: [...excluded, ...never] };
}

function bad(input: string, line: string, repair: string): ActionError {
  return new ActionError('BAD_INPUT', `Input "${input}" has a line that cannot be read: "${line}".`, {
    hint: `In "${input}", ${repair}.`,
  });
}
