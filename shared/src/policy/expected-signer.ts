import { ActionError } from '../errors/action-error.ts';
import type { ExpectedSigner } from './identity.ts';
import { literalStart, wholePattern } from './whole-pattern.ts';
import { parseWorkflowUri } from './workflow-uri.ts';

export type SignerInputs = {
  readonly certificateIdentity: string | undefined;
  readonly certificateIdentityRegexp: string | undefined;
  /** `owner/name/.github/workflows/x.yml[@ref]` */
  readonly signerWorkflow: string | undefined;
};

type Surroundings = {
  readonly server: string;
  /** `owner/name/.github/workflows/x.yml@ref` of this run, where it may stand in for an input. */
  readonly ownWorkflow?: string;
};

const SIGNER_WORKFLOW = /^([\w.-]+\/[\w.-]+)\/(\.github\/workflows\/[^/]+?\.ya?ml)(?:@(.+))?$/;

/** Which signer is meant, from the one input that names it. Throws BAD_INPUT. */
export function expectedSigner(inputs: SignerInputs, { server, ownWorkflow }: Surroundings): ExpectedSigner {
  const { certificateIdentity, certificateIdentityRegexp, signerWorkflow } = inputs;
  const given = [certificateIdentity, certificateIdentityRegexp, signerWorkflow].filter((value) => value !== undefined);
  if (given.length > 1) {
    throw bad(
      'More than one input says who the signer is.',
      'Give one of "signer-workflow", "certificate-identity" and "certificate-identity-regexp".',
    );
  }
  if (signerWorkflow !== undefined) return fromWorkflow(signerWorkflow, server);
  if (certificateIdentity !== undefined) return fromIdentity(certificateIdentity, server);
  if (certificateIdentityRegexp !== undefined) return fromPattern(certificateIdentityRegexp, server);
  if (ownWorkflow !== undefined) return { kind: 'identity', value: `${server}/${ownWorkflow}` };
  throw bad(
    'It is not known who must have signed.',
    'Give "signer-workflow: owner/name/.github/workflows/release.yml".',
  );
}

/** `owner/name` of the workflow that an expected signer is; `undefined` for one that is no workflow of `server`. */
export function signerRepository(signer: ExpectedSigner, server: string): string | undefined {
  if (signer.kind === 'workflow') return signer.repository;
  if (signer.kind === 'pattern') return repositoryOf(signer.source, server);
  return parseWorkflowUri(signer.value, server)?.repository;
}

function fromWorkflow(value: string, server: string): ExpectedSigner {
  const bare = value.startsWith(`${server}/`) ? value.slice(server.length + 1) : value;
  const [, repository, path, ref] = SIGNER_WORKFLOW.exec(bare) ?? [];
  if (repository === undefined || path === undefined) {
    throw bad(
      `Input "signer-workflow" cannot be read: "${value}".`,
      'Write owner/name/.github/workflows/release.yml, with or without "@refs/tags/v1.2.3".',
    );
  }
  return { kind: 'workflow', repository, path, ref: ref === undefined ? undefined : fullRef(ref) };
}

function fullRef(ref: string): string {
  if (ref.startsWith('refs/') || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref)) return ref;
  if (/^v\d/.test(ref)) return `refs/tags/${ref}`;
  throw bad(
    `Input "signer-workflow" ends in "@${ref}", which may be a branch or a tag.`,
    `Write "@refs/tags/${ref}" or "@refs/heads/${ref}".`,
  );
}

function fromIdentity(value: string, server: string): ExpectedSigner {
  if (value.startsWith(`${server}/`) && parseWorkflowUri(value, server) === undefined) {
    throw bad(
      `Input "certificate-identity" names no workflow at a ref: "${value}".`,
      `Write ${server}/owner/name/.github/workflows/release.yml@refs/tags/v1.2.3.`,
    );
  }
  return { kind: 'identity', value };
}

function fromPattern(source: string, server: string): ExpectedSigner {
  try {
    wholePattern(source);
  } catch (cause) {
    throw bad(
      `Input "certificate-identity-regexp" is no regular expression: "${source}".`,
      'Write it as JavaScript reads it.',
      cause,
    );
  }
  if (repositoryOf(source, server) === undefined) {
    throw bad(
      `Input "certificate-identity-regexp" leaves open whose workflow signs: "${source}".`,
      `It must begin with the repository, with dots escaped and without alternatives around it: ${server.replaceAll('.', '\\.')}/owner/name/….`,
    );
  }
  return { kind: 'pattern', source };
}

function repositoryOf(source: string, server: string): string | undefined {
  const start = literalStart(source);
  if (!start.startsWith(`${server}/`)) return undefined;
  const [owner, name, ...rest] = start.slice(server.length + 1).split('/');
  return rest.length > 0 && owner !== undefined && owner !== '' && name !== undefined && name !== ''
    ? `${owner}/${name}`
    : undefined;
}

function bad(message: string, hint: string, cause?: unknown): ActionError {
  return new ActionError('BAD_INPUT', message, { hint, cause });
}
