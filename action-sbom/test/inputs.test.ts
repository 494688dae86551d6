import { describe, expect, test } from 'vitest';
import { readInputs, type Inputs } from '../src/inputs.ts';

const AROUND = {
  workspace: '/workspace',
  temporary: '/temp',
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
};
const RUN = { GITHUB_REPOSITORY: 'kubernetes-sigs/bom', GITHUB_REF: 'refs/tags/v1.2.3' };

function read(inputs: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>> = RUN): Inputs {
  return readInputs((name) => inputs[name] ?? '', AROUND, environment);
}

test('everything has a default', () => {
  expect(read({})).toEqual({
    source: '/workspace',
    files: { wanted: [], excluded: [] },
    name: 'bom',
    tag: 'v1.2.3',
    version: 'v1.2.3',
    output: '/temp/sbom/bom.spdx.json',
  });
});

describe('the tag', () => {
  test.each([
    [{}, 'refs/heads/main', undefined, undefined],
    [{}, 'refs/pull/1/merge', undefined, undefined],
    [{ tag: 'v2.0.0' }, 'refs/heads/main', 'v2.0.0', 'v2.0.0'],
    [{ tag: 'refs/tags/api/v2.0.0' }, 'refs/tags/v1.2.3', 'api/v2.0.0', 'api/v2.0.0'],
    [{ version: '7' }, 'refs/tags/v1.2.3', 'v1.2.3', '7'],
    [{ version: '7' }, 'refs/heads/main', undefined, '7'],
  ])('%o on %s', (inputs, ref, tag, version) => {
    expect(read(inputs, { ...RUN, GITHUB_REF: ref })).toMatchObject({ tag, version });
  });

  test('must be one that git takes', () => {
    expect(() => read({ tag: 'v1..2' })).toThrow(expect.objectContaining({ code: 'BAD_TAG' }) as Error);
  });
});

describe('the output', () => {
  test.each([
    ['release', '/workspace/release/bom.spdx.json'],
    ['release/', '/workspace/release/bom.spdx.json'],
    ['out/my.spdx.json', '/workspace/out/my.spdx.json'],
    ['/elsewhere/my.spdx.json', '/elsewhere/my.spdx.json'],
  ])('%s', (output, path) => expect(read({ output }).output).toBe(path));

  test.each(['sbom.json', 'out/bom.cdx.json'])('%s would not be known for an SBOM', (output) => {
    expect(() => read({ output })).toThrow('must end in ".spdx.json" or name a folder');
  });

  test('has no path out of its folder in its name', () => {
    expect(read({ name: '../../etc/x y' }).output).toBe('/temp/sbom/..-..-etc-x-y.spdx.json');
  });
});

test('the name must be known', () => {
  expect(() => read({}, {})).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }) as Error);
});
