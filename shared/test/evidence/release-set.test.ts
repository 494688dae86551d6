import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatChecksums } from '../../src/digest/checksum-file.ts';
import { digestFile } from '../../src/digest/digest.ts';
import { verifyReleaseSet, type ReleaseSetRequest } from '../../src/evidence/release-set.ts';
import type { ReleaseSetVerdict } from '../../src/policy/release-set.ts';
import { fileSubjects } from '../../src/subject/file-subjects.ts';
import { startWorld, type World } from '../sigstore/world.ts';
import { attested, folder, RELEASE, releaseIdentity, signed, subjectIn } from './folder.ts';

let world: World;
let original: string;
beforeAll(async () => {
  world = await startWorld();
  original = await makeRelease();
});
afterAll(async () => {
  await rm(original, { recursive: true });
  await world.close();
});

const NAMES = ['bom', 'bom.spdx.json', 'SHA256SUMS', 'SHA512SUMS'];

/** A folder with a copy of the whole release. */
async function release(): Promise<string> {
  const files = (await readdir(original)).map(async (name) => [name, await readFile(join(original, name))] as const);
  return folder(Object.fromEntries(await Promise.all(files)));
}

/** A folder with a whole release: artifact, SBOM, checksums, provenance, a signature each. */
async function makeRelease(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'release-'));
  await writeFile(join(directory, 'bom'), 'the real bom');
  const bom = await subjectIn(directory, 'bom');
  const checksums = [{ algorithm: 'SHA256', checksumValue: bom.digests.sha256 }];
  const packages = [{ SPDXID: 'SPDXRef-bom', name: 'bom', checksums }];
  const described = { documentDescribes: ['SPDXRef-bom'], packages };
  const sbom = { spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', ...described };
  await writeFile(join(directory, 'bom.spdx.json'), JSON.stringify(sbom));
  for (const algorithm of ['sha256', 'sha512'] as const) {
    const lines = await Promise.all(
      ['bom', 'bom.spdx.json'].map(async (name) => {
        const { digests } = await digestFile(join(directory, name), [algorithm]);
        return { name, digest: digests[algorithm] };
      }),
    );
    await writeFile(join(directory, `${algorithm.toUpperCase()}SUMS`), formatChecksums(lines));
  }
  const subjects = await Promise.all(NAMES.map((name) => subjectIn(directory, name)));
  const descriptors = subjects.map(({ name, digests }) => ({ name, digest: { sha256: digests.sha256 } }));
  await writeFile(join(directory, 'provenance.intoto.jsonl'), `${await attested(world, descriptors)}\n`);
  for (const subject of subjects) {
    await writeFile(join(directory, `${subject.name}.sigstore.json`), await signed(world, subject));
  }
  return directory;
}

type Wanted = ReleaseSetRequest['files'][number];

async function filesIn(directory: string): Promise<Wanted[]> {
  const found = (await readdir(directory)).sort();
  return Promise.all(
    found.map(async (name) => ({ name, path: join(directory, name), size: (await stat(join(directory, name))).size })),
  );
}

async function verdictOf(
  directory: string,
  names?: readonly string[],
  files?: readonly Wanted[],
): Promise<ReleaseSetVerdict> {
  return verifyReleaseSet({
    files: files ?? (await filesIn(directory)),
    ...(names === undefined ? {} : { names }),
    policy: { identity: releaseIdentity(world), require: ['signature', 'provenance', 'sbom'], strict: true },
    roots: [world.trust],
  });
}

test('a whole release holds, from its files alone, at level 3', async () => {
  const verdict = await verdictOf(await release());
  expect(verdict).toMatchObject({ holds: true, problems: [] });
  expect(verdict.verdicts.map(({ subject, level }) => [subject.name, level?.level])).toEqual(
    NAMES.toSorted().map((name) => [name, 3]),
  );
});

test.each<[string, (directory: string) => Promise<unknown>, RegExp]>([
  ['one byte of an artifact', (at) => writeFile(join(at, 'bom'), 'the real b0m'), /bom: .*signs sha256/],
  [
    'one byte of the SBOM',
    async (at) => writeFile(join(at, 'bom.spdx.json'), `${await readFile(join(at, 'bom.spdx.json'), 'utf8')} `),
    /bom\.spdx\.json: /,
  ],
  ['a missing signature', (at) => rm(join(at, 'bom.sigstore.json')), /bom: no signature was found/],
  ['missing provenance', (at) => rm(join(at, 'provenance.intoto.jsonl')), /bom: no provenance was found/],
  ['a missing artifact', (at) => rm(join(at, 'bom')), /SHA256SUMS lists "bom", which is not there/],
  ['an artifact that nobody signed', (at) => writeFile(join(at, 'evil'), 'evil'), /evil: no signature was found/],
  [
    'evidence that nobody made',
    (at) => writeFile(join(at, 'evil.sigstore.json'), '{}'),
    /evil\.sigstore\.json is refused/,
  ],
  [
    'a renamed artifact',
    (at) => rename(join(at, 'bom'), join(at, 'bom2')),
    /bom2: .*lists these bytes under the name "bom", not "bom2"/,
  ],
  [
    'a bundle replaced by a stranger’s',
    async (at) =>
      writeFile(
        join(at, 'bom.sigstore.json'),
        await signed(world, await subjectIn(at, 'bom'), { ...RELEASE, repository: 'stranger/bom' }),
      ),
    /bom: .*stranger\/bom/,
  ],
  [
    'a second bundle by a stranger',
    async (at) =>
      writeFile(
        join(at, 'more.sigstore.json'),
        await signed(world, await subjectIn(at, 'bom'), { ...RELEASE, repository: 'stranger/bom' }),
      ),
    /bom: .*more\.sigstore\.json is refused.*stranger\/bom/,
  ],
  [
    'a signature of a signature',
    async (at) => writeFile(join(at, 'x.sigstore.json'), await signed(world, await subjectIn(at, 'bom.sigstore.json'))),
    /"bom\.sigstore\.json", which is evidence itself/,
  ],
  [
    'a changed checksum',
    async (at) =>
      writeFile(
        join(at, 'SHA512SUMS'),
        (await readFile(join(at, 'SHA512SUMS'), 'utf8')).replace(/^./, (digit) => (digit === 'f' ? 'e' : 'f')),
      ),
    /SHA512SUMS lists "bom" with sha512/,
  ],
])('%s is refused', async (_, attack, reason) => {
  const directory = await release();
  await attack(directory);
  const { holds, problems, verdicts } = await verdictOf(directory);
  expect(holds).toBe(false);
  const told = [...problems, ...verdicts.map(({ subject, reasons }) => `${subject.name}: ${reasons.join('; ')}`)];
  expect(told.join('\n')).toMatch(reason);
});

test.each(['bom', 'bom.spdx.json', 'SHA256SUMS', 'bom.sigstore.json', 'provenance.intoto.jsonl'])(
  '%s must be the one that was hashed for the release',
  async (name) => {
    const directory = await release();
    const files = (await fileSubjects(await filesIn(directory))).map(({ name: called, path, size, digests }) => ({
      name: called,
      path,
      size,
      sha256: digests.sha256,
    }));
    expect(await verdictOf(directory, undefined, files)).toMatchObject({ holds: true });
    // A space at the end is no other evidence, and yet other bytes.
    await writeFile(join(directory, name), `${await readFile(join(directory, name), 'utf8')} `);
    await expect(verdictOf(directory, undefined, files)).rejects.toThrow(
      expect.objectContaining({ code: 'FILE_CHANGED', message: `${name} changed while it was verified.` }),
    );
  },
);

test('names that are known beforehand must be all and the only ones', async () => {
  const directory = await release();
  const names = (await readdir(directory)).filter((name) => name !== 'SHA512SUMS.sigstore.json');
  expect((await verdictOf(directory, names)).problems).toEqual([
    '"SHA512SUMS.sigstore.json" does not belong to the release',
  ]);
});
