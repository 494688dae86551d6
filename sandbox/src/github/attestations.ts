import type { Answer } from '../service/exchange.ts';
import { parameter, type Call } from './call.ts';
import { failure, notFound } from './errors.ts';
import { objectField, readFields, type Fields } from './fields.ts';
import { linkTo } from './paging.ts';
import { snappyBlock } from './snappy.ts';
import { sign } from './storage.ts';
import type { Attestation } from './state.ts';
import { reply, type Reply } from './schema.ts';

const DEFAULT_SIZE = 30;
const LARGEST_SIZE = 100;
const IN_TOTO = 'application/vnd.in-toto+json';

/** POST attestations: a Sigstore bundle with a signed in-toto statement. */
export async function createAttestation(call: Call): Promise<Answer> {
  const bundle = objectField(await readFields(call.exchange), 'bundle');
  if (bundle === undefined) throw failure(422, 'Invalid request.\n\n"bundle" wasn\'t supplied.');
  const { predicateType, subjects } = statementOf(bundle);
  const attestation: Attestation = { id: call.world.nextId(), bundle, predicateType, subjects };
  call.repository.attestations.push(attestation);
  return reply('repos/create-attestation', 201, { id: attestation.id });
}

type Page = NonNullable<Reply<'repos/list-attestations', 200>['attestations']>;

/** GET attestations/{subject_digest}: newest first; 404 if nothing was ever attested of it. */
export function listAttestations(call: Call): Answer {
  const digest = parameter(call, 'digest');
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw failure(422, 'Invalid subject digest');
  const about = call.repository.attestations.filter(({ subjects }) => subjects.includes(digest)).reverse();
  if (about.length === 0) throw notFound();
  const wanted = call.query.get('predicate_type');
  const matching = about.filter(({ predicateType }) => wanted === null || isType(wanted, predicateType));
  const { items, headers } = cursorPage(call, matching);
  const attestations = items.map((attestation) => attestationJson(call, attestation));
  return reply('repos/list-attestations', 200, { attestations }, headers);
}

function attestationJson(call: Call, { id, bundle }: Attestation): Page[number] {
  const { world, repository } = call;
  const url = sign(world, `/attestations/${repository.id}/${id}.json.sn`, () => ({
    type: 'application/x-snappy',
    bytes: snappyBlock(Buffer.from(JSON.stringify(bundle))),
  }));
  // GitHub sends null for large bundles and leaves the client to the URL; its schema does not know that.
  const inline = world.attestationBundles === 'inline' ? bundle : (null as unknown as object);
  return { bundle: inline, repository_id: repository.id, bundle_url: url, initiator: 'user' };
}

/** Pages by `after` and `before`, which are opaque to the client and ids here. */
function cursorPage(
  call: Call,
  all: readonly Attestation[],
): { readonly items: readonly Attestation[]; readonly headers: Readonly<Record<string, string>> } {
  const asked = Number(call.query.get('per_page') ?? DEFAULT_SIZE);
  const size = Math.min(Number.isInteger(asked) && asked > 0 ? asked : DEFAULT_SIZE, LARGEST_SIZE);
  const [after, before] = [call.query.get('after'), call.query.get('before')];
  const start = after === null ? 0 : all.findIndex(({ id }) => cursor(id) === after) + 1;
  const end = before === null ? start + size : all.findIndex(({ id }) => cursor(id) === before);
  const items = all.slice(before === null ? start : Math.max(0, end - size), end);
  const [first, last] = [items[0], items.at(-1)];
  const links = [
    ...(last !== undefined && last !== all.at(-1) ? [linkTo(call, { after: cursor(last.id) }, 'next')] : []),
    ...(first !== undefined && first !== all[0] ? [linkTo(call, { before: cursor(first.id) }, 'prev')] : []),
  ];
  return { items, headers: links.length === 0 ? {} : { link: links.join(', ') } };
}

function cursor(id: number): string {
  return Buffer.from(`id:${id}`).toString('base64url');
}

function isType(wanted: string, predicateType: string): boolean {
  switch (wanted) {
    case 'provenance':
      return predicateType.startsWith('https://slsa.dev/provenance/');
    case 'sbom':
      return /^https:\/\/(?:spdx\.dev\/Document|cyclonedx\.org\/bom)/.test(predicateType);
    case 'release':
      return predicateType.startsWith('https://in-toto.io/attestation/release/');
    default:
      return predicateType === wanted;
  }
}

function statementOf(bundle: Fields): Pick<Attestation, 'predicateType' | 'subjects'> {
  const envelope = objectField(bundle, 'dsseEnvelope');
  const signatures = envelope?.['signatures'];
  const isSigned = Array.isArray(signatures) && signatures.length > 0 && bundle['verificationMaterial'] !== undefined;
  if (!isSigned || envelope?.['payloadType'] !== IN_TOTO || typeof envelope['payload'] !== 'string') {
    throw invalid('not a bundle with a signed in-toto statement');
  }
  const { predicateType, subject } = parseStatement(envelope['payload']);
  const digests = Array.isArray(subject) ? subject.map(sha256Of) : [];
  const subjects = digests.filter((digest) => digest !== undefined);
  if (typeof predicateType !== 'string' || subjects.length === 0 || subjects.length !== digests.length) {
    throw invalid('the statement needs a predicateType and a sha256 digest of every subject');
  }
  return { predicateType, subjects };
}

function parseStatement(payload: string): Fields {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Fields;
  } catch {
    // Told below.
  }
  throw invalid('the payload is not a JSON statement');
}

function sha256Of(subject: unknown): string | undefined {
  const sha256 = (subject as { digest?: { sha256?: unknown } } | null)?.digest?.sha256;
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? `sha256:${sha256}` : undefined;
}

function invalid(reason: string): Error {
  return failure(422, `Invalid bundle: ${reason}`);
}
