import { afterAll, beforeAll, expect, test } from 'vitest';
import { attestSubjects, jsonLines } from '../../src/attest/attest-subjects.ts';
import type { Subject } from '../../src/subject/subject.ts';
import { parseBundles } from '../../src/sigstore/bundle.ts';
import { verifyBundle } from '../../src/sigstore/verify.ts';
import { startWorld, type World } from '../sigstore/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const hex = (index: number): string => index.toString(16).padStart(64, '0');

function file(index: number): Subject {
  return { kind: 'file', name: `f${index}`, path: `/w/f${index}`, size: 1, digests: { sha256: hex(index) } };
}

function image(name: string, index: number): Subject {
  return { kind: 'image', name, reference: `${name}:v1`, digests: { sha256: hex(index) } };
}

const request = { predicateType: 'https://example.com/p', predicate: { level: 1 } };

test('signs, checks and stores everywhere, the file first', async () => {
  const subjects = [file(1), image('registry.example/a', 2), image('registry.example/b', 3)];
  const log: string[] = [];
  const [attestation, ...more] = await attestSubjects({ ...request, subjects }, world.session(), {
    file: async (lines) => {
      log.push(`file ${lines.split('\n').length}`);
      return Promise.resolve('provenance.intoto.jsonl');
    },
    github: async ({ bundle }) => {
      log.push(`github ${bundle.mediaType}`);
      return Promise.resolve('4711');
    },
    registry: async ({ name }) => {
      log.push(`registry ${name}`);
      return Promise.resolve(`${name}@sha256:referrer`);
    },
  });
  expect(more).toEqual([]);
  expect(log).toEqual([
    'file 2',
    'github application/vnd.dev.sigstore.bundle.v0.3+json',
    'registry registry.example/a',
    'registry registry.example/b',
  ]);
  expect(attestation?.stored).toEqual([
    'provenance.intoto.jsonl',
    '4711',
    'registry.example/a@sha256:referrer',
    'registry.example/b@sha256:referrer',
  ]);
  expect(attestation?.statement.subject).toEqual([
    { name: 'f1', digest: { sha256: hex(1) } },
    { name: 'registry.example/a', digest: { sha256: hex(2) } },
    { name: 'registry.example/b', digest: { sha256: hex(3) } },
  ]);
});

test('splits more subjects than a statement may hold, into lines that verify', async () => {
  const subjects = Array.from({ length: 1500 }, (_, index) => file(index));
  let text = '';
  const made = await attestSubjects({ ...request, subjects }, world.session({ rekor: 'v2' }), {
    file: async (lines) => {
      text = lines;
      return Promise.resolve('x');
    },
  });
  expect(made).toHaveLength(2);
  expect(text).toBe(jsonLines(made));
  const bundles = await parseBundles(text, 'x');
  const names = await Promise.all(
    bundles.map(async (bundle) => {
      const { content } = await verifyBundle(bundle, { kind: 'statement' }, world.trust);
      return content.kind === 'statement' ? content.statement.subject.map(({ name }) => name) : [];
    }),
  );
  expect(names.flat()).toEqual(subjects.map(({ name }) => name));
});

test('stores nothing when one of several was not signed', async () => {
  const subjects = Array.from({ length: 1500 }, (_, index) => file(index));
  const answer = { kind: 'answer', status: 400, body: 'no' } as const;
  world.sigstore.rekor.service.faults.arm({ skip: 1, effect: answer });
  const stored: string[] = [];
  await expect(
    attestSubjects({ ...request, subjects }, world.session(), {
      file: async () => {
        stored.push('file');
        return Promise.resolve('x');
      },
    }),
  ).rejects.toMatchObject({ code: 'SIGNING_FAILED' });
  expect(stored).toEqual([]);
});

test('without subjects nothing happens', async () => {
  const before = world.sigstore.fulcio.service.requests.length;
  const made = await attestSubjects({ ...request, subjects: [] }, world.session(), {
    file: () => Promise.reject(new Error('written')),
  });
  expect(made).toEqual([]);
  expect(world.sigstore.fulcio.service.requests.length).toBe(before);
});
