import { expect, test } from 'vitest';
import { readChallenge } from '../../src/oci/challenge.ts';

test.each([
  [
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull,push"',
    {
      scheme: 'bearer',
      realm: 'https://auth.docker.io/token',
      service: 'registry.docker.io',
      scope: 'repository:a/b:pull,push',
    },
  ],
  ['bearer realm=https://x/token', { scheme: 'bearer', realm: 'https://x/token' }],
  [
    'Bearer service="s" , realm = "https://x/\\"t" , error="invalid_token"',
    { scheme: 'bearer', realm: 'https://x/"t', service: 's' },
  ],
  ['Basic realm="Registry"', { scheme: 'basic' }],
  ['BASIC', { scheme: 'basic' }],
  ['Negotiate, Basic realm="a, b", Bearer realm="https://x/t"', { scheme: 'bearer', realm: 'https://x/t' }],
  ['Bearer service="no realm", Basic realm="x"', { scheme: 'basic' }],
  ['Negotiate abc==', undefined],
  ['realm="https://x"', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s', (header, challenge) => {
  expect(readChallenge(header)).toEqual(challenge);
});

test('a hostile header takes no long time', () => {
  const started = performance.now();
  readChallenge(`Bearer realm="${'\\a,='.repeat(4000)}`);
  readChallenge(`Bearer ${'a='.repeat(8000)}`);
  readChallenge(`Bearer ${'a '.repeat(8000)}`);
  expect(performance.now() - started).toBeLessThan(1000);
});
