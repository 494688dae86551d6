import type { CertificateClaims } from '../claims/certificate-claims.ts';
import { provenanceMismatches } from '../intoto/provenance-match.ts';
import { WORKFLOW_BUILD_TYPE } from '../intoto/slsa-provenance.ts';
import type { Statement } from '../intoto/statement.ts';
import { quote } from './quote.ts';

/**
 * Why provenance cannot be believed though its signer can, one sentence each: the certificate holds GitHub's word about
 * the run, the predicate only the signer's, so they must agree in every field.
 */
export function provenanceRefusals({ predicate }: Statement, signer: CertificateClaims): string[] {
  const buildType = buildTypeOf(predicate);
  const mismatches = provenanceMismatches(predicate, signer).map(({ field, stated, certified }) =>
    certified === undefined
      ? `the certificate does not vouch for ${field}`
      : `its ${field} is ${quote(stated)}, but the certificate says ${quote(certified)}`,
  );
  return [
    ...(buildType === WORKFLOW_BUILD_TYPE
      ? []
      : [`its build type is ${quote(buildType)}, expected ${quote(WORKFLOW_BUILD_TYPE)}`]),
    ...(signer.buildSignerUri === signer.identity
      ? []
      : [`its certificate names two signers, ${quote(signer.identity)} and ${quote(signer.buildSignerUri)}`]),
    ...mismatches,
  ];
}

function buildTypeOf(predicate: Statement['predicate']): string | undefined {
  const definition = predicate['buildDefinition'];
  if (typeof definition !== 'object' || definition === null || !('buildType' in definition)) return undefined;
  return typeof definition.buildType === 'string' ? definition.buildType : undefined;
}
