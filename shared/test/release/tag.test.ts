import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isPrerelease, latestRule, parseTag, tagFrom } from '../../src/release/tag.ts';
import { compareVersions, parseVersion, type Version } from '../../src/release/version.ts';

test.each([
  ['v1.2.3', undefined, [1, 2, 3], []],
  ['1.2.3', undefined, [1, 2, 3], []],
  ['v1.2.3-rc.1+build.5', undefined, [1, 2, 3], ['rc', '1']],
  ['api/v1.2.3', 'api', [1, 2, 3], []],
  ['a/b/v1.2.3-beta.0', 'a/b', [1, 2, 3], ['beta', '0']],
  ['kustomize/v5.0.0', 'kustomize', [5, 0, 0], []],
  ['chart-1.2.3', 'chart', [1, 2, 3], []],
  ['chart-1.2.3-4.5.6', 'chart', [1, 2, 3], ['4', '5', '6']],
  ['helm-chart-v0.1.0', 'helm-chart', [0, 1, 0], []],
])('reads %s', (name, component, numbers, prerelease) => {
  expect(parseTag(name)).toEqual({ name, component, version: { numbers, prerelease } });
  expect(isPrerelease(parseTag(name))).toBe(prerelease.length > 0);
});

test.each(['v1', 'v1.2', 'nightly', 'v01.2.3', 'v1.2.3-01', 'release/2026'])('%s is no version', (name) => {
  expect(parseTag(name)).toEqual({ name, component: undefined, version: undefined });
});

test('orders versions as semver.org does', () => {
  // The example of https://semver.org/#spec-item-11, and numbers that sort otherwise as text.
  const ascending = [
    '0.9.9 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11',
    '1.0.0-rc.1 1.0.0 1.9.0 1.10.0 2.0.0 10.0.0',
  ].flatMap((line) => line.split(' '));
  const shuffled = [...ascending].sort().reverse();
  const versions = shuffled.map((text) => ({ text, version: parseVersion(text) as Version }));
  expect(versions.sort((a, b) => compareVersions(a.version, b.version)).map(({ text }) => text)).toEqual(ascending);
});

test('takes and refuses names as git does', () => {
  const names =
    'v1|a/b|a b|a..b|.a|a/.b|a.lock|a/b.lock/c|a~1|a^|a:b|a?|a*|a[b|a\\b|a.|a/|/a|a//b|a@{b|@|ä|a\u0001|a\u007F'.split(
      '|',
    );
  for (const name of names) expect([name, takes(name)]).toEqual([name, gitTakes(name)]);
});

test('the tag is the one given, else the pushed one', () => {
  expect(tagFrom('v1.0.0', 'refs/heads/main').name).toBe('v1.0.0');
  expect(tagFrom('refs/tags/v1.0.0', undefined).name).toBe('v1.0.0');
  expect(tagFrom(undefined, 'refs/tags/api/v2.0.0').name).toBe('api/v2.0.0');
  expect(() => tagFrom(undefined, 'refs/heads/main')).toThrow(/refs\/heads\/main/);
  expect(() => tagFrom(undefined, undefined)).toThrow(expect.objectContaining({ code: 'NO_TAG' }) as Error);
  expect(() => tagFrom('-v1', undefined)).toThrow(expect.objectContaining({ code: 'BAD_TAG' }) as Error);
});

const published = [
  { tag: 'v1.10.0', prerelease: false },
  { tag: 'v1.9.5', prerelease: false },
  { tag: 'v2.0.0-rc.1', prerelease: true },
  { tag: 'api/v3.0.0', prerelease: false },
  { tag: 'nightly', prerelease: false },
];

test.each([
  ['v1.10.1', 'true'],
  ['v2.0.0', 'true'],
  ['v1.9.6', 'false'],
  ['v1.10.0', 'true'],
  ['v2.0.0-rc.2', 'false'],
  ['api/v4.0.0', 'false'],
  ['weekly', 'legacy'],
])('%s becomes latest: %s', (name, expected) => {
  const tag = parseTag(name);
  expect(latestRule(tag, isPrerelease(tag), published)).toBe(expected);
});

test('where only components are released, the highest of each becomes latest', () => {
  const components = [
    { tag: 'kustomize/v5.1.0', prerelease: false },
    { tag: 'api/v9.0.0', prerelease: false },
  ];
  expect(latestRule(parseTag('kustomize/v5.2.0'), false, components)).toBe('true');
  expect(latestRule(parseTag('kustomize/v5.0.9'), false, components)).toBe('false');
});

function takes(name: string): boolean {
  try {
    parseTag(name);
    return true;
  } catch {
    return false;
  }
}

function gitTakes(name: string): boolean {
  try {
    execFileSync('git', ['check-ref-format', `refs/tags/${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
