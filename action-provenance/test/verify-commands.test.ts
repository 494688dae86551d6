import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { WorkflowClaims } from '../../shared/src/claims/workflow-claims.ts';
import type { Subject } from '../../shared/src/subject/subject.ts';
import { runIdentity } from '../../sandbox/src/identity/run-identity.ts';
import { verifyCommands } from '../src/verify-commands.ts';

const SUITE = 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0';
const HEX = 'a'.repeat(64);

function commands(subject: Subject, claims: Partial<WorkflowClaims> = {}, output = '/w/p.intoto.jsonl'): string {
  const run = runIdentity({ repository: 'kubernetes-sigs/bom', reusable: { ref: SUITE, sha: 'b'.repeat(40) } });
  const issuer = 'https://token.actions.githubusercontent.com';
  return verifyCommands({
    claims: { ...run, issuer, ...claims } as WorkflowClaims,
    serverUrl: 'https://github.com/',
    subjects: [subject],
    output,
  });
}

const file = (name: string): Subject => ({ kind: 'file', name, path: `/w/${name}`, size: 1, digests: { sha256: HEX } });

/** What a shell makes of the commands: one list of arguments each. */
function argumentsOf(markdown: string): string[][] {
  const script = markdown.replace(/^```console\n/, '').replace(/```\n$/, '');
  const shell = `gh() { printf '%s\\0' gh "$@"; printf '\\0'; }; cosign() { printf '%s\\0' cosign "$@"; }\n${script}`;
  const [gh = '', cosign = ''] = execFileSync('sh', ['-c', shell], { encoding: 'utf8', env: {} }).split('\0\0');
  return [gh, cosign].map((text) => text.split('\0').filter((argument) => argument !== ''));
}

test('the commands name repository, workflow and ref', () => {
  const [gh, cosign] = argumentsOf(commands(file('bom')));
  expect(gh?.join(' ')).toBe(
    'gh attestation verify bom --repo kubernetes-sigs/bom ' +
      '--signer-workflow kubernetes-sigs/release-actions/.github/workflows/secure-release.yml ' +
      '--source-ref refs/tags/v1.0.0',
  );
  expect(cosign?.join(' ')).toBe(
    'cosign verify-blob-attestation bom --bundle p.intoto.jsonl --type slsaprovenance1 ' +
      '--certificate-oidc-issuer https://token.actions.githubusercontent.com ' +
      `--certificate-identity https://github.com/${SUITE} ` +
      '--certificate-github-workflow-repository kubernetes-sigs/bom ' +
      '--certificate-github-workflow-ref refs/tags/v1.0.0',
  );
});

test('an image is verified from its registry', () => {
  const image: Subject = { kind: 'image', name: 'ghcr.io/a/b', reference: 'ghcr.io/a/b:v1', digests: { sha256: HEX } };
  const [gh, cosign] = argumentsOf(commands(image));
  expect(gh?.slice(0, 5)).toEqual([
    'gh',
    'attestation',
    'verify',
    `oci://ghcr.io/a/b@sha256:${HEX}`,
    '--bundle-from-oci',
  ]);
  expect(cosign?.slice(0, 5)).toEqual([
    'cosign',
    'verify-attestation',
    `ghcr.io/a/b@sha256:${HEX}`,
    '--type',
    'slsaprovenance1',
  ]);
});

test.each([`$(touch /tmp/pwned) "x"`, `it's; exit 3`, '-rf', 'a\n```\n# head', `back\`tick`, 'two  words', '<b>&'])(
  'a shell reads the name %j as one argument, and the block does not end before its end',
  (name) => {
    const markdown = commands(file(name), { ref: `refs/tags/v1'$(exit 9)` });
    const [gh, cosign] = argumentsOf(markdown);
    const shown = name.replaceAll(/[\n`]/g, '').replace(/^-/, './-');
    expect(gh?.[3]).toBe(shown);
    expect(cosign?.[2]).toBe(shown);
    expect(gh?.at(-1)).toBe(`refs/tags/v1'$(exit 9)`);
    expect(markdown.match(/```/g)).toHaveLength(2);
  },
);
