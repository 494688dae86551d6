import { basename } from 'node:path';
import type { WorkflowClaims } from '@release-actions/shared/claims/workflow-claims';
import type { Subject } from '@release-actions/shared/subject/subject';

/** What commands are about: the first file, or the first image where there is no file. */
export type Verifiable = {
  readonly claims: WorkflowClaims;
  readonly serverUrl: string;
  readonly subjects: readonly Subject[];
  /** Path of the bundles' file. */
  readonly output: string;
};

/**
 * Commands with which a user checks the provenance, ready to paste. Each names the repository: the identity of a reusable
 * workflow is the same for every caller in the world.
 */
export function verifyCommands({ claims, serverUrl, subjects, output }: Verifiable): string {
  const subject = subjects.find(({ kind }) => kind === 'file') ?? subjects[0];
  const [workflow = ''] = claims.jobWorkflowRef.split('@');
  const server = serverUrl.replace(/\/$/, '');
  const { gh, cosign } = subject?.kind === 'image' ? imageHeads(subject) : fileHeads(subject?.name ?? 'FILE', output);
  const ghOptions = [
    `  --repo ${quoted(claims.repository)}`,
    `  --signer-workflow ${quoted(workflow)}`,
    `  --source-ref ${quoted(claims.ref)}`,
  ];
  const cosignOptions = [
    '  --type slsaprovenance1',
    `  --certificate-oidc-issuer ${quoted(claims.issuer)}`,
    `  --certificate-identity ${quoted(`${server}/${claims.jobWorkflowRef}`)}`,
    `  --certificate-github-workflow-repository ${quoted(claims.repository)}`,
    `  --certificate-github-workflow-ref ${quoted(claims.ref)}`,
  ];
  const lines = [[gh, ...ghOptions].join(' \\\n'), '', [...cosign, ...cosignOptions].join(' \\\n')];
  return ['```console', ...lines, '```\n'].join('\n');
}

type Heads = { readonly gh: string; readonly cosign: readonly string[] };

function fileHeads(name: string, output: string): Heads {
  // A name that starts with "-" would be read as an option.
  const file = quoted(name.startsWith('-') ? `./${name}` : name);
  return {
    gh: `gh attestation verify ${file}`,
    cosign: [`cosign verify-blob-attestation ${file}`, `  --bundle ${quoted(basename(output))}`],
  };
}

function imageHeads({ name, digests }: Subject): Heads {
  const image = `${name}@sha256:${digests.sha256}`;
  return {
    gh: `gh attestation verify ${quoted(`oci://${image}`)} --bundle-from-oci`,
    cosign: [`cosign verify-attestation ${quoted(image)}`],
  };
}

/** For a POSIX shell, and unable to end a code block. */
function quoted(value: string): string {
  const text = value.replaceAll(/[\r\n`]/g, '');
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
