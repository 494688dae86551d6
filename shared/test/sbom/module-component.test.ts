import { PackageURL } from 'packageurl-js';
import { describe, expect, it } from 'vitest';
import { isDirty, moduleComponent, standardLibrary } from '../../src/sbom/go/module-component.ts';
import { moduleSource } from '../../src/sbom/go/module-source.ts';
import { packageUrl } from '../../src/sbom/purl.ts';

describe('package URLs', () => {
  it.each([
    ['golang', 'github.com/Masterminds/semver/v3', 'v3.4.0', 'pkg:golang/github.com/Masterminds/semver/v3@v3.4.0'],
    ['golang', 'example.org/x', 'v2.0.0+incompatible', 'pkg:golang/example.org/x@v2.0.0%2Bincompatible'],
    ['golang', 'stdlib', '1.26.4', 'pkg:golang/stdlib@1.26.4'],
    ['npm', '@types/node', '24.0.0', 'pkg:npm/%40types/node@24.0.0'],
    ['npm', 'left-pad', undefined, 'pkg:npm/left-pad'],
    ['github', 'Kubernetes-SIGs/bom', 'release/v1', 'pkg:github/kubernetes-sigs/bom@release%2Fv1'],
  ] as const)('%s %s %s', (type, path, version, expected) => {
    const purl = packageUrl({ type, path, version });
    expect(purl).toBe(expected);
    // The reference implementation must read the same parts out of it.
    const parsed = PackageURL.fromString(purl);
    const parts = [parsed.namespace, parsed.name].filter((part) => part !== undefined).join('/');
    expect(parsed.type).toBe(type);
    expect(parts).toBe(type === 'golang' ? path : path.toLowerCase());
    expect(parsed.version).toBe(version);
  });
});

describe('modules', () => {
  it('names the tag of a published version', () => {
    expect(moduleComponent({ path: 'github.com/o/r/v2', version: 'v2.1.0' })).toMatchObject({
      name: 'github.com/o/r/v2',
      version: 'v2.1.0',
      purl: 'pkg:golang/github.com/o/r/v2@v2.1.0',
      downloadLocation: 'git+https://github.com/o/r@v2.1.0',
    });
  });

  it('keeps a dirty version, but claims neither a package nor a place for it', () => {
    const version = 'v1.2.4-0.20260708042240-2bd066d87f5b+dirty';
    const component = moduleComponent({ path: 'github.com/o/r', version });
    expect(component.version).toBe(version);
    expect(component.purl).toBe('pkg:golang/github.com/o/r');
    expect(component.downloadLocation).toBeUndefined();
  });

  it('says that a version is unknown in Go’s own word, and claims no package of it', () => {
    const component = moduleComponent({ path: 'github.com/o/r', version: '(devel)' });
    expect(component).toMatchObject({ version: '(devel)', purl: 'pkg:golang/github.com/o/r' });
    expect(component.downloadLocation).toBeUndefined();
  });

  it('gives what replaces a module in its place', () => {
    const replacement = { path: 'github.com/fork/r', version: 'v1.0.1' };
    const component = moduleComponent({ path: 'github.com/o/r', version: 'v1.0.0', replacement });
    expect(component.name).toBe('github.com/fork/r');
    expect(component.comment).toBe('Replaces github.com/o/r@v1.0.0.');
  });

  it.each(['../r', './r', '/src/r', 'C:\\src\\r'])('says that the folder %s replaced a module', (path) => {
    const component = moduleComponent({
      path: 'github.com/o/r',
      version: 'v1.0.0',
      replacement: { path, version: undefined },
    });
    expect(component).toMatchObject({ name: 'github.com/o/r', version: undefined, purl: 'pkg:golang/github.com/o/r' });
    expect(component.comment).toContain(path);
  });

  it.each([
    ['v1.0.0', false],
    ['v1.0.0+dirty', true],
    // golang/go#71969
    ['v2.0.0+incompatible', false],
    ['v2.0.0+incompatible.dirty', true],
    ['v2.0.0+incompatible+dirty', true],
    [undefined, false],
  ])('%s is dirty: %s', (version, dirty) => expect(isDirty(version)).toBe(dirty));
});

describe('where a module’s source lies', () => {
  it.each([
    ['github.com/o/r', 'v1.0.0', 'git+https://github.com/o/r@v1.0.0'],
    ['github.com/o/r', 'v2.0.0+incompatible', 'git+https://github.com/o/r@v2.0.0'],
    ['github.com/o/r/api', 'v0.3.0', 'git+https://github.com/o/r@api/v0.3.0#api'],
    ['github.com/o/r/api/v2', 'v2.3.0', 'git+https://github.com/o/r@api/v2.3.0#api'],
    ['github.com/o/r', 'v0.0.0-20260708042240-2bd066d87f5b', 'git+https://github.com/o/r@2bd066d87f5b'],
    ['github.com/o/r', 'v1.2.4-0.20260708042240-2bd066d87f5b', 'git+https://github.com/o/r@2bd066d87f5b'],
    ['golang.org/x/sys', 'v0.46.0', 'git+https://go.googlesource.com/sys@v0.46.0'],
    // Vanity paths: only the host itself knows, and it is not asked.
    ['sigs.k8s.io/yaml', 'v1.4.0', undefined],
    ['github.com/o', 'v1.0.0', undefined],
    ['github.com/o/r@evil', 'v1.0.0', undefined],
  ])('%s %s', (path, version, expected) => expect(moduleSource(path, version)).toBe(expected));
});

describe('the standard library', () => {
  it.each([
    ['go1.26.4', '1.26.4', 'pkg:golang/stdlib@1.26.4'],
    ['go1.26.4 X:jsonv2', '1.26.4', 'pkg:golang/stdlib@1.26.4'],
    ['go1.27rc1', '1.27rc1', 'pkg:golang/stdlib@1.27rc1'],
    ['go1.26.4-vendor', '1.26.4', 'pkg:golang/stdlib@1.26.4'],
    ['devel go1.28-abcdef Tue', 'devel go1.28-abcdef Tue', undefined],
  ])('of %s', (goVersion, version, purl) => {
    const component = standardLibrary(goVersion);
    expect(component.version).toBe(version);
    expect(component.purl).toBe(purl);
  });
});
