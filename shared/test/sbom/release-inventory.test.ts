import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSpdx23Json } from '../../src/sbom/format/spdx23-json.ts';
import type { Inventory } from '../../src/sbom/inventory.ts';
import { outline } from '../../src/sbom/outline.ts';
import { inventoryRelease } from '../../src/sbom/release-inventory.ts';
import { fileSubjects } from '../../src/subject/file-subjects.ts';
import { elf64, inlineBlob, machO64 } from './programs.ts';
import { realGit, sourceFolder } from './source-folder.ts';

type Element = Readonly<Record<string, unknown>> & { readonly SPDXID: string };
type Document = {
  readonly documentNamespace: string;
  readonly comment?: string;
  readonly creationInfo: { readonly created: string; readonly creators: readonly string[] };
  readonly packages: readonly Element[];
  readonly files: readonly Element[];
  readonly relationships: readonly {
    readonly spdxElementId: string;
    readonly relationshipType: string;
    readonly relatedSpdxElement: string;
  }[];
};

const MODULES = (revision: string): string =>
  `path\tgithub.com/o/tool\nmod\tgithub.com/o/tool\tv1.2.3\t\ndep\texample.org/a\tv0.1.0\th1:xyz=\nbuild\tvcs.revision=${revision}\n`;

/** A release of a small Go project: a program of its commit, one of another, one without build information, a text. */
async function release(change: { readonly text?: string } = {}): Promise<Inventory> {
  using folder = sourceFolder({
    '.gitignore': 'dist/\n',
    'go.mod': 'module github.com/o/tool\n\ngo 1.26\n\nrequire example.org/a v0.1.0\n',
    'go.sum': '',
    'main.go': 'package main\n',
    'a b.txt': change.text ?? 'a',
    'a-b.txt': 'b',
    'dist/install.yaml': 'kind: List\n',
  });
  folder.git('init', '-q');
  folder.git('add', '-A');
  folder.git('commit', '-qm', 'x');
  const commit = folder.git('rev-parse', 'HEAD').trim();
  const program = (revision: string): Buffer => inlineBlob({ goVersion: 'go1.26.4', modules: MODULES(revision) });
  writeFileSync(join(folder.root, 'dist/tool-linux'), elf64(program(commit)));
  writeFileSync(join(folder.root, 'dist/tool-darwin'), machO64(program('f'.repeat(40))));
  writeFileSync(join(folder.root, 'dist/other'), elf64(Buffer.alloc(64)));
  const names = ['tool-linux', 'tool-darwin', 'other', 'install.yaml'];
  const files = names.map((name) => ({ name, path: join(folder.root, 'dist', name), size: 1 }));
  return await inventoryRelease(
    {
      source: {
        name: 'tool',
        version: 'v1.2.3',
        repositoryUrl: 'https://github.com/o/tool',
        commit,
        supplier: { kind: 'organization', name: 'o' },
        directory: folder.root,
      },
      files: await fileSubjects(files),
      exclude: [],
      downloadUrl: 'https://github.com/o/tool/releases/download/v1.2.3/',
      created: { date: new Date('2026-07-08T04:22:40.123Z'), fixed: true },
      tool: 'release-actions-sbom-0.1.0',
    },
    realGit,
  );
}

const parse = (text: string): Document => JSON.parse(text) as Document;

describe('a release as SPDX 2.3', async () => {
  const inventory = await release();
  const document = parse(writeSpdx23Json(inventory));
  const lines = document.relationships.map(({ spdxElementId, relationshipType, relatedSpdxElement }) =>
    `${spdxElementId} ${relationshipType} ${relatedSpdxElement}`.replaceAll('SPDXRef-', ''),
  );
  const find = (id: string): Element | undefined =>
    [...document.packages, ...document.files].find(({ SPDXID }) => SPDXID === `SPDXRef-${id}`);

  it('describes the source and each released file', () => {
    expect(lines.filter((line) => line.includes(' DESCRIBES '))).toEqual([
      'DOCUMENT DESCRIBES Package-source-tool',
      'DOCUMENT DESCRIBES Package-release-install.yaml',
      'DOCUMENT DESCRIBES Package-release-other',
      'DOCUMENT DESCRIBES Package-release-tool-darwin',
      'DOCUMENT DESCRIBES Package-release-tool-linux',
    ]);
  });

  it('tells of each program its modules, and the source that it really came from', () => {
    const ofProgram = (name: string): string[] =>
      lines
        .filter((line) => line.startsWith(`Package-release-${name} `))
        .map((line) => line.split(' ').slice(1).join(' '));
    const linked = [
      'CONTAINS Package-go-github.com-o-tool-v1.2.3',
      'DEPENDS_ON Package-go-example.org-a-v0.1.0',
      'DEPENDS_ON Package-go-stdlib-1.26.4',
    ];
    expect(ofProgram('tool-linux')).toEqual([...linked, 'GENERATED_FROM Package-source-tool']);
    expect(ofProgram('tool-darwin')).toEqual([
      ...linked,
      `GENERATED_FROM Package-source-github.com-o-tool-${'f'.repeat(40)}`,
    ]);
    expect(ofProgram('other')).toEqual(['GENERATED_FROM Package-source-tool']);
    expect(ofProgram('install.yaml')).toEqual(['GENERATED_FROM Package-source-tool']);
    expect(document.comment).toContain('Binaries without a list of their modules (1): other.');
    expect(document.comment).toContain('Binaries of another commit than the source (1): tool-darwin.');
  });

  it('describes a released file by digest, place and kind', () => {
    const { digests } = inventory.components.find(({ key }) => key === 'release:tool-linux') ?? {};
    expect(find('Package-release-tool-linux')).toEqual({
      SPDXID: 'SPDXRef-Package-release-tool-linux',
      name: 'tool-linux',
      versionInfo: 'v1.2.3',
      packageFileName: 'tool-linux',
      supplier: 'Organization: o',
      downloadLocation: 'https://github.com/o/tool/releases/download/v1.2.3/tool-linux',
      filesAnalyzed: false,
      checksums: [{ algorithm: 'SHA256', checksumValue: digests?.sha256 }],
      primaryPackagePurpose: 'APPLICATION',
      comment: 'Program for linux/amd64; built with go1.26.4, package github.com/o/tool.',
    });
    expect(find('Package-release-install.yaml')?.['primaryPackagePurpose']).toBe('FILE');
  });

  it('lists the source’s files, with the verification code that SPDX defines', () => {
    expect(document.files.map(({ fileName }) => fileName)).toEqual([
      './.gitignore',
      './a b.txt',
      './a-b.txt',
      './go.mod',
      './go.sum',
      './main.go',
    ]);
    const source = find('Package-source-tool');
    expect(source).toMatchObject({ filesAnalyzed: true, primaryPackagePurpose: 'SOURCE' });
    expect(source?.['downloadLocation']).toMatch(/^git\+https:\/\/github\.com\/o\/tool@[0-9a-f]{40}$/);
    const digests = inventory.files.map((file) => file.digests.sha1).sort();
    const peer = execFileSync('sha1sum', { input: digests.join(''), encoding: 'utf8' }).split(' ')[0];
    expect(source?.['packageVerificationCode']).toEqual({ packageVerificationCodeValue: peer });
  });

  it('has identifiers of allowed letters, each once, and relates nothing else', () => {
    const ids = [...document.packages, ...document.files].map(({ SPDXID }) => SPDXID);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^SPDXRef-[a-zA-Z0-9.-]+$/);
    const known = new Set([...ids, 'SPDXRef-DOCUMENT']);
    for (const { spdxElementId, relatedSpdxElement } of document.relationships) {
      expect(known).toContain(spdxElementId);
      expect(known).toContain(relatedSpdxElement);
    }
    // "a b.txt" and "a-b.txt" would look alike.
    expect(ids.filter((id) => id.startsWith('SPDXRef-File-a-b.txt-'))).toHaveLength(2);
  });

  it('names its makers, and a time without fractions', () => {
    expect(document.creationInfo).toEqual({
      created: '2026-07-08T04:22:40Z',
      creators: ['Organization: o', 'Tool: release-actions-sbom-0.1.0'],
    });
  });
});

describe('a main module of which Go knows no version', () => {
  const SOURCE = { name: 'tool', repositoryUrl: undefined, supplier: undefined };
  const COMMIT = 'a'.repeat(40);

  /** Name and version of each module in the document, with a mark at the one that the program is. */
  async function modules(built: string, settings: string): Promise<string[]> {
    using folder = sourceFolder({
      'go.mod': 'module example.org/tool\n',
      'cmd/go.mod': 'module example.org/tool/cmd\n',
    });
    const path = join(folder.root, 'program');
    const text = `path\t${built}\nmod\t${built}\t(devel)\t\ndep\texample.org/other\t(devel)\t\n${settings}`;
    writeFileSync(path, elf64(inlineBlob({ goVersion: 'go1.26.4', modules: text })));
    const inventory = await inventoryRelease(
      {
        source: { ...SOURCE, version: 'v1.2.3', commit: COMMIT, directory: folder.root },
        files: await fileSubjects([{ name: 'program', path, size: 1 }]),
        exclude: [],
        downloadUrl: undefined,
        created: { date: new Date(0), fixed: true },
        tool: 'x-1',
      },
      realGit,
    );
    const { to } = inventory.relationships.find(({ from, type }) => from === 'release:program' && type === 'CONTAINS')!;
    const main = inventory.components.find(({ key }) => key === to);
    return parse(writeSpdx23Json(inventory))
      .packages.filter(({ primaryPackagePurpose: purpose }) => purpose === 'LIBRARY' || purpose === 'APPLICATION')
      .filter(({ name }) => String(name).startsWith('example.org/'))
      .map(({ name, versionInfo }) => {
        const mark = name === main?.name && versionInfo === main?.version ? ' < program' : '';
        return `${String(name)} ${String(versionInfo)}${mark}`;
      })
      .sort();
  }

  it.each([
    ['of the source’s commit', `build\tvcs.revision=${COMMIT}\n`],
    ['that says nothing of its commit', ''],
  ])('is the source’s own in a program %s', async (_, settings) => {
    expect(await modules('example.org/tool', settings)).toEqual([
      'example.org/other (devel)',
      'example.org/tool v1.2.3 < program',
      'example.org/tool/cmd undefined',
    ]);
  });

  it.each([
    ['another commit', `build\tvcs.revision=${'b'.repeat(40)}\n`],
    ['changed files', `build\tvcs.revision=${COMMIT}\nbuild\tvcs.modified=true\n`],
  ])('is “(devel)” in a program of %s', async (_, settings) => {
    expect(await modules('example.org/tool', settings)).toEqual([
      'example.org/other (devel)',
      'example.org/tool (devel) < program',
      'example.org/tool v1.2.3',
      'example.org/tool/cmd undefined',
    ]);
  });

  it('is “(devel)” where the release’s version is none of its own', async () => {
    expect(await modules('example.org/tool/cmd', '')).toEqual([
      'example.org/other (devel)',
      'example.org/tool v1.2.3',
      'example.org/tool/cmd (devel) < program',
    ]);
  });
});

describe('determinism', () => {
  it('gives the same bytes for the same input, in another folder too', async () => {
    expect(writeSpdx23Json(await release())).toBe(writeSpdx23Json(await release()));
  });

  it('gives another namespace for other content', async () => {
    const [one, other] = [
      parse(writeSpdx23Json(await release())),
      parse(writeSpdx23Json(await release({ text: 'x' }))),
    ];
    expect(one.documentNamespace).not.toBe(other.documentNamespace);
    expect(one.documentNamespace).toMatch(/^https:\/\/spdx\.org\/spdxdocs\/tool-v1\.2\.3-[0-9a-f]{32}$/);
  });
});

describe('the outline', () => {
  it('shows the release as a tree', async () => {
    expect(outline(await release())).toBe(`tool-v1.2.3
├─ source tool@v1.2.3 · 6 files
│  └─ contains github.com/o/tool@v1.2.3 · 1 dependency
├─ install.yaml
├─ other · linux/amd64
├─ tool-darwin · darwin/arm64
│  ├─ made from github.com/o/tool@${'f'.repeat(40)}
│  ├─ contains github.com/o/tool@v1.2.3 · 1 dependency
│  ├─ example.org/a@v0.1.0
│  └─ stdlib@1.26.4
└─ tool-linux · linux/amd64
   ├─ contains github.com/o/tool@v1.2.3 · 1 dependency
   ├─ example.org/a@v0.1.0
   └─ stdlib@1.26.4
`);
  });

  it('cuts long lists, and lets no name draw branches of its own', async () => {
    const inventory = await release();
    const many = Array.from({ length: 40 }, (_, index) => ({
      key: `x${index}`,
      kind: 'library' as const,
      name: `evil\n└─ name${index}`,
    }));
    const text = outline({
      ...inventory,
      components: [...inventory.components, ...many],
      relationships: many.map(({ key }) => ({ from: 'release:other', type: 'DEPENDS_ON', to: key })),
    });
    expect(text).toContain('├─ evil └─ name0\n');
    expect(text).toContain('└─ … and 28 more\n');
  });
});

describe('a source without files', () => {
  it('is refused', async () => {
    using folder = sourceFolder({});
    const source = {
      name: 'x',
      version: undefined,
      repositoryUrl: undefined,
      commit: undefined,
      supplier: undefined,
      directory: folder.root,
    };
    const options = {
      source,
      files: [],
      exclude: [],
      downloadUrl: undefined,
      created: { date: new Date(0), fixed: false },
      tool: 'x-1',
    };
    await expect(inventoryRelease(options, realGit)).rejects.toMatchObject({ code: 'SOURCE_EMPTY' });
  });
});

describe('this repository’s own compiler', () => {
  it('is described with its modules', async () => {
    const path = join(
      import.meta.dirname,
      `../../../node_modules/@typescript/typescript-${process.platform}-${process.arch}/lib/tsc`,
    );
    using folder = sourceFolder({ 'a.txt': 'a' });
    const inventory = await inventoryRelease(
      {
        source: { ...NO_SOURCE, directory: folder.root },
        files: await fileSubjects([{ name: 'tsc', path, size: readFileSync(path).length }]),
        exclude: [],
        downloadUrl: undefined,
        created: { date: new Date(0), fixed: false },
        tool: 'x-1',
      },
      realGit,
    );
    const names = inventory.components.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['github.com/microsoft/typescript-go', 'golang.org/x/sync', 'stdlib']),
    );
    expect(inventory.notes.map(({ kind }) => kind)).toEqual(['current-time', 'dirty', 'no-git']);
  });
});

const NO_SOURCE = { name: 'x', version: undefined, repositoryUrl: undefined, commit: undefined, supplier: undefined };
