import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { generatedFiles } from '../generated.ts';
import { folderOf } from './folder.ts';

const METADATA = `name: X
description: Does | things.
inputs:
  main:
    description: Not the script.
    default: a | b
  must:
    description: |
      Two
      lines.
    required: true
  flag:
    description: A boolean.
    default: false
  none:
    description: Without a default.
outputs:
  done:
    description: What was done.
runs:
  using: node24
  main: dist/index.js
`;
const README = `# x

The marks <!-- inputs:start --> old <!-- inputs:end --> and

<!-- outputs:start -->
<!-- outputs:end -->

After, it speaks of <!-- inputs:end --> and <!-- outputs:start --> once more.
`;

function repository(changes: Readonly<Record<string, string>> = {}): string {
  return folderOf({
    'action-x/action.yml': METADATA,
    'action-x/README.md': README,
    'action-x/dist/index.js': '',
    'README.md': 'Actions:\n<!-- actions:start --><!-- actions:end -->\nend\n',
    ...changes,
  });
}

/** The text that a file must have. */
function generated(root: string, path: string): string {
  return generatedFiles(root).find((file) => file.path === join(root, path))?.text ?? '';
}

test('the alias is the same action with another path of its script', () => {
  const text = generated(repository(), 'x/action.yml');
  expect(text.split('\n')[0]).toBe('# Generated from action-x/action.yml by "npm run generate"; edit that file.');
  const original = parse(METADATA) as { runs: object };
  expect(parse(text)).toEqual({ ...original, runs: { using: 'node24', main: '../action-x/dist/index.js' } });
});

test('the tables come from action.yml, and nothing else of a README changes', () => {
  expect(generated(repository(), 'action-x/README.md')).toBe(`# x

The marks <!-- inputs:start -->

| Input | Meaning | Default |
| --- | --- | --- |
| \`main\` | Not the script. | \`a \\| b\` |
| \`must\` | Two lines. | **required** |
| \`flag\` | A boolean. | \`false\` |
| \`none\` | Without a default. |  |

<!-- inputs:end --> and

<!-- outputs:start -->

| Output | Meaning |
| --- | --- |
| \`done\` | What was done. |

<!-- outputs:end -->

After, it speaks of <!-- inputs:end --> and <!-- outputs:start --> once more.
`);
  expect(generated(repository(), 'README.md')).toContain(
    '| [x](action-x) | Does \\| things. | `kubernetes-sigs/release-actions/x@v1.0.0` |\n\n<!-- actions:end -->\nend\n',
  );
});

test('generated again, nothing changes', () => {
  const readme = generated(repository(), 'action-x/README.md');
  expect(generated(repository({ 'action-x/README.md': readme }), 'action-x/README.md')).toBe(readme);
});

test.each([
  [
    'a script elsewhere',
    { 'action-x/action.yml': METADATA.replace('dist/index.js', 'lib/index.js') },
    'must be dist/index.js',
  ],
  ['a README without marks', { 'action-x/README.md': '# x\n' }, 'lacks <!-- inputs:start -->'],
  [
    'a mark without an end',
    { 'action-x/README.md': '<!-- inputs:end --><!-- inputs:start -->' },
    'lacks <!-- inputs:start -->',
  ],
])('%s is an error', (_, changes, message) => {
  expect(() => generatedFiles(repository(changes))).toThrow(message);
});

test('an alias does not point at a script that is not there', () => {
  const root = folderOf({ 'action-x/action.yml': METADATA, 'action-x/README.md': README, 'README.md': '' });
  expect(() => generatedFiles(root)).toThrow('../action-x/dist/index.js, which is not in the tree');
});
