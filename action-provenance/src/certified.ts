import { ActionError } from '@release-actions/shared/errors/action-error';
import { provenanceMismatches } from '@release-actions/shared/intoto/provenance-match';
import type { SigningSession } from '@release-actions/shared/sigstore/session';

/**
 * A session that signs only what its own certificate says too: the predicate comes from the claims of a token, and a
 * renewed certificate could come from another one. Throws PROVENANCE_MISMATCH.
 */
export function requireCertified(
  session: Pick<SigningSession, 'certificate' | 'signStatement'>,
  predicate: Readonly<Record<string, unknown>>,
): Pick<SigningSession, 'signStatement'> {
  return {
    signStatement: async (statement) => {
      const [mismatch] = provenanceMismatches(predicate, await session.certificate());
      if (mismatch === undefined) return session.signStatement(statement);
      const { field, stated, certified } = mismatch;
      throw new ActionError(
        'PROVENANCE_MISMATCH',
        `The provenance would say ${field} = ${stated ?? 'nothing'}, where the certificate says ${certified ?? 'nothing'}.`,
        {
          hint: 'Nothing was signed. Run the job again; if it stays, the certificate authority is not GitHub Actions’.',
        },
      );
    },
  };
}
