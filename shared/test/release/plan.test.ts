import { expect, test } from 'vitest';
import type { ReleaseAsset } from '../../src/github/release-assets.ts';
import type { Release } from '../../src/github/releases.ts';
import type { WantedAsset } from '../../src/release/differences.ts';
import { planRelease, relevantRelease, wordFor, type Plan } from '../../src/release/plan.ts';

const hash = (letter: string): string => letter.repeat(64);

function wanted(name: string, sha256 = hash('a')): WantedAsset {
  return { name, path: `/x/${name}`, size: 3, sha256 };
}

function asset(name: string, changes: Partial<ReleaseAsset> = {}): ReleaseAsset {
  return { id: 1, name, size: 3, complete: true, sha256: hash('a'), downloadUrl: '', ...changes };
}

function release(id: number, changes: Partial<Release> = {}): Release {
  const base = { tag: 'v1.0.0', title: 'v1.0.0', draft: true, prerelease: false, immutable: false };
  return { ...base, id, url: '', uploadUrl: '', assets: [], ...changes };
}

function words(plan: Plan): string[] {
  return plan.steps.map((step) => `${step.file.name} ${wordFor(step)}`);
}

const files = [wanted('a'), wanted('b')];

test('without a release: make a draft, upload all', () => {
  const plan = planRelease('v1.0.0', { releases: [], assets: [] }, files, { publish: true });
  expect(plan).toMatchObject({ kind: 'change', draft: undefined, publish: true });
  expect(words(plan)).toEqual(['a uploaded', 'b uploaded']);
});

test.each([
  ['right', asset('a'), 'a kept'],
  ['of other bytes', asset('a', { sha256: hash('c') }), 'a replaced'],
  ['of another size', asset('a', { size: 4 }), 'a replaced'],
  ['unfinished', asset('a', { complete: false, sha256: undefined }), 'a replaced'],
  ['of unknown digest', asset('a', { sha256: undefined }), 'a replaced'],
])('an asset of the draft that is %s', (_, held, expected) => {
  const plan = planRelease('v1.0.0', { releases: [release(1)], assets: [held] }, [wanted('a')], { publish: true });
  expect(words(plan)).toEqual([expected]);
});

test('of several drafts the lowest id is taken, empty ones go', () => {
  const started = release(7, { assets: [asset('a', { complete: false })] });
  const plan = planRelease('v1.0.0', { releases: [started, release(9), release(3)], assets: [] }, files, {
    publish: true,
  });
  expect(plan).toMatchObject({ draft: { id: 3 }, doubles: [{ id: 7 }, { id: 9 }] });
  const filled = release(7, { assets: [asset('a')] });
  expect(() => planRelease('v1.0.0', { releases: [filled, release(3)], assets: [] }, files, { publish: true })).toThrow(
    /3 \(0 assets\), 7 \(1 assets\)/,
  );
});

test('the published release counts, whatever drafts there are', () => {
  expect(relevantRelease([release(1), release(2, { draft: false })])?.id).toBe(2);
  expect(relevantRelease([])).toBeUndefined();
});

test('a published release with the same set needs nothing', () => {
  const held = { releases: [release(1, { draft: false })], assets: [asset('b'), asset('a')] };
  expect(planRelease('v1.0.0', held, files, { publish: true })).toMatchObject({ kind: 'done', release: { id: 1 } });
});

test.each([
  ['missing', [asset('a')], 'b is missing'],
  ['unknown', [asset('a'), asset('b'), asset('c')], 'c is there, but nobody knows it'],
  ['different', [asset('a'), asset('b', { sha256: hash('d') })], `b has sha256 ${hash('d')} instead of ${hash('a')}`],
  ['unfinished', [asset('a'), asset('b', { complete: false })], 'b is an unfinished upload'],
])('a published release with an asset that is %s is an error that tells it', (_, assets, expected) => {
  for (const immutable of [true, false]) {
    const held = { releases: [release(1, { draft: false, immutable })], assets };
    expect(() => planRelease('v1.0.0', held, files, { publish: true })).toThrow(
      expect.objectContaining({
        code: 'RELEASE_DIFFERS',
        message: expect.stringContaining(expected) as unknown,
      }) as Error,
    );
  }
});

test('a published release with other evidence of the same names is one to look at', () => {
  const set = [wanted('bom'), wanted('bom.sigstore.json'), wanted('provenance.intoto.jsonl')];
  const other = asset('bom.sigstore.json', { size: 4, sha256: hash('d') });
  const same = [asset('bom'), asset('provenance.intoto.jsonl')];
  const published = [release(1, { draft: false, immutable: true })];
  expect(planRelease('v1.0.0', { releases: published, assets: [...same, other] }, set, { publish: true })).toEqual({
    kind: 'other-evidence',
    release: published[0],
    evidence: [{ file: set[1], asset: other }],
    steps: [
      { kind: 'keep', file: set[0] },
      { kind: 'keep', file: set[2] },
    ],
  });
  for (const assets of [
    [...same, { ...other, complete: false }],
    same,
    [...same, other, asset('more.sigstore.json')],
    [asset('bom', { sha256: hash('e') }), asset('provenance.intoto.jsonl'), other],
  ]) {
    expect(() => planRelease('v1.0.0', { releases: published, assets }, set, { publish: true })).toThrow(
      expect.objectContaining({ code: 'RELEASE_DIFFERS' }) as Error,
    );
  }
  const draft = planRelease('v1.0.0', { releases: [release(1)], assets: [...same, other] }, set, { publish: true });
  expect(words(draft)).toEqual(['bom kept', 'bom.sigstore.json replaced', 'provenance.intoto.jsonl kept']);
});

test('an unknown asset stops a publication, an unfinished one is removed', () => {
  const held = { releases: [release(1)], assets: [asset('x'), asset('y', { complete: false })] };
  expect(() => planRelease('v1.0.0', held, files, { publish: true })).toThrow(/does not know: x\./);
  expect(planRelease('v1.0.0', held, files, { publish: false })).toMatchObject({
    unknown: [{ name: 'x' }],
    leftovers: [{ name: 'y' }],
  });
});
