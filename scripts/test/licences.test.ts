import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licencesOf } from '../licences.ts';
import { folderOf } from './folder.ts';

const manifest = (name: string, license: unknown = 'MIT', version = '1.0.0'): string =>
  JSON.stringify({ name, version, license });

test('the packages of all chunks and nested modules are named once, each with its texts', () => {
  const root = folderOf({
    'node_modules/b/package.json': manifest('b'),
    'node_modules/b/LICENSE': 'text of b\r\n',
    'node_modules/b/NOTICE.md': 'notice of b',
    'node_modules/b/license.js': 'not a text',
    'node_modules/b/lib/package.json': '{"type":"module"}',
    'node_modules/@scope/a/package.json': manifest('@scope/a', 'Apache-2.0', '2.0.0'),
    'node_modules/c/node_modules/b/package.json': manifest('b'),
    'node_modules/c/node_modules/d/package.json': manifest('d', 'ISC'),
  });
  const at = (path: string) => ({ nameForCondition: join(root, path) });
  const text = licencesOf({
    modules: [
      at('action-x/lib/index.js'),
      at('node_modules/b/lib/index.js'),
      { nameForCondition: null, modules: [at('node_modules/@scope/a/x.js'), at('node_modules/b/other.js')] },
    ],
    children: [{ modules: [at('node_modules/c/node_modules/b/x.js'), at('node_modules/c/node_modules/d/x.js')] }],
  });
  const parts = text.split(`\n${'-'.repeat(80)}\n\n`);
  expect(parts).toEqual([
    '@scope/a 2.0.0 (Apache-2.0)\n\nThe package holds no licence text; its package.json declares the licence above.\n\n',
    'b 1.0.0 (MIT)\n\ntext of b\n\nnotice of b\n\n',
    'd 1.0.0 (ISC)\n\nThe package holds no licence text; its package.json declares the licence above.\n\n',
  ]);
});

test('a package without a licence stops the bundle', () => {
  const root = folderOf({ 'node_modules/x/package.json': JSON.stringify({ name: 'x', version: '1.0.0' }) });
  const stats = { modules: [{ nameForCondition: join(root, 'node_modules/x/index.js') }] };
  expect(() => licencesOf(stats)).toThrow(/node_modules\/x\/package\.json lacks a name, version or license/);
});
