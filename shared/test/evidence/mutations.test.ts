import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { piecesOf } from '../../src/evidence/pieces.ts';
import { judge } from '../../src/policy/judge.ts';
import { startWorld, type World } from '../sigstore/world.ts';
import { attested, folder, releaseIdentity, signed, subjectIn } from './folder.ts';

let world: World;
let verifier: Verifier;
beforeAll(async () => {
  world = await startWorld();
  const material = toTrustMaterial(TrustedRoot.fromJSON(world.sigstore.trustedRoot));
  verifier = new Verifier(material, { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 });
});
afterAll(() => world.close());

const CONTENT = Buffer.from('the real bom');
const ROUNDS = 150;

/** Numbers in [0, 1) that are the same on every run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Path = readonly (string | number)[];

/** The paths of all texts in a JSON value. */
function texts(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, [...path, key]));
}

/** One text of the bundle with one bit of its bytes turned, one character changed, emptied, or taken from another place. */
function mutateField(json: string, random: Random): string {
  const bundle: unknown = JSON.parse(json);
  const paths = texts(bundle);
  const pick = (): Path => paths[Math.floor(random() * paths.length)] ?? [];
  const path = pick();
  const holder = path
    .slice(0, -1)
    .reduce((inner, key) => (inner as Record<string, unknown>)[key] as object, bundle as object);
  const key = path.at(-1) ?? '';
  const text = (holder as Record<string, string>)[key] ?? '';
  const kind = random();
  const mutated =
    kind < 0.6
      ? flipBit(text, random)
      : kind < 0.8
        ? replaceCharacter(text, random)
        : kind < 0.9
          ? ''
          : textAt(bundle, pick());
  Object.assign(holder, { [key]: mutated });
  return JSON.stringify(bundle);
}

function textAt(value: unknown, path: Path): string {
  return String(path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value));
}

function flipBit(base64: string, random: Random): string {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0) return 'AA==';
  const index = Math.floor(random() * bytes.length);
  bytes[index] = (bytes[index] ?? 0) ^ (1 << Math.floor(random() * 8));
  return bytes.toString('base64');
}

function replaceCharacter(text: string, random: Random): string {
  const index = Math.floor(random() * text.length);
  return text.slice(0, index) + String.fromCharCode(33 + Math.floor(random() * 94)) + text.slice(index + 1);
}

/** The library's word, without any code of ours. */
function libraryAccepts(json: string, artifact: Buffer | undefined): boolean {
  try {
    verifier.verify(toSignedEntity(bundleFromJSON(JSON.parse(json)), artifact));
    return true;
  } catch {
    return false;
  }
}

test.each(['signature', 'provenance'] as const)(
  'no mutation of a %s is accepted that the library refuses',
  async (kind) => {
    const bom = await subjectIn(await folder({ bom: CONTENT }), 'bom');
    const real =
      kind === 'signature'
        ? await signed(world, bom)
        : await attested(world, [{ name: 'bom', digest: { sha256: bom.digests.sha256 } }]);
    const artifact = kind === 'signature' ? CONTENT : undefined;
    const policy = { identity: releaseIdentity(world), require: [kind], strict: false };
    const accepts = async (text: string): Promise<boolean> => {
      const pieces = await piecesOf({ origin: 'x', file: 'x', beside: undefined, text }, [world.trust]);
      return judge(
        bom,
        pieces.map(({ evidence }) => evidence),
        policy,
      ).holds;
    };
    expect(await accepts(real)).toBe(true);
    expect(libraryAccepts(real, artifact)).toBe(true);

    const random = randomOf(20_261_121);
    const wronglyAccepted: string[] = [];
    let refused = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const mutant = mutateField(real, random);
      const ours = await accepts(mutant);
      if (!ours) refused += 1;
      if (ours && !libraryAccepts(mutant, artifact)) wronglyAccepted.push(mutant);
    }
    expect(wronglyAccepted).toEqual([]);
    // Some fields carry nothing that is signed, such as the version in the media type or trailing bits of base64.
    expect(refused).toBeGreaterThan(ROUNDS * 0.9);
  },
);
