import { ActionError } from '../errors/action-error.ts';
import { isSubject, roleOf } from '../policy/role.ts';

/** A file of the release, as its rules see it. */
export type NamedFile = { readonly name: string; /** Bytes. */ readonly size: number };

/** What `prepare` writes. */
export const METADATA_NAME = 'release.json';
export const SHA256SUMS_NAME = 'SHA256SUMS';
export const SHA512SUMS_NAME = 'SHA512SUMS';
export const METADATA_NAMES: readonly string[] = [METADATA_NAME, SHA256SUMS_NAME, SHA512SUMS_NAME];

/** "Each file must be under 2 GiB"; one of exactly 2 GiB is refused. */
const SIZE_LIMIT = 2 * 1024 ** 3;
const ASSET_LIMIT = 1000;
const NAME_LIMIT = 255;

/** Rules for the payload and SBOMs, before anything else of the release exists. Throws one error for each rule. */
export function checkPayload(files: readonly NamedFile[]): void {
  const reserved = files.filter(({ name }) => !['payload', 'sbom'].includes(roleOf(name)));
  if (reserved.length > 0) {
    throw new ActionError(
      'NAME_RESERVED',
      `These names are kept for what the release actions make: ${list(reserved)}.`,
      {
        hint: 'Exclude them with lines that start with "!", or give them other names with "path => name". Evidence and metadata are made after the payload and must not be part of it.',
      },
    );
  }
  checkFiles(files);
}

/** Rules for a whole release, before it is published: what is evidence, what is not, and all that holds for assets. */
export function checkReleaseSet(files: readonly NamedFile[], evidence: readonly NamedFile[]): void {
  refuse(
    files.filter(({ name }) => !isSubject(name)),
    ['NAME_RESERVED', 'These are evidence by their names', 'List them in "evidence", not in "files".'],
  );
  refuse(
    evidence.filter(({ name }) => roleOf(name) !== 'evidence'),
    [
      'NOT_EVIDENCE',
      'These are no evidence by their names',
      'Evidence is named *.sigstore.json or *.intoto.jsonl; list everything else in "files".',
    ],
  );
  checkFiles([...files, ...evidence]);
  checkCount(files.length + evidence.length);
}

/** Rules for every file that becomes an asset: names, sizes, no two alike. Throws one error for each rule. */
export function checkFiles(files: readonly NamedFile[]): void {
  if (files.some(({ name }) => name === '')) throw new ActionError('EMPTY_NAME', 'A file of the release has no name.');
  const changed = files.filter(({ name }) => storedName(name) !== name);
  if (changed.length > 0) {
    const pairs = changed.map(({ name }) => `"${visible(name)}" as "${storedName(name)}"`).join(', ');
    throw new ActionError('NAME_CHANGED', `GitHub would store these files under other names: ${pairs}.`, {
      hint: 'Signatures and checksums would then name files that do not exist. Use letters, digits and . _ - + @ only, no dot at either end; rename with a line "path => name".',
    });
  }
  refuse(
    files.filter(({ name }) => name.length > NAME_LIMIT),
    ['NAME_TOO_LONG', `Names may have at most ${NAME_LIMIT} characters`, 'Rename with a line "path => name".'],
  );
  refuse(
    files.filter(({ size }) => size === 0),
    [
      'EMPTY_FILE',
      'GitHub refuses empty assets',
      'Check the step that makes the file, or exclude it with a line that starts with "!".',
    ],
  );
  refuse(
    files.filter(({ size }) => size >= SIZE_LIMIT),
    ['FILE_TOO_LARGE', 'Assets must be below 2 GiB', 'Compress or split the file, or publish it in a registry.'],
  );
  checkUnique(files);
}

/** Throws TOO_MANY_ASSETS when a release of so many files, evidence included, is more than GitHub holds. */
export function checkCount(count: number): void {
  if (count <= ASSET_LIMIT) return;
  throw new ActionError(
    'TOO_MANY_ASSETS',
    `The release would have ${count} assets with its evidence; GitHub holds ${ASSET_LIMIT}.`,
    { hint: 'Pack files into archives, or sign with one combined bundle instead of one for each file.' },
  );
}

/**
 * The name under which GitHub stores an upload. Runs of other characters become one dot, and dots at the ends go.
 * GitHub documents only that it happens; the characters that survive are those seen to:
 * https://github.com/softprops/action-gh-release/issues/159, https://github.com/electron/forge/pull/1761
 */
export function storedName(name: string): string {
  return name
    .replaceAll(/[^\w.+@-]+/g, '.')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^\.|\.$/g, '');
}

function checkUnique(files: readonly NamedFile[]): void {
  const seen = new Map<string, string>();
  for (const { name } of files) {
    // On macOS and Windows one of two that differ in case overwrites the other when they are downloaded.
    const known = seen.get(name.toLowerCase());
    if (known !== undefined) {
      throw new ActionError('NAME_TWICE', `Two files of the release have one name: "${known}" and "${name}".`, {
        hint: 'Rename one with a line "path => name". Names that differ only in upper and lower case count as one.',
      });
    }
    seen.set(name.toLowerCase(), name);
  }
}

function refuse(files: readonly NamedFile[], [code, rule, hint]: readonly [string, string, string]): void {
  if (files.length > 0) throw new ActionError(code, `${rule}: ${list(files)}.`, { hint });
}

function list(files: readonly NamedFile[]): string {
  const names = files.slice(0, 10).map(({ name }) => visible(name));
  return names.join(', ') + (files.length > 10 ? ` and ${files.length - 10} more` : '');
}

function visible(name: string): string {
  return JSON.stringify(name).slice(1, -1);
}
