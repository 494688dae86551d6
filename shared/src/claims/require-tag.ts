import { ActionError } from '../errors/action-error.ts';
import type { WorkflowClaims } from './workflow-claims.ts';

/**
 * Refuses to go on unless the run is on the tag that it releases. A reusable workflow's identity is the same for every
 * caller in the world, so this is asked before anything is signed. Throws WRONG_REF.
 */
export function requireTag(claims: Pick<WorkflowClaims, 'ref' | 'repository'>, tag: string): void {
  if (claims.ref === `refs/tags/${tag}`) return;
  throw new ActionError(
    'WRONG_REF',
    `This run of ${claims.repository} is on ${claims.ref}, not on the tag "${tag}", so nothing is signed for it.`,
    { hint: `Start the workflow by pushing the tag, or dispatch it on the tag: "gh workflow run FILE --ref ${tag}".` },
  );
}
