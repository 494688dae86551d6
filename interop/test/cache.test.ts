import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cached, cacheFolder } from '../cache.ts';
import type { Recipe } from '../peer.ts';

let cache: string;
let builds: number;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'interop-cache-'));
  builds = 0;
});
afterEach(() => rmSync(cache, { recursive: true }));

function recipe(changes: Partial<Recipe> = {}): Recipe {
  return {
    version: 'v1.0.0',
    key: 'v1.0.0-go1.26.0',
    program: 'peer',
    build: async (folder) => {
      builds += 1;
      writeFileSync(join(folder, 'peer'), `build ${builds}`);
    },
    ...changes,
  };
}

const read = (folder: string): string => readFileSync(join(folder, 'peer'), 'utf8');

test('a peer is built once for one key and again for another', async () => {
  expect(read(await cached(cache, 'peer', recipe()))).toBe('build 1');
  expect(read(await cached(cache, 'peer', recipe()))).toBe('build 1');
  expect(read(await cached(cache, 'peer', recipe({ key: 'v1.0.0-go1.27.0' })))).toBe('build 2');
});

test('two builds at once agree on one, and leave nothing unfinished', async () => {
  const [left, right] = await Promise.all([cached(cache, 'peer', recipe()), cached(cache, 'peer', recipe())]);
  expect(left).toBe(right);
  expect(existsSync(join(left, 'peer'))).toBe(true);
  expect(readdirSync(join(cache, 'peer'))).toEqual(['v1.0.0-go1.26.0']);
});

test('a build that fails half-way leaves nothing that looks built', async () => {
  const broken = recipe({
    build: async (folder) => {
      writeFileSync(join(folder, 'peer'), 'half');
      throw new Error('no space');
    },
  });
  await expect(cached(cache, 'peer', broken)).rejects.toThrow('no space');
  expect(readdirSync(join(cache, 'peer'))).toEqual([]);
  expect(read(await cached(cache, 'peer', recipe()))).toBe('build 1');
});

test('what a killed build left is never used, and is removed a day later', async () => {
  const left = join(cache, 'peer', '.unfinished-killed');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'peer'), 'half');
  await cached(cache, 'peer', recipe());
  expect(existsSync(left)).toBe(true);
  const before = Date.now() / 1000 - 25 * 60 * 60;
  utimesSync(left, before, before);
  await cached(cache, 'peer', recipe({ key: 'other' }));
  expect(existsSync(left)).toBe(false);
});

test('a damaged build is built again', async () => {
  rmSync(join(await cached(cache, 'peer', recipe()), 'peer'));
  expect(read(await cached(cache, 'peer', recipe()))).toBe('build 2');
});

test('the cache is where the environment says', () => {
  expect(cacheFolder({ INTEROP_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
  expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe(join('/b', 'release-actions', 'interop'));
});
