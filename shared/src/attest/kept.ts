import type { CertificateClaims } from '../claims/certificate-claims.ts';
import type { WorkflowClaims } from '../claims/workflow-claims.ts';
import { codeOf } from '../errors/describe.ts';
import type { SigstoreBundle } from '../sigstore/bundle.ts';
import type { SignedBundle } from '../sigstore/session.ts';
import type { TrustRoot } from '../sigstore/trust-root.ts';
import { verifyBundle, type Expected } from '../sigstore/verify.ts';

/** Who this run is, to tell its own earlier evidence from everybody else's. */
export type Self = {
  readonly claims: WorkflowClaims;
  readonly serverUrl: string;
  readonly trust: TrustRoot | undefined;
};

/**
 * A bundle that an earlier attempt left and that says exactly what this run would say: it verifies, for the same content,
 * by the same workflow, from the same commit and ref, for the same event and kind of runner. `undefined` otherwise.
 */
export async function keep(bundle: SigstoreBundle, expected: Expected, self: Self): Promise<SignedBundle | undefined> {
  if (self.trust === undefined) return undefined;
  try {
    const facts = await verifyBundle(bundle, expected, self.trust);
    return isOurs(facts.signer, self) ? { bundle, facts } : undefined;
  } catch (error) {
    if (codeOf(error) === 'BUNDLE_REFUSED') return undefined;
    throw error;
  }
}

/** Whether a certificate is what Fulcio gives this run: every attempt of it, and every run on the same commit and ref. */
function isOurs(signer: CertificateClaims, { claims, serverUrl }: Self): boolean {
  const server = serverUrl.replace(/\/$/, '');
  return (
    signer.issuer === claims.issuer &&
    signer.identity === `${server}/${claims.jobWorkflowRef}` &&
    // A policy may ask for these three too, so what differs in one of them would be refused with every attempt.
    signer.buildSignerDigest === claims.jobWorkflowSha &&
    signer.runnerEnvironment === claims.runnerEnvironment &&
    signer.buildTrigger === claims.eventName &&
    signer.sourceRepositoryUri === `${server}/${claims.repository}` &&
    signer.sourceRepositoryId === claims.repositoryId &&
    signer.sourceRepositoryDigest === claims.sha &&
    signer.sourceRepositoryRef === claims.ref
  );
}
