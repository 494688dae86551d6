import { expect, test } from 'vitest';
import { code, link, size, table, text } from '../../src/host/markdown.ts';
import { neutralise } from '../../src/host/neutral.ts';
import { flag, integer, lines, oneOf, required, someOf } from '../../src/host/inputs.ts';

test.each([
  ['::set-output name=x::y'],
  ['fine\n::error::not fine'],
  ['fine\r::error::not fine'],
  ['  ::add-mask::x'],
  ['##[command]x'],
])('%j cannot command the runner', (evil) => {
  const safe = neutralise(evil);
  expect(safe).not.toMatch(/^\s*::/m);
  expect(safe).not.toContain('##[');
  expect(safe).not.toContain('\r');
});

test('a colon in ordinary text is left alone', () => {
  expect(neutralise('pkg::name at 1:2')).toBe('pkg::name at 1:2');
});

test('foreign text in a table can make neither HTML, nor a cell, nor a link', () => {
  const evil = '</code><img src=x>|`[click](https://evil.example)@kubernetes\n# head';
  for (const safe of [text(evil), code(evil)]) {
    expect(safe).not.toMatch(/<img|\n|(?<!\\)\|/);
    expect(safe).not.toMatch(/(?<!\\)\[click\]/);
  }
  expect(table(['a', 'b'], [[code(evil), text('x')]]).split('\n')).toHaveLength(5);
});

test('only https makes a link', () => {
  expect(link('x', 'https://example.com/a')).toBe('[x](https://example.com/a)');
  expect(link('x', 'javascript:alert(1)')).toBe('x');
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1500, '1.5 kB'],
  [123_456_789, '123 MB'],
])('%i bytes read as %s', (bytes, shown) => {
  expect(size(bytes)).toBe(shown);
});

const get = (values: Record<string, string>) => (name: string) => values[name] ?? '';

test('inputs are read strictly, and errors name the input and the value', () => {
  expect(flag(get({ draft: 'True' }), 'draft', false)).toBe(true);
  expect(() => flag(get({ draft: 'yes' }), 'draft', false)).toThrow('Input "draft" must be true or false, not "yes".');
  expect(() => required(get({}), 'files')).toThrow('Input "files" is missing.');
  expect(lines(get({ files: ' a \n\n b\r\n' }), 'files')).toEqual(['a', 'b']);
  expect(() => oneOf(get({ mode: 'x' }), 'mode', ['a', 'b'], 'a')).toThrow('must be one of a, b, not "x"');
  expect(someOf(get({ require: 'a, b\na' }), 'require', ['a', 'b'], [])).toEqual(['a', 'b']);
  const bounds = { least: 1, most: 64, fallback: 8 };
  expect(integer(get({}), 'concurrency', bounds)).toBe(8);
  for (const bad of ['0', '65', '-1', '1.5', 'x']) {
    expect(() => integer(get({ concurrency: bad }), 'concurrency', bounds)).toThrow(`not "${bad}"`);
  }
});
