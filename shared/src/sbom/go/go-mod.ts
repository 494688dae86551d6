import { ActionError } from '../../errors/action-error.ts';
import type { GoModule } from './module-info.ts';

/** A go.mod file (https://go.dev/ref/mod#go-mod-file), as far as an inventory needs it. */
export type GoMod = {
  readonly module: string;
  /** `1.26`, of the `go` directive. */
  readonly goVersion: string | undefined;
  readonly requirements: readonly Requirement[];
};

export type Requirement = {
  /** With its replacement, if the file has one for it. */
  readonly module: GoModule;
  /** Needed by a dependency only. */
  readonly indirect: boolean;
};

type Line = {
  readonly verb: string;
  readonly words: readonly string[];
  readonly comment: string;
  readonly number: number;
};
/** By path, then by version; the empty version stands for all. */
type Replacements = Map<string, Map<string, GoModule>>;
type Replacement = { readonly path: string; readonly version: string | undefined; readonly by: GoModule };

/** Parses the text of the go.mod file at `file`. Throws GO_MOD with the line. */
export function parseGoMod(text: string, file: string): GoMod {
  let module: string | undefined;
  let goVersion: string | undefined;
  const required: { readonly path: string; readonly version: string; readonly indirect: boolean }[] = [];
  const replacements: Replacements = new Map();
  for (const line of splitLines(text, file)) {
    const [first, second] = line.words;
    switch (line.verb) {
      case 'module':
        module = first;
        break;
      case 'go':
        goVersion = first;
        break;
      case 'require':
        if (first === undefined || second === undefined) throw unreadable(file, line.number);
        required.push({ path: first, version: second, indirect: /^indirect\b/.test(line.comment) });
        break;
      case 'replace':
        addReplacement(replacements, readReplacement(line, file));
        break;
      default:
      // exclude, retract, tool, toolchain, godebug, ignore: none of them adds a module.
    }
  }
  if (module === undefined) throw new ActionError('GO_MOD', `${file} names no module.`, { file });
  const requirements = required.map(({ path, version, indirect }) => ({
    module: { path, version, replacement: replacementOf(path, version, replacements) },
    indirect,
  }));
  return { module, goVersion, requirements };
}

/** The replacement for exactly this version goes before the one for all versions. */
function replacementOf(path: string, version: string, replacements: Replacements): GoModule | undefined {
  const candidates = replacements.get(path);
  return candidates?.get(version) ?? candidates?.get('');
}

function addReplacement(replacements: Replacements, { path, version = '', by }: Replacement): void {
  const known = replacements.get(path) ?? new Map<string, GoModule>();
  replacements.set(path, known);
  if (!known.has(version)) known.set(version, by);
}

function readReplacement({ words, number }: Line, file: string): Replacement {
  const arrow = words.indexOf('=>');
  const [path, version] = words.slice(0, arrow);
  const [by, byVersion] = words.slice(arrow + 1);
  if (arrow < 1 || path === undefined || by === undefined) throw unreadable(file, number);
  return { path, version, by: { path: by, version: byVersion } };
}

/** Directives, those in `verb ( … )` blocks with their verb before them. */
function splitLines(text: string, file: string): Line[] {
  let block: string | undefined;
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const number = index + 1;
    const { words, comment } = splitWords(raw, file, number);
    const [first, second] = words;
    if (first === undefined) return [];
    if (block !== undefined && first === ')') {
      block = undefined;
      return [];
    }
    if (block !== undefined) return [{ verb: block, words, comment, number }];
    if (second === '(' && words.length === 2) {
      block = first;
      return [];
    }
    return [{ verb: first, words: words.slice(1), comment, number }];
  });
}

// A path or a version; the proxy protocol has no room for more.
const MAXIMUM_WORD = 1000;
// A word may be quoted as Go's strings are. `//` starts a comment even within a word that is not quoted.
const TOKEN =
  /\s*(?:\/\/(?<comment>.*)|"(?<quoted>(?:[^"\\]|\\.)*)"|`(?<rawQuoted>[^`]*)`|(?<word>[()]|(?:(?!\/\/)[^\s()"`])+))/y;

function splitWords(raw: string, file: string, number: number): Pick<Line, 'words' | 'comment'> {
  const words: string[] = [];
  const token = new RegExp(TOKEN);
  const line = raw.trimEnd();
  for (let end = 0; end < line.length; end = token.lastIndex) {
    const { comment, quoted, rawQuoted, word } = token.exec(line)?.groups ?? {};
    if (comment !== undefined) return { words, comment: comment.trim() };
    const found = quoted ?? rawQuoted ?? word;
    if (found === undefined || found.length > MAXIMUM_WORD) throw unreadable(file, number);
    words.push(found);
  }
  return { words, comment: '' };
}

function unreadable(file: string, line: number): ActionError {
  return new ActionError('GO_MOD', `Line ${line} of ${file} cannot be read.`, { file, line });
}
