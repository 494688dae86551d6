import type { WorkflowClaims } from '@release-actions/shared/claims/workflow-claims';
import type { Subject } from '@release-actions/shared/subject/subject';

/**
 * Commands with which a user checks the provenance, ready to paste. Each names the repository: the identity of a reusable
 * workflow is the same for every caller in the world.
 */
export function verifyCommands(claims: WorkflowClaims, serverUrl: string, subjects: readonly Subject[]): string {
  const file = subjects.find(({ kind }) => kind === 'file')?.name ?? 'FILE';
  const [workflow = ''] = claims.jobWorkflowRef.split('@');
  const server = serverUrl.replace(/\/$/, '');
  const gh = [
    `gh attestation verify ${quoted(file)}`,
    `  --repo ${quoted(claims.repository)}`,
    `  --signer-workflow ${quoted(workflow)}`,
    `  --source-ref ${quoted(claims.ref)}`,
  ];
  const cosign = [
    `cosign verify-blob-attestation ${quoted(file)}`,
    '  --bundle provenance.intoto.jsonl --type slsaprovenance1',
    `  --certificate-oidc-issuer ${quoted(claims.issuer)}`,
    `  --certificate-identity ${quoted(`${server}/${claims.jobWorkflowRef}`)}`,
    `  --certificate-github-workflow-repository ${quoted(claims.repository)}`,
    `  --certificate-github-workflow-ref ${quoted(claims.ref)}`,
  ];
  return ['```console', gh.join(' \\\n'), '', cosign.join(' \\\n'), '```\n'].join('\n');
}

/** For a POSIX shell, and unable to end a code block. */
function quoted(value: string): string {
  const text = value.replaceAll(/[\r\n`]/g, '');
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
