import type { CertificateClaims } from '../../src/claims/certificate-claims.ts';
import { sha256 } from '../../src/digest/digest.ts';
import { statement, type ResourceDescriptor, type Statement } from '../../src/intoto/statement.ts';
import type { Evidence } from '../../src/policy/evidence.ts';
import { expectedIdentity, type IdentityInputs, type ThisRun } from '../../src/policy/expected-identity.ts';
import type { ExpectedIdentity } from '../../src/policy/identity.ts';
import type { FileSubject, ImageSubject } from '../../src/subject/subject.ts';

export const ISSUER = 'https://token.actions.githubusercontent.com';
export const COMMIT = 'a'.repeat(40);
const SIGNING_TYPE = 'https://sigstore.dev/cosign/sign/v1';
export const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1';

/** The certificate of a run of kubernetes-sigs/bom on the tag v0.8.0. */
export const signer: CertificateClaims = {
  identity: 'https://github.com/kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v0.8.0',
  issuer: ISSUER,
  buildSignerUri: 'https://github.com/kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v0.8.0',
  buildSignerDigest: COMMIT,
  runnerEnvironment: 'github-hosted',
  sourceRepositoryUri: 'https://github.com/kubernetes-sigs/bom',
  sourceRepositoryDigest: COMMIT,
  sourceRepositoryRef: 'refs/tags/v0.8.0',
  sourceRepositoryId: '42',
  sourceRepositoryOwnerUri: 'https://github.com/kubernetes-sigs',
  sourceRepositoryOwnerId: '7',
  buildConfigUri: 'https://github.com/kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v0.8.0',
  buildConfigDigest: COMMIT,
  buildTrigger: 'push',
  runInvocationUri: 'https://github.com/kubernetes-sigs/bom/actions/runs/1/attempts/1',
  sourceRepositoryVisibility: 'public',
};

const SUITE =
  'https://github.com/kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0';

/** As {@link signer}, signed inside the suite's reusable workflow. */
export const reusableSigner: CertificateClaims = {
  ...signer,
  identity: SUITE,
  buildSignerUri: SUITE,
  buildSignerDigest: 'b'.repeat(40),
};

export const run: ThisRun = {
  serverUrl: 'https://github.com',
  repository: 'kubernetes-sigs/bom',
  repositoryId: '42',
  ref: 'refs/tags/v0.8.0',
  sha: COMMIT,
  workflowRef: 'kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v0.8.0',
};

const NO_INPUTS: IdentityInputs = {
  certificateIdentity: undefined,
  certificateIdentityRegexp: undefined,
  signerWorkflow: undefined,
  certificateOidcIssuer: undefined,
  signerDigests: [],
  sourceRepository: undefined,
  sourceRef: undefined,
  sourceDigest: undefined,
  runnerEnvironment: undefined,
  buildTrigger: undefined,
};

export function identity(inputs: Partial<IdentityInputs> = {}, from: Partial<ThisRun> = {}): ExpectedIdentity {
  return expectedIdentity({ ...NO_INPUTS, ...inputs }, { ...run, ...from });
}

export function file(name: string, content = `content of ${name}`): FileSubject {
  return { kind: 'file', name, path: `/release/${name}`, size: content.length, digests: { sha256: sha256(content) } };
}

export const image: ImageSubject = {
  kind: 'image',
  name: 'ghcr.io/kubernetes-sigs/bom',
  reference: 'ghcr.io/kubernetes-sigs/bom:v0.8.0',
  digests: { sha256: sha256('an index') },
};

export function descriptor(subject: FileSubject): ResourceDescriptor {
  return { name: subject.name, digest: { sha256: subject.digests.sha256 } };
}

export function signature(sha256: string, by: CertificateClaims = signer, origin = 'bom.sigstore.json'): Evidence {
  return sound(origin, by, { kind: 'signature', sha256 });
}

export function attestation(
  content: Statement,
  by: CertificateClaims = signer,
  origin = 'attestation.intoto.jsonl',
): Evidence {
  return sound(origin, by, { kind: 'statement', statement: content });
}

export function signing(...subjects: readonly ResourceDescriptor[]): Statement {
  return statement(subjects, SIGNING_TYPE, {});
}

/** What actions/attest writes for the run of `by`; `change` edits a copy of the predicate. */
export function provenance(
  subjects: readonly ResourceDescriptor[],
  by: CertificateClaims = signer,
  change: (predicate: ReturnType<typeof predicateOf>) => void = () => {},
): Statement {
  const predicate = structuredClone(predicateOf(by));
  change(predicate);
  return statement(subjects, PROVENANCE_TYPE, predicate);
}

function predicateOf(by: CertificateClaims) {
  return {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: {
          ref: by.sourceRepositoryRef,
          repository: by.sourceRepositoryUri,
          path: '.github/workflows/release.yml',
        },
      },
      internalParameters: {
        github: {
          event_name: by.buildTrigger,
          repository_id: by.sourceRepositoryId,
          repository_owner_id: by.sourceRepositoryOwnerId,
          runner_environment: by.runnerEnvironment,
        },
      },
      resolvedDependencies: [
        {
          uri: `git+${by.sourceRepositoryUri}@${by.sourceRepositoryRef}`,
          digest: { gitCommit: by.sourceRepositoryDigest },
        },
      ],
    },
    runDetails: { builder: { id: by.identity }, metadata: { invocationId: by.runInvocationUri } },
  };
}

function sound(
  origin: string,
  by: CertificateClaims,
  content: Extract<Evidence, { sound: true }>['bundle']['content'],
): Evidence {
  return {
    origin,
    sound: true,
    bundle: { signer: by, content, signedAt: '2026-11-21T10:00:00Z', logIndex: '17', trustRoot: 'public-good' },
  };
}
