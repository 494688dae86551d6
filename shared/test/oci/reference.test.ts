import { describe, expect, test } from 'vitest';
import { formatReference, parseReference, type ImageReference } from '../../src/oci/reference.ts';

const HEX = 'ab'.repeat(32);
const DIGEST = `sha256:${HEX}` as const;

const READ: readonly (readonly [string, ImageReference, string])[] = [
  ['alpine', { registry: 'docker.io', repository: 'library/alpine' }, 'docker.io/library/alpine'],
  ['alpine:3', { registry: 'docker.io', repository: 'library/alpine', tag: '3' }, 'docker.io/library/alpine:3'],
  ['docker.io/alpine', { registry: 'docker.io', repository: 'library/alpine' }, 'docker.io/library/alpine'],
  ['index.docker.io/a/b', { registry: 'docker.io', repository: 'a/b' }, 'docker.io/a/b'],
  ['bitnami/kubectl', { registry: 'docker.io', repository: 'bitnami/kubectl' }, 'docker.io/bitnami/kubectl'],
  [
    'registry.k8s.io/bom/bom:v0.7.0',
    { registry: 'registry.k8s.io', repository: 'bom/bom', tag: 'v0.7.0' },
    'registry.k8s.io/bom/bom:v0.7.0',
  ],
  [
    `ghcr.io/o/r:v1@${DIGEST}`,
    { registry: 'ghcr.io', repository: 'o/r', tag: 'v1', digest: DIGEST },
    `ghcr.io/o/r:v1@${DIGEST}`,
  ],
  [`ghcr.io/o/r@${DIGEST}`, { registry: 'ghcr.io', repository: 'o/r', digest: DIGEST }, `ghcr.io/o/r@${DIGEST}`],
  ['localhost/x', { registry: 'localhost', repository: 'x' }, 'localhost/x'],
  ['localhost:5000/x', { registry: 'localhost:5000', repository: 'x' }, 'localhost:5000/x'],
  ['127.0.0.1:5000/x/y:1', { registry: '127.0.0.1:5000', repository: 'x/y', tag: '1' }, '127.0.0.1:5000/x/y:1'],
  ['[::1]:5000/x', { registry: '[::1]:5000', repository: 'x' }, '[::1]:5000/x'],
  ['kind:5000/x', { registry: 'kind:5000', repository: 'x' }, 'kind:5000/x'],
  [
    'ghcr.io/a_b/c__d/e-f/g--h/i.j',
    { registry: 'ghcr.io', repository: 'a_b/c__d/e-f/g--h/i.j' },
    'ghcr.io/a_b/c__d/e-f/g--h/i.j',
  ],
  [
    `ghcr.io/x:${'t'.repeat(128)}`,
    { registry: 'ghcr.io', repository: 'x', tag: 't'.repeat(128) },
    `ghcr.io/x:${'t'.repeat(128)}`,
  ],
];

test.each(READ)('%s is read and printed in full', (text, reference, printed) => {
  expect(parseReference(text)).toEqual(reference);
  expect(formatReference(reference)).toBe(printed);
  expect(parseReference(printed)).toEqual(reference);
});

describe('refused, with the value in the message', () => {
  test.each([
    ['', /is empty/],
    ['ghcr.io/', /names no repository/],
    ['https://ghcr.io/x', /starts with a scheme/],
    ['ghcr.io/x y', /white space/],
    ['ghcr.io/x\n', /white space/],
    ['ghcr.io/Team/app', /capital letters in "Team\/app"/],
    ['GHCR.io/x', /registry "GHCR.io"/],
    ['ghcr.io/x:', /tag ""/],
    [`ghcr.io/x:${'t'.repeat(129)}`, /which is none/],
    ['ghcr.io/x:-a', /tag "-a"/],
    ['ghcr.io/x:a:b', /tag "a:b"/],
    ['ghcr.io//x', /repository "\/x"/],
    ['ghcr.io/x/', /repository "x\/"/],
    ['ghcr.io/../x', /repository "\.\.\/x"/],
    ['ghcr.io/a___b', /which is none/],
    ['ghcr.io/a%2fb', /which is none/],
    ['ghcr.io/a?b', /which is none/],
    ['ghcr.io:0/x', /registry "ghcr.io:0"/],
    ['ghcr.io:65536/x', /registry/],
    ['ghcr.io:port/x', /registry/],
    ['-ghcr.io/x', /registry/],
    ['ghcr..io/x', /registry/],
    ['user:pw@ghcr.io/x', /digest/],
    ['[::g]:1/x', /registry/],
    [`ghcr.io/${'a'.repeat(250)}`, /more than 255/],
    ['a'.repeat(601), /longer than 600/],
  ])('%j', (text, message) => {
    expect(() => parseReference(text)).toThrow(message);
  });

  test.each([
    [`ghcr.io/x@sha256:${HEX.toUpperCase()}`],
    [`ghcr.io/x@sha256:${HEX.slice(1)}`],
    [`ghcr.io/x@md5:${HEX}`],
    ['ghcr.io/x@'],
    [`ghcr.io/x@sha512:${HEX}${HEX}`],
  ])('the digest of %s', (text) => {
    expect(() => parseReference(text)).toThrow(expect.objectContaining({ code: 'IMAGE_DIGEST' }));
  });

  test('two digests', () => {
    expect(() => parseReference(`ghcr.io/x@${DIGEST}@${DIGEST}`)).toThrow(/more than one "@"/);
  });
});
