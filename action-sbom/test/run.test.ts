import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '@release-actions/shared/digest/digest';
import { writeDocument } from '../src/write-document.ts';
import { checkout } from './world.ts';

const FILES = {
  '.gitignore': 'dist/\n',
  'go.mod': 'module github.com/kubernetes-sigs/bom\n\ngo 1.26\n\nrequire example.org/a v0.1.0\n',
  'go.sum': '',
  'main.go': 'package main\n',
};
const TSC = `node_modules/@typescript/typescript-${process.platform}-${process.arch}/lib/tsc`;

type Package = Readonly<Record<string, unknown>> & { readonly SPDXID: string; readonly name: string };
type Document = {
  readonly creationInfo: { readonly created: string; readonly creators: readonly string[] };
  readonly packages: readonly Package[];
  readonly files: readonly { readonly fileName: string }[];
};

const read = (path: string | undefined): Document => JSON.parse(readFileSync(path ?? '', 'utf8')) as Document;

test('a release is described, and its document told of', { timeout: 60_000 }, async () => {
  const project = checkout(FILES);
  project.write('dist/tsc', readFileSync(join(import.meta.dirname, '../..', TSC)));
  project.write('dist/install.yaml', 'kind: List\n');
  const event = join(project.workspace, '../event.json');
  writeFileSync(event, JSON.stringify({ repository: { owner: { login: 'kubernetes-sigs', type: 'Organization' } } }));
  const step = await project.run({ files: 'dist/*' }, { GITHUB_EVENT_PATH: event });
  expect(step.log.join('\n')).not.toContain('rror');
  expect(step.exitCode).toBe(0);

  const path = step.outputs['sbom-path'];
  expect(path).toBe(join(project.workspace, '../temporary/sbom/bom.spdx.json'));
  const document = read(path);
  expect(document.creationInfo).toEqual({
    created: '2026-07-08T04:22:40Z',
    creators: ['Organization: kubernetes-sigs', 'Tool: release-actions-sbom-0.0.0'],
  });
  expect(document.files.map(({ fileName }) => fileName)).toEqual(['./.gitignore', './go.mod', './go.sum', './main.go']);
  const byName = Object.fromEntries(document.packages.map((entry) => [entry.name, entry]));
  expect(byName['bom']).toMatchObject({
    versionInfo: 'v1.0.0',
    supplier: 'Organization: kubernetes-sigs',
    downloadLocation: `git+https://github.com/kubernetes-sigs/bom@${project.commit}`,
  });
  expect(byName['tsc']).toMatchObject({
    downloadLocation: 'https://github.com/kubernetes-sigs/bom/releases/download/v1.0.0/tsc',
    checksums: [{ algorithm: 'SHA256', checksumValue: sha256(readFileSync(join(project.workspace, 'dist/tsc'))) }],
  });
  expect(Object.keys(byName)).toEqual(expect.arrayContaining(['install.yaml', 'golang.org/x/sync', 'example.org/a']));

  expect(step.outputs['packages']).toBe(String(document.packages.length));
  expect(JSON.parse(step.outputs['sboms'] ?? '')).toMatchObject([
    { path, digest: `sha256:${sha256(readFileSync(path ?? ''))}`, format: 'spdx-2.3-json', files: 4, skipped: 0 },
  ]);
  expect(JSON.parse(step.outputs['metrics'] ?? '')).toMatchObject({ files: 6, packages: document.packages.length });
  // TypeScript's compiler is not made from this checkout, and says so.
  expect(step.annotations.map(({ properties }) => properties['title'])).toEqual([
    'Binaries built from a changed work tree (1)',
    'Binaries of another commit than the source (1)',
  ]);
  expect(step.summary).toContain('### 📋 SBOM of bom\\-v1.0.0');
  expect(step.summary).toContain('├─ install.yaml\n');
  expect(step.summary).toContain('Binaries of another commit');
});

test(
  'run again it gives the same bytes, although its results and evidence lie in the source',
  { timeout: 60_000 },
  async () => {
    const project = checkout(FILES, { repository: 'kubernetes-sigs/bom', ref: 'refs/heads/main' });
    project.write('release/program', 'x');
    const inputs = { files: 'release/*', output: 'release' };
    const first = await project.run(inputs, { SOURCE_DATE_EPOCH: '1700000000' });
    const path = first.outputs['sbom-path'];
    expect(path).toBe(join(project.workspace, 'release/bom.spdx.json'));
    const text = readFileSync(path ?? '', 'utf8');
    for (const name of ['SHA256SUMS', 'release.json', 'program.sigstore.json', 'other.cdx.json']) {
      project.write(`release/${name}`, name);
    }
    const second = await project.run(inputs, { SOURCE_DATE_EPOCH: '1700000000' });
    expect(second.exitCode).toBe(0);
    expect(readFileSync(path ?? '', 'utf8')).toBe(text);

    const { packages, creationInfo } = read(path);
    expect(creationInfo.created).toBe('2023-11-14T22:13:20Z');
    // On a branch there is no version but the commit, and no release to download from.
    expect(packages.find(({ name }) => name === 'bom')).toMatchObject({ versionInfo: project.commit });
    expect(packages.find(({ name }) => name === 'program')).toMatchObject({ downloadLocation: 'NOASSERTION' });
  },
);

test('a mistake fails the step with its repair, and leaves no document', { timeout: 60_000 }, async () => {
  const project = checkout(FILES);
  const step = await project.run({ source: 'nowhere' });
  expect(step.exitCode).toBe(1);
  expect(step.annotations.map(({ properties }) => properties['title'])).toEqual(['sbom: SOURCE_MISSING']);
  expect(step.summary).toContain('**Repair:** Check out the repository');
  expect(step.outputs).toEqual({});
  expect(existsSync(join(project.workspace, '../temporary/sbom'))).toBe(false);
});

describe('a document that cannot be written', () => {
  test.each(['main.go/bom.spdx.json', 'folder.spdx.json'])('%s', async (path) => {
    const project = checkout({ 'main.go': 'x', 'folder.spdx.json/file': 'x' });
    await expect(writeDocument(join(project.workspace, path), '{}')).rejects.toMatchObject({
      code: 'SBOM_NOT_WRITTEN',
    });
  });
});
