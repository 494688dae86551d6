import { expect, test } from 'vitest';
import { sha256 } from '../../src/digest/digest.ts';
import { statement } from '../../src/intoto/statement.ts';
import type { Evidence } from '../../src/policy/evidence.ts';
import type { Requirement } from '../../src/policy/finding.ts';
import { judge } from '../../src/policy/judge.ts';
import type { Subject } from '../../src/subject/subject.ts';
import {
  attestation,
  descriptor,
  file,
  identity,
  image,
  PROVENANCE_TYPE,
  provenance,
  reusableSigner,
  signature,
  signer,
  signing,
} from './world.ts';

const bom = file('bom');
const other = file('zeitgeist');
const good = signature(bom.digests.sha256);
const unsound: Evidence = { origin: 'bom.sigstore.json', sound: false, reason: 'the signature does not verify' };
const stranger = { ...signer, sourceRepositoryUri: 'https://github.com/stranger/bom' };

function verdict(
  subject: Subject,
  evidence: readonly Evidence[],
  require: readonly Requirement[] = ['signature'],
  strict = false,
) {
  return judge(subject, evidence, { identity: identity(), require, strict });
}

test.each<[string, Subject, Evidence]>([
  ['a signature over the bytes', bom, good],
  ['a combined signature', bom, attestation(signing(descriptor(other), descriptor(bom)))],
  ['a nameless signature of an image', image, attestation(signing({ digest: { ...image.digests } }))],
  [
    'an image under the name of another registry',
    image,
    attestation(signing({ name: 'registry.k8s.io/bom', digest: { ...image.digests } })),
  ],
])('%s holds', (_, subject, evidence) => {
  expect(verdict(subject, [evidence])).toMatchObject({ holds: true, reasons: [], warnings: [], level: undefined });
});

test.each<[string, Subject, Evidence | undefined, RegExp]>([
  ['nothing', bom, undefined, /^no signature was found$/],
  [
    'a signature of other bytes',
    bom,
    signature(other.digests.sha256),
    /signs sha256 ".{64}", but the file has sha256 "/,
  ],
  [
    'a stranger’s signature',
    bom,
    signature(bom.digests.sha256, stranger),
    /source repository is "https:\/\/github.com\/stranger\/bom"/,
  ],
  ['an unsound bundle', bom, unsound, /refused, because the signature does not verify/],
  [
    'provenance in place of a signature',
    bom,
    attestation(provenance([descriptor(bom)])),
    /no signature was found \(attestation.intoto.jsonl is only provenance\)/,
  ],
  [
    'a statement of an unknown type',
    bom,
    attestation(statement([descriptor(bom)], 'https://example.com/x', {})),
    /no signature was found .* of another kind/,
  ],
  [
    'a signing type with a tail',
    bom,
    attestation(statement([descriptor(bom)], 'https://sigstore.dev/cosign/sign/v1x', {})),
    /no signature was found/,
  ],
  ['a combined signature without it', bom, attestation(signing(descriptor(other))), /does not list "bom"/],
  [
    'its bytes under another name',
    bom,
    attestation(signing({ ...descriptor(bom), name: 'zeitgeist' })),
    /lists these bytes under the name "zeitgeist"/,
  ],
  [
    'its bytes without a name',
    bom,
    attestation(signing({ digest: { sha256: bom.digests.sha256 } })),
    /under the name none/,
  ],
  [
    'its name with other bytes',
    bom,
    attestation(signing({ ...descriptor(other), name: 'bom' })),
    /lists "bom" with sha256/,
  ],
  [
    'its name twice',
    bom,
    attestation(signing(descriptor(bom), { ...descriptor(other), name: 'bom' })),
    /more than once, with different digests/,
  ],
  [
    'its name twice, in the other order',
    bom,
    attestation(signing({ ...descriptor(other), name: 'bom' }, descriptor(bom))),
    /more than once, with different digests/,
  ],
  [
    'a digest in upper case',
    bom,
    attestation(signing({ name: 'bom', digest: { sha256: bom.digests.sha256.toUpperCase() } })),
    /lists "bom" with sha256/,
  ],
  ['no SHA-256', bom, attestation(signing({ name: 'bom', digest: { sha1: 'a'.repeat(40) } })), /with sha256 none/],
  [
    'another image',
    image,
    attestation(signing({ digest: { sha256: sha256('x') } })),
    /speaks about ".{64}", not about this image/,
  ],
  [
    'a bare signature of an image’s manifest',
    image,
    signature(image.digests.sha256),
    /an image is signed by a statement/,
  ],
  [
    'provenance of an image in place of its signature',
    image,
    attestation(provenance([{ digest: { ...image.digests } }])),
    /no signature was found \(.* is only provenance/,
  ],
])('%s does not', (_, subject, evidence, reason) => {
  const found = verdict(subject, evidence === undefined ? [] : [evidence]);
  expect(found.holds).toBe(false);
  expect(found.reasons.join('; ')).toMatch(reason);
  expect(found.signer).toBeUndefined();
});

const { name: imageName, digests: imageDigests } = image;

test.each([imageName, `${imageName}:v0.8.0`, `${imageName}@sha256:${imageDigests.sha256}`])(
  'provenance of an image names it: %s',
  (name) => {
    const proved = attestation(provenance([{ name, digest: { ...imageDigests } }]));
    expect(verdict(image, [proved], ['provenance'])).toMatchObject({ holds: true });
  },
);

test.each(['bom', 'bom.tar', `${imageName}.tar`, 'ghcr.io/stranger/bom', '', undefined])(
  'provenance of an image that names %j is about something else',
  (name) => {
    const listed = { digest: { ...imageDigests }, ...(name === undefined ? {} : { name }) };
    const found = verdict(image, [attestation(provenance([listed]))], ['provenance']);
    expect(found.holds).toBe(false);
    expect(found.reasons.join()).toMatch(/lists this digest under the name .*, not "ghcr\.io\/kubernetes-sigs\/bom"/);
  },
);

test('provenance of an image may list its digest for a file too, and a registry has a port', () => {
  const digest = { ...image.digests };
  const both = provenance([
    { name: 'bom.tar', digest },
    { name: image.name, digest },
  ]);
  expect(verdict(image, [attestation(both)], ['provenance']).holds).toBe(true);
  for (const [name, as] of [
    ['localhost:5000/bom', 'localhost:5000/bom:v1'],
    ['docker.io/library/bom', 'index.docker.io/library/bom'],
  ] as const) {
    expect(verdict({ ...image, name }, [attestation(provenance([{ name: as, digest }]))], ['provenance']).holds).toBe(
      true,
    );
  }
});

test('a second digest that both sides know must agree', () => {
  const both: Subject = { ...bom, digests: { ...bom.digests, sha512: 'a'.repeat(128) } };
  const listed = (sha512: string) => attestation(signing({ name: 'bom', digest: { ...bom.digests, sha512 } }));
  expect(verdict(both, [listed('a'.repeat(128))]).holds).toBe(true);
  expect(verdict(both, [listed('b'.repeat(128))]).holds).toBe(false);
});

test('a good piece beside a broken one holds and the broken one is told; strictly it does not', () => {
  const stray = signature(bom.digests.sha256, stranger, 'copy.sigstore.json');
  for (const broken of [unsound, stray]) {
    const lenient = verdict(bom, [broken, good]);
    expect(lenient).toMatchObject({ holds: true, reasons: [] });
    expect(lenient.warnings).toHaveLength(1);
    expect(lenient.signer?.sourceRepositoryUri).toBe('https://github.com/kubernetes-sigs/bom');
    const strict = verdict(bom, [broken, good], ['signature'], true);
    expect(strict.holds).toBe(false);
    expect(strict.reasons).toEqual(lenient.warnings);
  }
});

test('two halves make no whole: the right signer of other bytes and a stranger of these', () => {
  const found = verdict(bom, [signature(other.digests.sha256), signature(bom.digests.sha256, stranger)]);
  expect(found.holds).toBe(false);
  expect(found.reasons).toHaveLength(3);
});

test('a policy that requires nothing refuses', () => {
  expect(verdict(bom, [good], [])).toMatchObject({ holds: false });
});

test('each requirement counts by itself', () => {
  const proved = attestation(provenance([descriptor(bom)]));
  expect(verdict(bom, [good], ['signature', 'provenance']).reasons).toEqual([
    'no provenance was found (bom.sigstore.json is only signature)',
  ]);
  expect(verdict(bom, [good, proved], ['signature', 'provenance'])).toMatchObject({ holds: true, level: { level: 2 } });
});

type Change = NonNullable<Parameters<typeof provenance>[2]>;

test.each<[string, Change, RegExp]>([
  ['another build type', (p) => void (p.buildDefinition.buildType += '2'), /build type is/],
  ['another builder', (p) => void (p.runDetails.builder.id = reusableSigner.identity), /runDetails.builder.id is/],
  ['no builder', (p) => void Reflect.deleteProperty(p.runDetails, 'builder'), /runDetails.builder.id is none/],
  [
    'another repository',
    (p) => void (p.buildDefinition.externalParameters.workflow.repository = 'https://github.com/a/b'),
    /workflow.repository is/,
  ],
  [
    'another ref',
    (p) => void (p.buildDefinition.externalParameters.workflow.ref = 'refs/heads/main'),
    /workflow.ref is/,
  ],
  [
    'another workflow',
    (p) => void (p.buildDefinition.externalParameters.workflow.path = '.github/workflows/ci.yml'),
    /workflow.path is/,
  ],
  [
    'another source',
    (p) => void (p.buildDefinition.resolvedDependencies[0]!.uri = 'git+https://github.com/a/b@refs/tags/v0.8.0'),
    /resolvedDependencies.0.uri is/,
  ],
  [
    'the source as second dependency',
    (p) => void p.buildDefinition.resolvedDependencies.unshift({ uri: 'x', digest: { gitCommit: 'x' } }),
    /resolvedDependencies.0.uri is "x"/,
  ],
  ['no dependency', (p) => void p.buildDefinition.resolvedDependencies.pop(), /resolvedDependencies.0.uri is none/],
  [
    'another commit',
    (p) => void (p.buildDefinition.resolvedDependencies[0]!.digest.gitCommit = 'c'.repeat(40)),
    /gitCommit is "c{40}", but the certificate says "a{40}"/,
  ],
  ['another event', (p) => void (p.buildDefinition.internalParameters.github.event_name = 'release'), /event_name is/],
  [
    'another repository id',
    (p) => void (p.buildDefinition.internalParameters.github.repository_id = '1'),
    /repository_id is/,
  ],
  [
    'another owner',
    (p) => void (p.buildDefinition.internalParameters.github.repository_owner_id = '1'),
    /repository_owner_id is/,
  ],
  [
    'a better runner',
    (p) => void (p.buildDefinition.internalParameters.github.runner_environment = 'self-hosted'),
    /runner_environment is/,
  ],
  [
    'another run',
    (p) => void (p.runDetails.metadata.invocationId = 'https://github.com/a/b/actions/runs/1/attempts/1'),
    /invocationId is/,
  ],
  [
    'a list for a text',
    (p) => void ((p.runDetails.builder as { id: unknown }).id = [signer.identity]),
    /builder.id is none/,
  ],
])('provenance with %s is refused', (_, change, reason) => {
  const found = verdict(bom, [attestation(provenance([descriptor(bom)], signer, change))], ['provenance']);
  expect(found.holds).toBe(false);
  expect(found.reasons.join('; ')).toMatch(reason);
  expect(found.level).toBeUndefined();
});

test('provenance from a certificate that does not say where it comes from is refused', () => {
  const bare = { ...signer, buildConfigUri: undefined };
  const found = verdict(bom, [attestation(provenance([descriptor(bom)], signer), bare)], ['provenance']);
  expect(found.reasons.join()).toMatch(/the certificate does not vouch for .*workflow.path/);
});

test('a certificate that names two signers proves nothing', () => {
  const by = { ...signer, buildSignerUri: reusableSigner.identity };
  const found = verdict(bom, [attestation(provenance([descriptor(bom)], by), by)], ['provenance']);
  expect(found.reasons.join()).toMatch(/names two signers/);
});

test('provenance with an empty or hostile predicate is refused, not crashed on', () => {
  for (const predicate of [
    {},
    { buildDefinition: null },
    { buildDefinition: { resolvedDependencies: 'x' }, __proto__: null },
  ]) {
    const evidence = attestation(statement([descriptor(bom)], PROVENANCE_TYPE, predicate));
    expect(verdict(bom, [evidence], ['provenance']).holds).toBe(false);
  }
});

test('an SBOM is an attestation about the artifact, or a file that holds itself and lists its digest', () => {
  const spdx = { spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT' };
  const type = 'https://spdx.dev/Document/v2.3';
  const policy = { identity: identity(), require: ['sbom'] as const, strict: false };
  expect(judge(bom, [attestation(statement([descriptor(bom)], type, spdx))], policy).holds).toBe(true);
  expect(judge(bom, [attestation(statement([descriptor(bom)], type, {}))], policy).reasons.join()).toMatch(
    /neither an SPDX/,
  );
  expect(judge(bom, [], policy, [{ name: 'bom.spdx.json', describes: new Set([bom.digests.sha256]) }]).holds).toBe(
    true,
  );
  expect(judge(bom, [], policy, [{ name: 'bom.spdx.json', describes: new Set([other.digests.sha256]) }]).holds).toBe(
    false,
  );
});
