import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openBlob, readBlob } from '../../src/oci/blobs.ts';
import { describeBytes, IMAGE_INDEX, type Descriptor } from '../../src/oci/descriptor.ts';
import { walkImage } from '../../src/oci/image-walk.ts';
import { makeLayer } from '../../src/oci/layer.ts';
import { getManifest, putManifest } from '../../src/oci/manifests.ts';
import { pushImage, pushIndex, type ImageContents } from '../../src/oci/push.ts';
import type { Repository } from '../../src/oci/registry.ts';
import { pushSubject, startWorld } from './world.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'image-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const LONG = `${'deep/'.repeat(30)}${'n'.repeat(90)}`;

async function contents(architecture: string, compression: 'none' | 'gzip' = 'none'): Promise<ImageContents> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'binary'), `#!/bin/sh\necho ${architecture}\n`);
  await writeFile(join(folder, 'licence'), 'x'.repeat(1024));
  await writeFile(join(folder, 'empty'), '');
  return {
    platform: { os: 'linux', architecture },
    files: [
      { source: join(folder, 'binary'), target: '/usr/bin/tool', executable: true },
      { source: join(folder, 'licence'), target: '/usr/share/doc/grüße/licence' },
      { source: join(folder, 'empty'), target: `/${LONG}` },
    ],
    entrypoint: ['/usr/bin/tool'],
    labels: { 'org.opencontainers.image.source': 'https://example.com' },
    created: '2026-11-20T00:00:00Z',
    compression,
  };
}

test.each(['none', 'gzip'] as const)(
  'an image of files holds them, as tar reads them (compression: %s)',
  async (compression) => {
    const { repository } = await startWorld();
    const image = await pushImage(repository, await contents('amd64', compression), 'v1');
    const fetched = await getManifest(repository, 'v1');
    if (fetched?.manifest.kind !== 'image') throw new Error('no image');
    const { config, layers } = fetched.manifest;
    expect(image).toEqual({ ...fetched.descriptor, platform: { os: 'linux', architecture: 'amd64' } });
    const [layer] = layers;
    if (layer === undefined) throw new Error('no layer');
    const blob = await buffer(await openBlob(repository, layer));
    expect(blob).toHaveLength(layer.size);
    const archive = compression === 'gzip' ? gunzipSync(blob) : blob;
    const read = JSON.parse((await readBlob(repository, config)).toString()) as Record<string, unknown>;
    expect(read).toMatchObject({ architecture: 'amd64', os: 'linux', config: { Entrypoint: ['/usr/bin/tool'] } });
    expect(read['rootfs']).toEqual({ type: 'layers', diff_ids: [describeBytes('tar', archive).digest] });

    const folder = await temporaryFolder();
    await writeFile(join(folder, 'layer.tar'), archive);
    const root = join(folder, 'root');
    await mkdir(root);
    execFileSync('tar', ['-xpf', join(folder, 'layer.tar'), '-C', root]);
    expect(await readFile(join(root, 'usr/bin/tool'), 'utf8')).toBe('#!/bin/sh\necho amd64\n');
    expect((await stat(join(root, 'usr/bin/tool'))).mode & 0o777).toBe(0o755);
    expect((await stat(join(root, 'usr/bin/tool'))).mtimeMs).toBe(0);
    expect((await stat(join(root, 'usr/share/doc/grüße/licence'))).size).toBe(1024);
    expect((await stat(join(root, LONG))).size).toBe(0);
  },
);

test('the same files give the same image, whatever their order, times and folder', async () => {
  const { repository } = await startWorld();
  const first = await contents('arm64');
  const second = await contents('arm64');
  const digests = [
    (await pushImage(repository, first)).digest,
    (await pushImage(repository, { ...second, files: [...second.files].reverse() })).digest,
  ];
  expect(digests[0]).toBe(digests[1]);
});

test('a layer of 64 MiB is not held in memory', async () => {
  const folder = await temporaryFolder();
  const source = join(folder, 'large');
  await writeFile(source, Buffer.alloc(64 * 1024 * 1024, 7));
  const before = process.memoryUsage.rss();
  const layer = await makeLayer([{ source, target: '/large' }], 'none');
  let sent = 0;
  for await (const chunk of layer.blob.open() as AsyncIterable<Buffer>) sent += chunk.length;
  expect(sent).toBe(layer.blob.length);
  expect(process.memoryUsage.rss() - before).toBeLessThan(48 * 1024 * 1024);
});

test('what cannot be in a layer is refused by name', async () => {
  const folder = await temporaryFolder();
  const source = join(folder, 'file');
  await writeFile(source, 'x');
  for (const target of ['relative', '/a/../b', '/', '/a//b', '/a/']) {
    await expect(makeLayer([{ source, target }], 'none')).rejects.toMatchObject({ code: 'IMAGE_FILE' });
  }
  await expect(makeLayer([{ source: folder, target: '/a' }], 'none')).rejects.toMatchObject({ code: 'IMAGE_FILE' });
  await expect(makeLayer([{ source, target: `/${'n'.repeat(101)}` }], 'none')).rejects.toMatchObject({
    code: 'TAR_NAME',
  });
  const layer = await makeLayer([{ source, target: '/a' }], 'none');
  await writeFile(source, 'longer than before');
  await expect(buffer(layer.blob.open())).rejects.toMatchObject({ code: 'FILE_CHANGED' });
  await writeFile(source, '');
  await expect(buffer(layer.blob.open())).rejects.toMatchObject({ code: 'FILE_CHANGED' });
});

async function pushList(repository: Repository, manifests: readonly Descriptor[]): Promise<Descriptor> {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests }));
  const descriptor = describeBytes(IMAGE_INDEX, bytes);
  await putManifest(repository, descriptor.digest, { mediaType: IMAGE_INDEX, bytes });
  return descriptor;
}

test('an index is walked with its platforms and nested indexes, without attestation manifests, each once', async () => {
  const { repository } = await startWorld();
  const amd64 = await pushImage(repository, await contents('amd64'));
  const arm64 = await pushImage(repository, await contents('arm64'));
  const [byAnnotation, byPlatform] = [await pushSubject(repository, 'a'), await pushSubject(repository, 'b')];
  const attestations = [
    { ...byAnnotation, annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } },
    { ...byPlatform, platform: { os: 'unknown', architecture: 'unknown' } },
  ];
  const nested = await pushList(repository, [arm64, amd64]);
  const root = await pushIndex(repository, [amd64, ...attestations, nested], 'v1');
  expect(await walkImage(repository, root)).toEqual({ root, children: [amd64, nested, arm64] });
  const { platform: _, ...alone } = amd64;
  expect(await walkImage(repository, amd64)).toEqual({ root: alone, children: [] });
});

test('indexes in indexes have an end', async () => {
  const { repository } = await startWorld();
  let list = await pushList(repository, [await pushSubject(repository, 'v1')]);
  for (let depth = 2; depth <= 4; depth += 1) list = await pushList(repository, [list]);
  expect((await walkImage(repository, list)).children).toHaveLength(4);
  const deeper = await pushList(repository, [list]);
  await expect(walkImage(repository, deeper)).rejects.toMatchObject({ code: 'IMAGE_TOO_DEEP' });
});
