import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogDirectory } from '../../src/sbom/catalog/directory.ts';
import { goModules } from '../../src/sbom/catalog/go-module.ts';
import { catalogManifests } from '../../src/sbom/catalog/manifest.ts';
import { npmLocks } from '../../src/sbom/catalog/npm-lock.ts';
import type { Findings } from '../../src/sbom/inventory.ts';
import { noGit, sourceFolder } from './source-folder.ts';

async function catalog(files: Readonly<Record<string, string>>, version?: string): Promise<Findings> {
  using folder = sourceFolder(files);
  const tree = await catalogDirectory(folder.root, { git: noGit });
  return await catalogManifests(tree, { key: 'source:x', version }, [goModules, npmLocks]);
}

const edges = ({ relationships }: Findings): string[] =>
  relationships.map(({ from, type, to, comment }) =>
    [from, type, to, ...(comment === undefined ? [] : ['+'])].join(' '),
  );

describe('go.mod', () => {
  const FILES = {
    'go.mod':
      'module example.org/tool/v2\n\ngo 1.26\n\nrequire (\n\texample.org/a v1.0.0\n\texample.org/b v1.1.0 // indirect\n)\n',
    'go.sum': '',
    'hack/tools/go.mod':
      'module example.org/tool/hack/tools\n\ngo 1.26\n\nrequire (\n\texample.org/a v1.0.0\n\texample.org/tool/v2 v2.0.0\n\texample.org/api v0.0.0\n)\n\nreplace example.org/tool/v2 => ../../\nreplace example.org/api => ../../api\n',
    'hack/tools/go.sum': '',
    'api/go.mod': 'module example.org/api\n\ngo 1.26\n',
  };

  it('gives each module, what it requires, and which of that is indirect', async () => {
    const findings = await catalog(FILES, 'v2.5.0');
    expect(edges(findings)).toEqual([
      'go:example.org/tool/hack/tools DEPENDS_ON go:example.org/a@v1.0.0',
      'go:example.org/tool/hack/tools DEPENDS_ON go:example.org/api',
      'go:example.org/tool/hack/tools DEPENDS_ON go:example.org/tool/v2',
      'go:example.org/tool/v2@v2.5.0 DEPENDS_ON go:example.org/a@v1.0.0',
      'go:example.org/tool/v2@v2.5.0 DEPENDS_ON go:example.org/b@v1.1.0 +',
      'source:x CONTAINS go:example.org/api',
      'source:x CONTAINS go:example.org/tool/hack/tools',
      'source:x CONTAINS go:example.org/tool/v2@v2.5.0',
    ]);
    expect(findings.notes).toEqual([]);
    // One in the tree, and known as such: not described as an unknown folder on somebody's disk.
    expect(findings.components.find(({ key }) => key === 'go:example.org/api')?.comment).toBeUndefined();
    expect(findings.components.filter(({ name }) => name === 'example.org/a')).toHaveLength(1);
  });

  it.each([
    ['v2.5.0', 'go:example.org/tool/v2@v2.5.0'],
    ['v1.5.0', 'go:example.org/tool/v2'],
    ['main', 'go:example.org/tool/v2'],
    [undefined, 'go:example.org/tool/v2'],
  ])('takes the release’s version %s only where the module can have it', async (version, key) => {
    expect((await catalog(FILES, version)).components.map((component) => component.key)).toContain(key);
  });

  it('says where its list is known to be incomplete', async () => {
    const { notes } = await catalog({ 'go.mod': 'module m\ngo 1.16\nrequire example.org/a v1.0.0\n' });
    expect(notes.map(({ kind }) => kind)).toEqual(['incomplete-list', 'incomplete-list']);
    expect(notes.map(({ detail }) => detail).join(' ')).toMatch(/go\.sum.*before 1\.17|before 1\.17.*go\.sum/);
  });

  it('does not lose the others over one that cannot be read', async () => {
    const { components, notes } = await catalog({
      'bad/go.mod': 'module m\nrequire "unterminated\n',
      'empty/go.mod': '',
      'good/go.mod': 'module example.org/good\n',
      'bad/package-lock.json': '{',
    });
    expect(components.map(({ name }) => name)).toEqual(['example.org/good']);
    expect(notes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'manifest-not-read bad/go.mod',
      'manifest-not-read bad/package-lock.json',
      'manifest-not-read empty/go.mod',
    ]);
    expect(notes[0]?.detail).toContain('Line 2');
  });
});

describe('package-lock.json', () => {
  const SHA512 = Buffer.alloc(64, 7);
  const LOCK = {
    name: 'root',
    lockfileVersion: 3,
    packages: {
      '': { name: 'root', version: '1.0.0', dependencies: { a: '^1', w: '*' }, devDependencies: { dev: '^1' } },
      'packages/w': {
        name: '@me/w',
        version: '0.1.0',
        dependencies: { a: '^2' },
        optionalDependencies: { opt: '1', no: '1' },
      },
      'node_modules/w': { resolved: 'packages/w', link: true },
      'node_modules/a': {
        version: '1.0.0',
        resolved: 'https://user:secret@packages.example.org/a-1.0.0.tgz',
        integrity: `sha512-${SHA512.toString('base64')}`,
      },
      'packages/w/node_modules/a': { version: '2.0.0', dependencies: { b: '1' } },
      'node_modules/b': {
        version: '1.0.0',
        resolved: 'git+ssh://git@github.com/o/b.git#0123456789abcdef',
        peerDependencies: { a: '*' },
      },
      'node_modules/dev': { version: '1.0.0', dev: true },
      'node_modules/opt': { name: 'other', version: '1.0.0', integrity: 'sha512-dG9vIHNob3J0' },
      'node_modules/unknown': {},
    },
  };

  it('gives each package with what Node would load for it', async () => {
    const findings = await catalog({ 'web/package-lock.json': JSON.stringify(LOCK) });
    expect(edges(findings)).toEqual([
      'npm:@me/w@0.1.0 DEPENDS_ON npm:a@2.0.0',
      'npm:a@2.0.0 DEPENDS_ON npm:b@1.0.0',
      'npm:b@1.0.0 DEPENDS_ON npm:a@1.0.0',
      'npm:dev@1.0.0 DEV_DEPENDENCY_OF npm:root@1.0.0',
      'npm:other@1.0.0 OPTIONAL_DEPENDENCY_OF npm:@me/w@0.1.0',
      'npm:root@1.0.0 DEPENDS_ON npm:@me/w@0.1.0',
      'npm:root@1.0.0 DEPENDS_ON npm:a@1.0.0',
      'source:x CONTAINS npm:@me/w@0.1.0',
      'source:x CONTAINS npm:root@1.0.0',
    ]);
    const byKey = Object.fromEntries(findings.components.map((component) => [component.key, component]));
    expect(byKey['npm:a@1.0.0']).toMatchObject({
      purl: 'pkg:npm/a@1.0.0',
      downloadLocation: 'https://packages.example.org/a-1.0.0.tgz',
      digests: { sha512: SHA512.toString('hex') },
    });
    expect(byKey['npm:b@1.0.0']).toMatchObject({
      purl: undefined,
      downloadLocation: 'git+ssh://github.com/o/b.git@0123456789abcdef',
    });
    // A workspace is in no registry, and a digest of the wrong length is none.
    expect(byKey['npm:@me/w@0.1.0']?.purl).toBeUndefined();
    expect(byKey['npm:other@1.0.0']?.digests).toBeUndefined();
    expect(findings.notes.map(({ detail }) => detail)).toEqual([
      'The entry "node_modules/unknown" has no version, or lies deeper than packages do.',
    ]);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  it.each([1, 4, '3', undefined])('does not guess at version %s', async (lockfileVersion) => {
    const text = JSON.stringify({ ...LOCK, lockfileVersion });
    const { components, notes } = await catalog({ 'package-lock.json': text });
    expect(components).toEqual([]);
    expect(notes.map(({ kind }) => kind)).toEqual(['manifest-not-read']);
  });

  it('finds the packages that npm finds in this repository’s own lock file', { timeout: 60_000 }, async () => {
    const root = join(import.meta.dirname, '../../..');
    const peer = execFileSync('npm', ['query', '*', '--package-lock-only'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const expected = (JSON.parse(peer) as readonly { name: string; version: string }[]).map(
      ({ name, version }) => `npm:${name}@${version}`,
    );
    const { components } = await catalog({
      'package-lock.json': readFileSync(join(root, 'package-lock.json'), 'utf8'),
    });
    const found = new Set(components.map(({ key }) => key));
    expect(expected.length).toBeGreaterThan(100);
    expect(expected.filter((key) => !found.has(key))).toEqual([]);
    expect([...found].filter((key) => !expected.includes(key))).toEqual([]);
  });
});
