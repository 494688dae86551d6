import { ActionError } from '../errors/action-error.ts';
import type { ExpectedIdentity, ExpectedSource } from './identity.ts';
import { expectedSigner, signerRepository, type SignerInputs } from './expected-signer.ts';
import { isFullTag, parseWorkflowUri } from './workflow-uri.ts';

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

/** The identity as the user's workflow states it, untouched. */
export type IdentityInputs = SignerInputs & {
  readonly certificateOidcIssuer: string | undefined;
  /** Commits of the signer's workflow. */
  readonly signerDigests: readonly string[];
  /** `owner/name` */
  readonly sourceRepository: string | undefined;
  readonly sourceRef: string | undefined;
  readonly sourceDigest: string | undefined;
  readonly runnerEnvironment: string | undefined;
  readonly buildTrigger: string | undefined;
};

/** The run that verifies, from the runner's variables. */
export type ThisRun = {
  /** `https://github.com` */
  readonly serverUrl: string;
  readonly repository: string | undefined;
  readonly repositoryId: string | undefined;
  readonly ref: string | undefined;
  readonly sha: string | undefined;
  /** `owner/name/.github/workflows/x.yml@ref` */
  readonly workflowRef: string | undefined;
};

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Who must have signed. What is not given comes from this run: its repository, and for that repository its ref, commit
 * and workflow. Throws BAD_INPUT for an identity that strangers could meet.
 */
export function expectedIdentity(inputs: IdentityInputs, run: ThisRun): ExpectedIdentity {
  const server = run.serverUrl.replace(/\/+$/, '');
  const signer = expectedSigner(inputs, { server, ...ownWorkflow(inputs, run) });
  const isWorkflow = signer.kind !== 'identity' || signer.value.includes('://');
  const source = isWorkflow || inputs.sourceRepository !== undefined ? expectedSource(inputs, run) : undefined;
  if (source === undefined && inputs.certificateOidcIssuer === undefined) throw personWithoutIssuer(signer);
  if (source === undefined && (inputs.sourceRef ?? inputs.sourceDigest) !== undefined) throw sourceOfPerson();
  const expected: ExpectedIdentity = {
    issuer: issuer(inputs.certificateOidcIssuer ?? GITHUB_ISSUER),
    server,
    signer,
    signerDigests: inputs.signerDigests.map((digest) => commit('signer-digest', digest)),
    source,
    runnerEnvironment: runnerEnvironment(inputs.runnerEnvironment),
    buildTrigger: inputs.buildTrigger,
  };
  refuseBorrowedSigner(expected, inputs.sourceRepository !== undefined);
  return expected;
}

/** The same workflow is open to every caller in the world, so its name says nothing without the caller's repository. */
function refuseBorrowedSigner(expected: ExpectedIdentity, sourceIsExplicit: boolean): void {
  const repository = signerRepository(expected.signer, expected.server);
  if (expected.source === undefined || repository === undefined || repository === expected.source.repository) return;
  if (!sourceIsExplicit) {
    throw bad(
      `The signer belongs to ${repository}, another repository than ${expected.source.repository}.`,
      `Any repository can call a workflow of ${repository} and gets its identity. Say whose release this is: "source-repository: owner/name".`,
    );
  }
  const ref = signerRef(expected);
  if (ref === undefined || isFullTag(ref) || expected.signerDigests.length > 0) return;
  throw bad(
    `The signer workflow of ${repository} is expected at "${ref}", which can be moved to other code.`,
    'Name a full tag ("…@refs/tags/v1.2.3"), or list the commits that you trust in "signer-digest".',
  );
}

function signerRef({ signer, server }: ExpectedIdentity): string | undefined {
  if (signer.kind === 'workflow') return signer.ref;
  return signer.kind === 'identity' ? parseWorkflowUri(signer.value, server)?.ref : undefined;
}

function expectedSource(inputs: IdentityInputs, run: ThisRun): ExpectedSource {
  const repository = inputs.sourceRepository ?? run.repository;
  if (repository === undefined) {
    throw bad('It is not known from which repository the artifacts come.', 'Give "source-repository: owner/name".');
  }
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw bad(`Input "source-repository" must be owner/name, not "${repository}".`);
  }
  const isThis = repository === run.repository;
  const stated = inputs.sourceRef !== undefined || inputs.sourceDigest !== undefined;
  const ref = stated || !isThis ? inputs.sourceRef : run.ref;
  const digest = stated || !isThis ? inputs.sourceDigest : run.sha;
  if (ref === undefined && digest === undefined) {
    throw bad(
      `It is not known from which commit of ${repository} the artifacts come, so those of any branch would pass.`,
      'Give "source-ref: refs/tags/v1.2.3", or "source-digest" with the commit.',
    );
  }
  return {
    repository,
    repositoryId: isThis ? run.repositoryId : undefined,
    ref: ref === undefined ? undefined : fullRef(ref),
    digest: digest === undefined ? undefined : commit('source-digest', digest),
  };
}

function ownWorkflow(inputs: IdentityInputs, run: ThisRun): { readonly ownWorkflow?: string } {
  const foreign = inputs.sourceRepository !== undefined && inputs.sourceRepository !== run.repository;
  return foreign || run.workflowRef === undefined ? {} : { ownWorkflow: run.workflowRef };
}

function fullRef(ref: string): string {
  if (ref.startsWith('refs/')) return ref;
  throw bad(`Input "source-ref" must be a full ref, not "${ref}".`, `For the tag ${ref} write "refs/tags/${ref}".`);
}

function commit(input: string, value: string): string {
  const digest = value.toLowerCase();
  if (COMMIT.test(digest)) return digest;
  throw bad(`Input "${input}" must be a whole commit digest of 40 or 64 hex digits, not "${value}".`);
}

function issuer(value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  throw bad(`Input "certificate-oidc-issuer" must be an address like ${GITHUB_ISSUER}, not "${value}".`);
}

function runnerEnvironment(value: string | undefined): string | undefined {
  if (value === undefined || value === 'github-hosted' || value === 'self-hosted') return value;
  throw bad(`Input "runner-environment" must be github-hosted or self-hosted, not "${value}".`);
}

function personWithoutIssuer(signer: ExpectedIdentity['signer']): ActionError {
  return bad(
    `The identity "${signer.kind === 'identity' ? signer.value : ''}" is no workflow, so GitHub cannot have issued its certificate.`,
    'Give "certificate-oidc-issuer", for example https://accounts.google.com for a Google service account.',
  );
}

function sourceOfPerson(): ActionError {
  return bad('"source-ref" and "source-digest" mean nothing for a signer that is no workflow.', 'Remove them.');
}

function bad(message: string, hint = 'Correct it below "with:" of the step.'): ActionError {
  return new ActionError('BAD_INPUT', message, { hint });
}
