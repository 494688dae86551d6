import { expect, test } from 'vitest';
import { ROOT } from '../actions.ts';
import { forbiddenImports } from '../check-imports.ts';
import { folderOf } from './folder.ts';

test('this repository keeps to its table', () => {
  expect(forbiddenImports(ROOT)).toEqual([]);
});

test.each([
  ['shared/src/oci/x.ts', `import { a } from '../errors/a.ts';`],
  ['shared/src/oci/x.ts', `import { a } from './a.ts';\nimport { b } from 'p-limit';`],
  ['shared/src/oci/x.ts', `import type { Bundle } from '@sigstore/bundle';`],
  ['shared/src/sigstore/x.ts', `const { a } = await import('@sigstore/sign');`],
  ['shared/src/http/x.ts', `import { request } from 'node:http';`],
  ['shared/src/attest/x.ts', `import {\n  a,\n  type B,\n} from '../oci/a.ts';`],
  ['sandbox/src/x/y.ts', `import { createServer } from 'node:http';`],
  ['action-sign/src/run.ts', `import { a } from '@release-actions/shared/attest/a';\nimport { b } from './b.ts';`],
  ['action-rehearse/src/run.ts', `import { a } from '@release-actions/sandbox/sandbox';\nimport '@actions/github';`],
  // Tests may know everything.
  ['shared/test/oci/x.test.ts', `import { a } from '../../../sandbox/src/a.ts';`],
])('%s may say %j', (path, text) => {
  expect(forbiddenImports(folderOf({ [path]: text }))).toEqual([]);
});

test.each([
  ['shared/src/oci/x.ts', `import { a } from '../github/a.ts';`, 'oci may import'],
  ['shared/src/oci/x.ts', `import type { A } from '../attest/a.ts';`, 'oci may import'],
  ['shared/src/errors/x.ts', `export * from '../http/a.ts';`, 'errors may import no other room'],
  ['shared/src/oci/x.ts', `import {\n  a,\n} from '../github/a.ts';`, 'oci may import'],
  ['shared/src/oci/x.ts', `import { b } from './b.ts';\nimport { a } from '../host/a.ts';`, 'oci may import'],
  ['shared/src/oci/x.ts', `const a = await import('../sigstore/a.ts');`, 'oci may import'],
  ['shared/src/oci/x.ts', `import '../attest/a.ts';`, 'oci may import'],
  ['shared/src/newroom/x.ts', `import { a } from '../errors/a.ts';`, 'newroom may import no other room'],
  ['shared/src/oci/x.ts', `import { a } from '../newroom/a.ts';`, 'oci may import'],
  ['shared/src/oci/x.ts', `import { a } from '../../../sandbox/src/sandbox.ts';`, 'shared may not know sandbox'],
  ['shared/src/oci/x.ts', `import { a } from '../../../action-sign/src/run.ts';`, 'shared may not know action-sign'],
  ['sandbox/src/x/y.ts', `import { a } from '@release-actions/shared/oci/a';`, 'sandbox may not know shared'],
  [
    'action-sign/src/run.ts',
    `import { a } from '@release-actions/sandbox/sandbox';`,
    'action-sign may not know sandbox',
  ],
  [
    'action-sign/src/run.ts',
    `import { a } from '../../action-verify/src/a.ts';`,
    'action-sign may not know action-verify',
  ],
  ['action-sign/src/run.ts', `import * as core from '@actions/core';`, 'only shared/src/host may'],
  ['action-sign/src/run.ts', `import { sign } from '@sigstore/sign';`, 'only shared/src/sigstore may'],
  ['shared/src/oci/x.ts', `import { request } from 'node:https';`, 'only shared/src/http may'],
  ['shared/src/oci/x.ts', `import { request } from 'http';`, 'only shared/src/http may'],
  ['shared/src/http/x.ts', `import { request } from 'undici';`, 'only shared/src/(nobody) may'],
  ['shared/src/http/x.ts', `import x from 'undici/lib/x.js';`, 'only shared/src/(nobody) may'],
  ['shared/src/oci/x.ts', `import { type Bundle } from '@sigstore/bundle';`, 'only shared/src/sigstore may'],
])('%s may not say %j', (path, text, complaint) => {
  const [line, ...more] = forbiddenImports(folderOf({ [path]: text }));
  expect(more).toEqual([]);
  expect(line).toMatch(new RegExp(`^${path} imports `));
  expect(line).toContain(complaint);
});
