import { DEVELOPMENT, isDirty, moduleComponent, standardLibrary } from '../go/module-component.ts';
import type { GoBuild, GoModule } from '../go/module-info.ts';
import { repositoryOf } from '../go/module-source.ts';
import type { Component, ComponentKind, Findings, Relationship } from '../inventory.ts';
import { NOTHING } from '../inventory.ts';
import type { Note } from '../note.ts';
import { quoted } from '../note.ts';

/** The source from which the release says that its files are made. */
export type ReleaseSource = {
  /** Key of its component. */
  readonly key: string;
  readonly commit: string | undefined;
  /** The Go modules in it, by their path. */
  readonly modules: ReadonlyMap<string, Component>;
};

/**
 * What a Go program's build information says of `program`, the component that it is: its main module, the modules that
 * were linked in, and its source.
 */
export function goBinaryFindings(program: Component, build: GoBuild, source: ReleaseSource): Findings[] {
  const own = isOf(build, source) ? source.modules : NO_MODULES;
  const main = build.main === undefined ? [] : [linkedModule(build.main, own, 'application')];
  const modules = [
    standardLibrary(build.goVersion),
    ...build.dependencies.map((module) => linkedModule(module, own, 'library')),
  ];
  const linked: Findings = {
    components: [...main, ...modules],
    files: [],
    relationships: [
      ...main.map(({ key }): Relationship => ({ from: program.key, type: 'CONTAINS', to: key })),
      ...modules.map(({ key }): Relationship => ({ from: program.key, type: 'DEPENDS_ON', to: key })),
    ],
    notes: notesOf(program.name, build),
  };
  return [linked, originOf(program, build, source)];
}

const NO_MODULES: ReleaseSource['modules'] = new Map();

/**
 * Go knows no version of a module that it built out of a folder without asking git. If that folder is the release's
 * source, the module is the one of the source, which has the release's version.
 */
function linkedModule(module: GoModule, own: ReleaseSource['modules'], kind: ComponentKind): Component {
  if (module.version !== undefined || module.replacement !== undefined) return moduleComponent(module, kind);
  const known = own.get(module.path);
  if (known === undefined) return moduleComponent({ ...module, version: DEVELOPMENT }, kind);
  return { ...known, kind, version: known.version ?? DEVELOPMENT };
}

/** Whether nothing speaks against the program being built from the source as its commit has it. */
function isOf({ settings }: GoBuild, { commit }: ReleaseSource): boolean {
  const revision = settings.get('vcs.revision');
  const same = revision === undefined || commit === undefined || revision === commit;
  return same && settings.get('vcs.modified') !== 'true';
}

/** How a Go program was built, in a few words. */
export function describeBuild({ goVersion, mainPackage, settings }: GoBuild): string {
  const told = ['CGO_ENABLED', '-tags'].flatMap((key) => {
    const value = settings.get(key);
    return value === undefined ? [] : [`${key}=${quoted(value)}`];
  });
  return [
    'built with ' + goVersion,
    ...(mainPackage === undefined ? [] : [`package ${quoted(mainPackage)}`]),
    ...told,
  ].join(', ');
}

/** The release says that its files come from its source. */
export function generatedFrom(component: Component, source: string): Findings {
  return { ...NOTHING, relationships: [{ from: component.key, type: 'GENERATED_FROM', to: source }] };
}

/** A program that names another commit than the source's was not built from it, whatever the release says. */
function originOf(program: Component, { main, settings }: GoBuild, { key, commit }: ReleaseSource): Findings {
  const revision = settings.get('vcs.revision');
  if (revision === undefined || commit === undefined || revision === commit) return generatedFrom(program, key);
  const other = otherSource(main, quoted(revision));
  const detail = `It says that it was built from commit ${quoted(revision)}, not from ${commit}.`;
  return {
    ...generatedFrom(program, other.key),
    components: [other],
    notes: [{ kind: 'other-commit', subject: program.name, detail }],
  };
}

function otherSource(main: GoModule | undefined, revision: string): Component {
  const repository = main === undefined ? undefined : repositoryOf(main.path);
  const name = repository?.url.replace(/^https:\/\//, '') ?? main?.path ?? 'unknown source';
  return {
    key: `source:${name}@${revision}`,
    kind: 'source',
    name,
    version: revision,
    downloadLocation:
      repository === undefined || !/^[0-9a-f]{40,64}$/.test(revision) ? undefined : `git+${repository.url}@${revision}`,
  };
}

function notesOf(name: string, { main, dependencies, settings }: GoBuild): Note[] {
  const notes: Note[] = [];
  if (main === undefined && dependencies.length === 0) {
    const detail = 'It is a Go program that was built without modules, so only the standard library is known.';
    notes.push({ kind: 'no-build-info', subject: name, detail });
  }
  if (settings.get('vcs.modified') === 'true' || isDirty(main?.version)) {
    notes.push({ kind: 'dirty', subject: name, detail: 'It was built from files that differ from its commit.' });
  }
  return notes;
}
