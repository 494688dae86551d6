import type { ResourceDescriptor, Statement } from '../intoto/statement.ts';
import { statementsFor } from '../intoto/statements.ts';
import type { SignedBundle, SigningSession } from '../sigstore/session.ts';
import type { ImageSubject, Subject } from '../subject/subject.ts';

/** What is said, and about what. Names and digests were checked when the subjects were found. */
export type AttestationRequest = {
  readonly subjects: readonly Subject[];
  readonly predicateType: string;
  readonly predicate: Readonly<Record<string, unknown>>;
};

/** An attestation that was signed, checked and stored. */
export type Attestation = SignedBundle & {
  readonly statement: Statement;
  /** Whether an earlier attempt of this run had signed it. */
  readonly kept: boolean;
  /** What it is called where it was stored: an id of GitHub's attestations API, a referrer's digest. */
  readonly stored: readonly string[];
};

/** Where attestations go. Each place is optional; each tells what the attestation is called there. */
export type AttestationStores = {
  /** GitHub's attestations API. */
  readonly github?: (attestation: SignedBundle) => Promise<string>;
  /** The registry of an image that is among the subjects. */
  readonly registry?: (image: ImageSubject, attestation: SignedBundle) => Promise<string>;
  /** A file in the in-toto bundle format: one bundle on each line. */
  readonly file?: (jsonLines: string) => Promise<string>;
  /** What an earlier attempt of this run signed for the statement, which is then not signed again. */
  readonly earlier?: (statement: Statement) => Promise<SignedBundle | undefined>;
};

/**
 * The one way from subjects to stored attestations: statement → sign → check → store. All are signed and checked before
 * the first is stored, the file is written before anything leaves the machine.
 */
export async function attestSubjects(
  request: AttestationRequest,
  session: Pick<SigningSession, 'signStatement'>,
  stores: AttestationStores,
): Promise<Attestation[]> {
  const { subjects, predicateType, predicate } = request;
  const statements = statementsFor(subjects.map(descriptorOf), predicateType, predicate);
  const signed = await Promise.all(
    statements.map(async (statement) => {
      const earlier = await stores.earlier?.(statement);
      const { bundle, facts } = earlier ?? (await session.signStatement(statement));
      return { statement, bundle, facts, kept: earlier !== undefined };
    }),
  );
  const path = signed.length === 0 ? undefined : await stores.file?.(jsonLines(signed));
  const attestations: Attestation[] = [];
  for (const attestation of signed) {
    const stored = await store(attestation, subjects, stores);
    attestations.push({ ...attestation, stored: path === undefined ? stored : [path, ...stored] });
  }
  return attestations;
}

/** Bundles as a file has them (`*.intoto.jsonl`): one on each line. */
export function jsonLines(bundles: readonly SignedBundle[]): string {
  return bundles.map(({ bundle }) => `${bundle.json}\n`).join('');
}

/** A subject as a statement names it. */
function descriptorOf(subject: Subject): ResourceDescriptor {
  return { name: subject.name, digest: { sha256: subject.digests.sha256 } };
}

async function store(
  attestation: Omit<Attestation, 'stored'>,
  subjects: readonly Subject[],
  { github, registry }: AttestationStores,
): Promise<string[]> {
  const stored: string[] = [];
  if (github !== undefined) stored.push(await github(attestation));
  if (registry !== undefined) {
    const covered = new Set(attestation.statement.subject.map(({ name, digest }) => `${name}@${digest?.['sha256']}`));
    for (const subject of subjects) {
      if (subject.kind === 'image' && covered.has(`${subject.name}@${subject.digests.sha256}`)) {
        stored.push(await registry(subject, attestation));
      }
    }
  }
  return stored;
}
