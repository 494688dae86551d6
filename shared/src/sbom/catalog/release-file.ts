import type { FileSubject } from '../../subject/subject.ts';
import type { Component, ComponentKind, Findings, Party } from '../inventory.ts';
import { mergeFindings, NOTHING } from '../inventory.ts';
import type { Note } from '../note.ts';
import type { ReleaseSource } from './go-binary.ts';
import { describeBuild, generatedFrom, goBinaryFindings } from './go-binary.ts';
import type { Inspection } from './inspect-file.ts';
import { inspectFile } from './inspect-file.ts';

/** What the files of a release have in common. */
export type ReleaseContext = {
  readonly version: string | undefined;
  readonly supplier: Party | undefined;
  readonly source: ReleaseSource;
  /** Under which the files will be published, ending in a slash. */
  readonly downloadUrl: string | undefined;
};

const KINDS: Readonly<Record<Inspection['format'], ComponentKind>> = {
  elf: 'application',
  'mach-o': 'application',
  'fat-mach-o': 'application',
  pe: 'application',
  archive: 'archive',
  other: 'file',
};

/** The key of a released file's component. */
export function releaseFileKey({ name }: FileSubject): string {
  return `release:${name}`;
}

/** A released file, what it was made from, and the modules in it if it is a Go program. */
export async function catalogReleaseFile(file: FileSubject, context: ReleaseContext): Promise<Findings> {
  const inspection = await inspectFile(file.path);
  const component = componentOf(file, inspection, context);
  const own: Findings = { ...NOTHING, components: [component], notes: notesOf(file.name, inspection) };
  const { builds } = inspection;
  if (builds.length === 0) return mergeFindings([own, generatedFrom(component, context.source.key)]);
  return mergeFindings([own, ...builds.flatMap((build) => goBinaryFindings(component, build, context.source))]);
}

function componentOf(file: FileSubject, { format, platforms, builds }: Inspection, context: ReleaseContext): Component {
  const { version, supplier, downloadUrl } = context;
  const names = platforms.map(({ os, architecture }) => `${os}/${architecture}`);
  return {
    key: releaseFileKey(file),
    kind: KINDS[format],
    name: file.name,
    version,
    supplier,
    downloadLocation: downloadUrl === undefined ? undefined : downloadUrl + encodeURIComponent(file.name),
    fileName: file.name,
    digests: file.digests,
    platforms,
    comment:
      names.length === 0
        ? undefined
        : `Program for ${[names.join(', '), ...new Set(builds.map(describeBuild))].join('; ')}.`,
  };
}

function notesOf(name: string, { format, builds, fault }: Inspection): Note[] {
  if (fault !== undefined) {
    return [{ kind: format === 'other' ? 'unreadable' : 'binary-malformed', subject: name, detail: fault }];
  }
  if (format === 'archive') {
    return [{ kind: 'archive-not-opened', subject: name, detail: 'It is listed as one file.' }];
  }
  if (format === 'other' || builds.length > 0) return [];
  return [{ kind: 'no-build-info', subject: name, detail: 'It is no Go program, or one without build information.' }];
}
