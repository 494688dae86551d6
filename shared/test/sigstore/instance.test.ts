import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  chooseInstance,
  githubServices,
  loadServices,
  loadTrust,
  type InstanceChoice,
  type TrustInputs,
} from '../../src/sigstore/instance.ts';
import { verifyBundle } from '../../src/sigstore/verify.ts';
import { artifact, startWorld, type World } from './world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  [world, folder] = await Promise.all([startWorld(), mkdtemp(join(tmpdir(), 'instance-'))]);
});
afterAll(async () => {
  await Promise.all([world.close(), rm(folder, { recursive: true })]);
});

const NONE: TrustInputs = {
  sigstore: 'custom',
  signingConfig: undefined,
  trustedRoot: undefined,
  tufUrl: undefined,
  tufRoot: undefined,
};

const surroundings = (): { serverUrl: string; cachePath: string; now: number } => ({
  serverUrl: 'https://github.com',
  cachePath: join(folder, 'cache'),
  now: Date.now(),
});

function rootOf({ sigstore }: World): Promise<Buffer> {
  return sigstore.tuf.rootJson();
}

async function written(name: string, content: object | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}

describe('the instance', () => {
  const cases: readonly [InstanceChoice, string, string, string][] = [
    ['auto', 'public', 'https://github.com', 'public-good'],
    ['auto', 'private', 'https://github.com', 'github'],
    ['auto', 'internal', 'https://github.com', 'github'],
    ['auto', 'something new', 'https://github.com', 'github'],
    ['auto', 'public', 'https://octocorp.ghe.com', 'github'],
    ['public-good', 'private', 'https://github.com', 'public-good'],
    ['github', 'public', 'https://github.com', 'github'],
    ['custom', 'public', 'https://ghes.example.com', 'custom'],
  ];
  test.each(cases)('%s in a repository that is %s on %s is %s', (choice, repositoryVisibility, server, instance) => {
    expect(chooseInstance(choice, { repositoryVisibility }, server)).toBe(instance);
  });

  test.each(['https://ghes.example.com', 'https://notgithub.com', 'https://github.com.evil.example'])(
    'is not guessed for %s',
    (server) => {
      expect(() => chooseInstance('auto', { repositoryVisibility: 'public' }, server)).toThrow(
        expect.objectContaining({ code: 'SIGSTORE_INSTANCE' }) as Error,
      );
    },
  );

  test('of GitHub has a tenant’s own name on GHE.com', () => {
    expect(githubServices('https://github.com')).toEqual({
      fulcio: 'https://fulcio.githubapp.com',
      logs: [],
      timestampAuthorities: ['https://timestamp.githubapp.com/api/v1/timestamp'],
    });
    expect(githubServices('https://octocorp.ghe.com').fulcio).toBe('https://fulcio.octocorp.ghe.com');
  });
});

describe('services', () => {
  test('of the public-good instance are Rekor v1 and a timestamp authority', async () => {
    expect(await loadServices('public-good', NONE, surroundings())).toEqual({
      fulcio: 'https://fulcio.sigstore.dev',
      logs: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
      timestampAuthorities: ['https://timestamp.sigstore.dev/api/v1/timestamp'],
    });
  });

  test('come from a signing config', async () => {
    const signingConfig = await written('sc.json', world.sigstore.signingConfig({ rekor: 'v2' }));
    const services = await loadServices('custom', { ...NONE, signingConfig }, surroundings());
    expect(services.logs).toEqual([{ url: world.sigstore.rekorV2.service.url, version: 2 }]);
  });

  test('custom without any is refused, and so is a file that is not there', async () => {
    await expect(loadServices('custom', NONE, surroundings())).rejects.toMatchObject({ code: 'SIGSTORE_INSTANCE' });
    const signingConfig = join(folder, 'nowhere.json');
    await expect(loadServices('custom', { ...NONE, signingConfig }, surroundings())).rejects.toMatchObject({
      code: 'SIGNING_CONFIG',
      file: signingConfig,
    });
  });
});

describe('trust', () => {
  test('from a file', async () => {
    const trustedRoot = await written('tr.json', world.sigstore.trustedRoot);
    const [root, ...more] = await loadTrust('custom', { ...NONE, trustedRoot }, surroundings());
    expect(more).toEqual([]);
    expect(root?.name).toBe(trustedRoot);
  });

  test('from a file with several roots, each for itself', async () => {
    const line = JSON.stringify(world.sigstore.trustedRoot);
    const bare = JSON.stringify({ ...world.sigstore.trustedRoot, tlogs: [], ctlogs: [] });
    const trustedRoot = await written('tr.jsonl', `${line}\n${bare}\n`);
    const roots = await loadTrust('auto', { ...NONE, trustedRoot }, surroundings());
    expect(roots.map(({ name, thresholds }) => [name, thresholds.log])).toEqual([
      [`${trustedRoot}, line 1`, 1],
      [`${trustedRoot}, line 2`, 0],
    ]);
  });

  test.each([
    ['no JSON', 'hello'],
    ['an empty file', ''],
    ['another document', '{"mediaType":"text/plain"}'],
    ['a root without authorities', '{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1"}'],
  ])('not from %s', async (_, text) => {
    const trustedRoot = await written('bad.json', text);
    await expect(loadTrust('custom', { ...NONE, trustedRoot }, surroundings())).rejects.toMatchObject({
      code: 'TRUSTED_ROOT',
    });
  });

  test('not from a file that is not there', async () => {
    const trustedRoot = join(folder, 'nowhere.json');
    await expect(loadTrust('custom', { ...NONE, trustedRoot }, surroundings())).rejects.toMatchObject({
      code: 'TRUSTED_ROOT',
    });
  });

  test('of GitHub’s instance is not known without its root', async () => {
    expect(await loadTrust('github', NONE, surroundings())).toEqual([]);
    expect(await loadTrust('custom', NONE, surroundings())).toEqual([]);
  });
});

describe('TUF', () => {
  test('gives signing config and trusted root, which fit each other', async () => {
    const tufRoot = await written('root.json', await rootOf(world));
    const inputs = { ...NONE, tufUrl: `${world.sigstore.tuf.service.url}/`, tufRoot };
    const services = await loadServices('custom', inputs, surroundings());
    expect(services.fulcio).toBe(world.sigstore.fulcio.service.url);
    const [trust] = await loadTrust('custom', inputs, surroundings());
    if (trust === undefined) throw new Error('none');
    const file = artifact();
    const { bundle } = await world.session().signDigest(file);
    expect(await verifyBundle(bundle, { kind: 'digest', sha256: file.sha256 }, trust)).toBeDefined();
    expect((await readdir(join(folder, 'cache'))).length).toBe(1);
  });

  test('is opened once, also by those that ask at the same time', async () => {
    const tufRoot = await written('root.json', await rootOf(world));
    const inputs = { ...NONE, tufUrl: world.sigstore.tuf.service.url, tufRoot };
    const here = { ...surroundings(), cachePath: join(folder, 'shared-cache') };
    const before = world.sigstore.tuf.service.requests.length;
    const [services, trust] = await Promise.all([
      loadServices('custom', inputs, here),
      loadTrust('custom', inputs, here),
    ]);
    expect(services.logs).toHaveLength(1);
    expect(trust).toHaveLength(1);
    const paths = world.sigstore.tuf.service.requests.slice(before).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('of another repository’s root is refused', async () => {
    const stranger = await startWorld();
    try {
      const tufRoot = await written('other-root.json', await rootOf(world));
      const inputs = { ...NONE, tufUrl: stranger.sigstore.tuf.service.url, tufRoot };
      const cachePath = join(folder, 'other-cache');
      await expect(loadTrust('custom', inputs, { cachePath })).rejects.toMatchObject({ code: 'TUF' });
    } finally {
      await stranger.close();
    }
  });

  test('with a target changed on its way is refused', async () => {
    const tufRoot = await written('root.json', await rootOf(world));
    const { tuf } = world.sigstore;
    const body = JSON.stringify({ ...world.sigstore.trustedRoot, tlogs: [] });
    tuf.service.faults.arm({ path: /trusted_root\.json/, times: 9, effect: { kind: 'answer', status: 200, body } });
    const inputs = { ...NONE, tufUrl: tuf.service.url, tufRoot };
    const cachePath = join(folder, 'fresh-cache');
    await expect(loadTrust('custom', inputs, { cachePath })).rejects.toMatchObject({ code: 'TUF' });
    tuf.service.faults.clear();
  });

  test('without a root is refused before any request', async () => {
    const before = world.sigstore.tuf.service.requests.length;
    const inputs = { ...NONE, tufUrl: world.sigstore.tuf.service.url };
    await expect(loadTrust('custom', inputs, surroundings())).rejects.toThrow(/No root of trust is known/);
    expect(world.sigstore.tuf.service.requests.length).toBe(before);
  });
});
