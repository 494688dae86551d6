import type { Bundle } from '@sigstore/bundle';
import { setTimeout as delay } from 'node:timers/promises';
import type { CertificateClaims } from '../claims/certificate-claims.ts';
import type { WorkflowClaims } from '../claims/workflow-claims.ts';
import { ActionError } from '../errors/action-error.ts';
import { codeOf, describe } from '../errors/describe.ts';
import { createGate } from '../http/gate.ts';
import type { HttpClient } from '../http/message.ts';
import { PAYLOAD_TYPE, type Statement } from '../intoto/statement.ts';
import type { VerifiedBundle } from '../intoto/verified-bundle.ts';
import { toSigstoreBundle, type SigstoreBundle } from './bundle.ts';
import { holdCredentials, type Credential } from './credential.ts';
import type { Identity } from './identity.ts';
import { rekorV1Witness } from './rekor-v1.ts';
import { DUPLICATE_ENTRY, rekorV2Witness } from './rekor-v2.ts';
import type { SigningServices } from './services.ts';
import { timestampWitness } from './timestamp.ts';
import type { TrustRoot } from './trust-root.ts';
import { verifyBundle, type Expected } from './verify.ts';
import { envelopeDigest, type Witness } from './witness.ts';

export type SessionOptions = {
  readonly identity: Identity;
  readonly services: SigningServices;
  /** What every bundle is verified against before it is handed out; `undefined` when nothing is known. */
  readonly trust: TrustRoot | undefined;
  readonly http: HttpClient;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Signatures that are on their way at once. Default 8. */
  readonly concurrency?: number;
  /** Waits so many milliseconds. */
  readonly wait?: (ms: number) => Promise<void>;
};

/** A bundle that was made here. `facts` is what its verification said, where a trust root is known. */
export type SignedBundle = { readonly bundle: SigstoreBundle; readonly facts: VerifiedBundle | undefined };

/** Signs any number of artifacts with one key, one ID token and one certificate, renewed together before they expire. */
export type SigningSession = {
  /** A signature over bytes, by their SHA-256 (hex). `name` is for errors. Bundle v0.3. */
  signDigest(artifact: { readonly name: string; readonly sha256: string }): Promise<SignedBundle>;
  /** A DSSE envelope with the statement. Bundle v0.3. */
  signStatement(statement: Statement): Promise<SignedBundle>;
  /** Claims of the token that got the current certificate. Asks for one when there is none. */
  claims(): Promise<WorkflowClaims>;
  /** What the current certificate says. Asks for one when there is none. */
  certificate(): Promise<CertificateClaims>;
};

/** What is to be signed, and the bundle that a signature makes of it. */
type Draft = {
  readonly name: string;
  readonly sha256: Buffer;
  readonly expected: Expected;
  bundle(signature: Buffer, certificate: Buffer): Promise<Bundle>;
};

const CONCURRENCY = 8;
const ATTEMPTS = 3;

/** Opens a session. Nothing is asked of anybody until the first call. Its calls throw SIGNING_FAILED. */
export function openSigningSession(options: SessionOptions): SigningSession {
  const { identity, services, trust, http, now } = options;
  const wait = options.wait ?? ((ms) => delay(ms));
  const credentials = holdCredentials({ identity, fulcio: services.fulcio, http, now });
  const witnesses = witnessesOf(services, http, wait);
  // A signature waits for its turn before the certificate is looked at, and not between certificate and log.
  const gate = createGate(options.concurrency ?? CONCURRENCY, now, wait);

  async function attempt(draft: Draft): Promise<SignedBundle | 'again'> {
    const credential = await credentials.current();
    let bundle;
    try {
      bundle = await witnessed(draft, credential, witnesses);
    } catch (error) {
      if (codeOf(error) === DUPLICATE_ENTRY) return 'again';
      throw error;
    }
    // Patience with a busy log can outlast the certificate.
    if (!credentials.isValid(credential)) return 'again';
    const facts = trust === undefined ? undefined : await verifyBundle(bundle, draft.expected, trust);
    return { bundle, facts };
  }

  async function sign(draft: Draft): Promise<SignedBundle> {
    try {
      return await gate.pass(async () => {
        for (let tried = 0; tried < ATTEMPTS; tried += 1) {
          const made = await attempt(draft);
          if (made !== 'again') return made;
        }
        throw new Error(`no log entry within the life of a certificate, in ${ATTEMPTS} attempts`);
      });
    } catch (cause) {
      throw failed(draft.name, cause);
    }
  }

  return {
    signDigest: async (artifact) => sign(digestDraft(artifact)),
    signStatement: (statement) => sign(statementDraft(statement)),
    claims: async () => (await credentials.current()).claims,
    certificate: async () => (await credentials.current()).certificate.claims,
  };
}

async function witnessed(draft: Draft, credential: Credential, witnesses: readonly Witness[]): Promise<SigstoreBundle> {
  const signature = await credential.key.sign(draft.sha256);
  const bundle = await draft.bundle(signature, credential.certificate.der);
  const materials = await Promise.all(witnesses.map((witness) => witness.testify(bundle.content, credential.pem)));
  return toSigstoreBundle({
    ...bundle,
    verificationMaterial: {
      ...bundle.verificationMaterial,
      tlogEntries: materials.flatMap(({ tlogEntries }) => tlogEntries ?? []),
      timestampVerificationData: {
        rfc3161Timestamps: materials.flatMap(({ rfc3161Timestamps }) => rfc3161Timestamps ?? []),
      },
    },
  });
}

function witnessesOf(services: SigningServices, http: HttpClient, wait: (ms: number) => Promise<void>): Witness[] {
  return [
    ...services.logs.map(({ url, version }) =>
      version === 1 ? rekorV1Witness({ url, http, wait }) : rekorV2Witness({ url, http }),
    ),
    ...services.timestampAuthorities.map((url) => timestampWitness(url, http)),
  ];
}

function digestDraft({ name, sha256 }: { readonly name: string; readonly sha256: string }): Draft {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError(`${name}: not a SHA-256 in lower-case hex`);
  const digest = Buffer.from(sha256, 'hex');
  return {
    name,
    sha256: digest,
    expected: { kind: 'digest', sha256 },
    bundle: async (signature, certificate) => {
      const { toMessageSignatureBundle } = await import('@sigstore/bundle');
      return toMessageSignatureBundle({ digest, signature, certificate, certificateChain: false });
    },
  };
}

function statementDraft(statement: Statement): Draft {
  const payload = Buffer.from(JSON.stringify(statement));
  return {
    name: `the attestation ${statement.predicateType}`,
    sha256: envelopeDigest(PAYLOAD_TYPE, payload),
    expected: { kind: 'statement' },
    bundle: async (signature, certificate) => {
      const { toDSSEBundle } = await import('@sigstore/bundle');
      return toDSSEBundle({
        artifact: payload,
        artifactType: PAYLOAD_TYPE,
        signature,
        certificate,
        certificateChain: false,
      });
    },
  };
}

function failed(name: string, cause: unknown): ActionError {
  const hint = cause instanceof ActionError ? cause.hint : undefined;
  return new ActionError('SIGNING_FAILED', `${name} was not signed: ${describe(cause)}`, {
    cause,
    hint: hint ?? 'Run the job again; what is signed already is kept.',
  });
}
