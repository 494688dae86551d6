import type { CertificateClaims } from '../claims/certificate-claims.ts';
import { quote } from './quote.ts';
import { wholePattern } from './whole-pattern.ts';
import { isFullTag, parseWorkflowUri } from './workflow-uri.ts';

/** Who must have signed, and from which source. All of it must hold. Made by `expectedIdentity`. */
export type ExpectedIdentity = {
  /** `iss` of the token for which the certificate was issued. */
  readonly issuer: string;
  /** Base of GitHub's URIs in certificates: `https://github.com`. */
  readonly server: string;
  readonly signer: ExpectedSigner;
  /** Commits of the signer's workflow; when there are any, its commit must be one of them. */
  readonly signerDigests: readonly string[];
  /** `undefined` only for signers that are no workflow: a person, a service account. */
  readonly source: ExpectedSource | undefined;
  readonly runnerEnvironment: string | undefined;
  /** Name of the event. */
  readonly buildTrigger: string | undefined;
};

export type ExpectedSigner =
  | { readonly kind: 'identity'; readonly value: string }
  /** A regular expression for the whole identity. */
  | { readonly kind: 'pattern'; readonly source: string }
  | {
      readonly kind: 'workflow';
      readonly repository: string;
      readonly path: string;
      /** Any ref when absent. */
      readonly ref: string | undefined;
    };

export type ExpectedSource = {
  /** `owner/name` */
  readonly repository: string;
  /** Names can be given up and taken by somebody else, ids cannot. */
  readonly repositoryId: string | undefined;
  readonly ref: string | undefined;
  /** The commit. */
  readonly digest: string | undefined;
};

/** What a signer is that it should not be, one sentence each; empty when the identity holds. */
export function identityMismatches(signer: CertificateClaims, expected: ExpectedIdentity): string[] {
  return [
    ...differs('the issuer', signer.issuer, expected.issuer),
    ...signerMismatches(signer, expected),
    ...(expected.source === undefined ? [] : sourceMismatches(signer, expected.source, expected.server)),
    ...differs('the runner environment', signer.runnerEnvironment, expected.runnerEnvironment),
    ...differs('the build trigger', signer.buildTrigger, expected.buildTrigger),
  ];
}

function signerMismatches(signer: CertificateClaims, expected: ExpectedIdentity): string[] {
  const who = nameMismatches(signer.identity, expected);
  if (expected.signerDigests.length > 0) {
    const listed = signer.buildSignerDigest !== undefined && expected.signerDigests.includes(signer.buildSignerDigest);
    if (listed) return who;
    return [
      ...who,
      expectation("the signer workflow's commit", signer.buildSignerDigest, expected.signerDigests.join(' or ')),
    ];
  }
  const workflow = parseWorkflowUri(signer.identity, expected.server);
  if (expected.source === undefined || !signer.identity.startsWith(`${expected.server}/`)) return who;
  if (workflow === undefined) return [...who, `the signer ${quote(signer.identity)} is no workflow`];
  if (workflow.repository === expected.source.repository || isFullTag(workflow.ref)) return who;
  return [
    ...who,
    `the signer workflow belongs to ${quote(workflow.repository)} and ran at ${quote(workflow.ref)}, which is no full tag "refs/tags/vX.Y.Z" and can be moved`,
  ];
}

function nameMismatches(identity: string, { signer, server }: ExpectedIdentity): string[] {
  if (signer.kind === 'identity') return differs('the signer', identity, signer.value);
  if (signer.kind === 'pattern') {
    if (wholePattern(signer.source).test(identity)) return [];
    return [`the signer is ${quote(identity)}, which ${quote(signer.source)} does not match as a whole`];
  }
  const start = `${server}/${signer.repository}/${signer.path}@`;
  if (signer.ref !== undefined) return differs('the signer', identity, start + signer.ref);
  const found = parseWorkflowUri(identity, server);
  if (found?.repository === signer.repository && found.path === signer.path) return [];
  return [expectation('the signer', identity, `${start}…`)];
}

function sourceMismatches(signer: CertificateClaims, source: ExpectedSource, server: string): string[] {
  return [
    ...differs('the source repository', signer.sourceRepositoryUri, `${server}/${source.repository}`),
    ...differs('the source repository’s id', signer.sourceRepositoryId, source.repositoryId),
    ...differs('the source ref', signer.sourceRepositoryRef, source.ref),
    ...differs('the source commit', signer.sourceRepositoryDigest, source.digest),
  ];
}

function differs(what: string, found: string | undefined, expected: string | undefined): string[] {
  return expected === undefined || found === expected ? [] : [expectation(what, found, expected)];
}

function expectation(what: string, found: string | undefined, expected: string): string {
  // GitHub takes any case in an address, certificates carry the one in which the name was registered.
  const caseOnly = found !== undefined && found.toLowerCase() === expected.toLowerCase();
  return `${what} is ${quote(found)}, expected ${quote(expected)}${caseOnly ? ' (only upper and lower case differ)' : ''}`;
}
