import { expect, test } from 'vitest';
import { ActionError } from '../../src/errors/action-error.ts';
import { codeOf, describe, redact } from '../../src/errors/describe.ts';

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOmEvYiJ9.c2lnbmF0dXJl';

test.each([
  [`invalid identity token: ${jwt}`, 'invalid identity token: ***'],
  ['Authorization: Bearer abcdefghijklmnop', 'Authorization: Bearer ***'],
  ['token ghs_abcdefghijklmnopqrstuvwxyz0123456789 refused', 'token *** refused'],
  ['GET https://user:hunter2@example.com/x', 'GET https://***@example.com/x'],
  ['-----BEGIN EC PRIVATE KEY-----\nMHc\n-----END EC PRIVATE KEY-----', '***'],
  ['commit 6dcb09b5b57875f334f61aebed695e2e4193db5e', 'commit 6dcb09b5b57875f334f61aebed695e2e4193db5e'],
])('redacts %s', (input, output) => {
  expect(redact(input)).toBe(output);
});

test('tells causes once each, without their secrets', () => {
  const cause = new Error(`bad token ${jwt}`);
  const wrapper = new ActionError('CERTIFICATE', 'No certificate', { cause: new Error('outer', { cause }) });
  expect(describe(wrapper)).toBe('No certificate: outer: bad token ***');
  expect(describe(new ActionError('X', 'same text', { cause: new Error('same text') }))).toBe('same text');
  expect(codeOf(new Error('x', { cause: wrapper }))).toBe('CERTIFICATE');
});

test('a circle of causes ends', () => {
  const error = new Error('round');
  error.cause = error;
  expect(describe(error)).toBe('round');
});

test.each([
  ['spaces', `token ${' '.repeat(200_000)}`],
  ['starts of tokens', 'eyJ'.repeat(100_000)],
  ['starts of keys', '-----BEGIN PRIVATE KEY-----'.repeat(10_000)],
  ['words before a token', 'bearer '.repeat(50_000)],
  ['addresses', 'a://b:'.repeat(50_000)],
])('an attacker’s text of %s costs no time', (_, text) => {
  const started = performance.now();
  redact(text);
  describe(new Error(text));
  expect(performance.now() - started).toBeLessThan(500);
});

test('a token in a long text is still found', () => {
  expect(redact(`${'x '.repeat(5000)}${jwt} ${'y '.repeat(1000)}`)).not.toContain(jwt);
  expect(redact(`"${jwt}"`)).toBe('"***"');
});
