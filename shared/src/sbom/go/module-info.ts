import { malformed } from '../executable/byte-source.ts';

/** A module in Go's words. */
export type GoModule = {
  readonly path: string;
  /** `v1.2.3`, a pseudo-version, or undefined for `(devel)` and for a folder on the builder's disk. */
  readonly version: string | undefined;
  /** What was used in its place. */
  readonly replacement?: GoModule | undefined;
};

/** What a Go program says about how it was built. */
export type GoBuild = {
  /** As the linker wrote it: `go1.26.4`, possibly followed by a space and experiments. */
  readonly goVersion: string;
  /** Import path of the main package. */
  readonly mainPackage: string | undefined;
  readonly main: GoModule | undefined;
  readonly dependencies: readonly GoModule[];
  /** `GOOS`, `vcs.revision`, `-tags`, … */
  readonly settings: ReadonlyMap<string, string>;
};

// Go writes paths, versions and its own name in far less.
const MAXIMUM_LENGTH = 1000;

/** Reads the lines that runtime/debug.BuildInfo.String writes. Throws BINARY_MALFORMED. */
export function parseModuleInfo(goVersion: string, text: string): GoBuild {
  if (goVersion.length > MAXIMUM_LENGTH) throw malformed('its Go version is longer than any');
  let mainPackage: string | undefined;
  let main: GoModule | undefined;
  const dependencies: GoModule[] = [];
  const settings = new Map<string, string>();
  let last: 'main' | 'dependency' | undefined;
  for (const line of text.split('\n')) {
    const [kind = '', ...columns] = line.split('\t');
    switch (kind) {
      case 'path':
        mainPackage = columns[0];
        break;
      case 'mod':
        main = readModule(columns);
        last = 'main';
        break;
      case 'dep':
        dependencies.push(readModule(columns));
        last = 'dependency';
        break;
      case '=>':
        if (last === 'main' && main !== undefined) main = { ...main, replacement: readModule(columns) };
        else if (last === 'dependency') replaceLast(dependencies, readModule(columns));
        else throw malformed('its Go build information replaces a module that it does not name');
        last = undefined;
        break;
      case 'build':
        readSetting(line.slice('build\t'.length), settings);
        break;
      default:
      // A later Go may write lines of another kind, which Go's own reader passes over too.
    }
  }
  return { goVersion, mainPackage, main, dependencies, settings };
}

function replaceLast(dependencies: GoModule[], replacement: GoModule): void {
  const last = dependencies.pop();
  if (last !== undefined) dependencies.push({ ...last, replacement });
}

function readModule([path, version, ...rest]: readonly string[]): GoModule {
  // What is no module path could smuggle line breaks or markup into whatever prints it.
  if (
    path === undefined ||
    version === undefined ||
    rest.length > 1 ||
    path === '' ||
    !isPlain(path) ||
    !isPlain(version)
  ) {
    throw malformed('a module in its Go build information cannot be read');
  }
  return { path, version: version === '' || version === '(devel)' ? undefined : version };
}

function isPlain(text: string): boolean {
  return text.length <= MAXIMUM_LENGTH && /^[\x21-\x7e]*$/.test(text);
}

/** `key=value`, either possibly quoted as by Go's strconv.Quote. A line that is neither is passed over. */
function readSetting(text: string, settings: Map<string, string>): void {
  const match = /^(?<key>"(?:[^"\\]|\\.)*"|`[^`]*`|[^=]+)=(?<value>.*)$/s.exec(text);
  const { key, value } = match?.groups ?? {};
  if (key !== undefined && value !== undefined) settings.set(unquote(key), unquote(value));
}

function unquote(text: string): string {
  if (/^`[^`]*`$/.test(text)) return text.slice(1, -1);
  if (!/^"(?:[^"\\]|\\.)*"$/.test(text)) return text;
  return text
    .slice(1, -1)
    .replaceAll(/\\(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)/gs, (_, escape: string) => unescape(escape));
}

function unescape(escape: string): string {
  if (escape.length === 1) return ESCAPES[escape] ?? escape;
  const point = Number.parseInt(escape.slice(1), 16);
  return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
