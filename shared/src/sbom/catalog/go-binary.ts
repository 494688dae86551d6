import { isDirty, moduleComponent, standardLibrary } from '../go/module-component.ts';
import type { GoBuild, GoModule } from '../go/module-info.ts';
import { repositoryOf } from '../go/module-source.ts';
import type { Component, Findings, Relationship } from '../inventory.ts';
import { NOTHING } from '../inventory.ts';
import type { Note } from '../note.ts';

/** The source from which the release says that its files are made. */
export type ReleaseSource = {
  /** Key of its component. */
  readonly key: string;
  readonly commit: string | undefined;
};

/**
 * What a Go program's build information says of `program`, the component that it is: its main module, the modules that
 * were linked in, and its source.
 */
export function goBinaryFindings(program: Component, build: GoBuild, source: ReleaseSource): Findings[] {
  const main = build.main === undefined ? [] : [moduleComponent(build.main, 'application')];
  const modules = [standardLibrary(build.goVersion), ...build.dependencies.map((module) => moduleComponent(module))];
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

/** How a Go program was built, in a few words. */
export function describeBuild({ goVersion, mainPackage, settings }: GoBuild): string {
  const told = ['CGO_ENABLED', '-tags'].flatMap((key) => {
    const value = settings.get(key);
    return value === undefined ? [] : [`${key}=${value}`];
  });
  return ['built with ' + goVersion, ...(mainPackage === undefined ? [] : [`package ${mainPackage}`]), ...told].join(
    ', ',
  );
}

/** The release says that its files come from its source. */
export function generatedFrom(component: Component, source: string): Findings {
  return { ...NOTHING, relationships: [{ from: component.key, type: 'GENERATED_FROM', to: source }] };
}

/** A program that names another commit than the source's was not built from it, whatever the release says. */
function originOf(program: Component, { main, settings }: GoBuild, { key, commit }: ReleaseSource): Findings {
  const revision = settings.get('vcs.revision');
  if (revision === undefined || commit === undefined || revision === commit) return generatedFrom(program, key);
  const other = otherSource(main, revision);
  const detail = `It says that it was built from commit ${revision}, not from ${commit}.`;
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
    downloadLocation: repository === undefined ? undefined : `git+${repository.url}@${revision}`,
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
