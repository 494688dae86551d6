import { dirname, join, resolve } from 'node:path';
import { badInput, flag, integer, lines, optional, required, type Get } from '@release-actions/shared/host/inputs';
import { registryLogin, type RegistryLogin } from '@release-actions/shared/host/registry-inputs';
import { trustInputs, type TrustInputs } from '@release-actions/shared/host/trust-inputs';
import type { Surroundings } from '@release-actions/shared/host/workspace';
import { parseReference, type ImageReference } from '@release-actions/shared/oci/reference';
import { EVIDENCE_GLOBS } from '@release-actions/shared/policy/role';
import { parseFilePatterns, type FilePatterns } from '@release-actions/shared/subject/file-pattern';

export type Inputs = {
  readonly files: FilePatterns;
  readonly images: readonly ImageReference[];
  /** Path of the file with the bundles, absolute; `undefined`: {@link defaultOutput}. */
  readonly output: string | undefined;
  readonly tag: string | undefined;
  readonly trust: TrustInputs;
  readonly login: RegistryLogin | undefined;
  /** For GitHub's attestations API; `undefined`: not stored there. */
  readonly token: string | undefined;
  readonly dryRun: boolean;
  readonly concurrency: number;
};

/** All inputs, checked. Throws BAD_INPUT before anything is read or asked. */
export function readInputs(get: Get, { workspace }: Pick<Surroundings, 'workspace'>): Inputs {
  const files = lines(get, 'files');
  const images = lines(get, 'images').map((image) => parseReference(image));
  if (files.length === 0 && images.length === 0) {
    throw badInput('files', 'There is nothing to state provenance of.', 'Give "files", "images" or both.');
  }
  const output = optional(get, 'output');
  if (output !== undefined && !output.endsWith('.intoto.jsonl')) {
    throw badInput(
      'output',
      `Input "output" must end in .intoto.jsonl, not "${output}": verifiers look for that name.`,
    );
  }
  return {
    // Evidence is never a subject: it would need new evidence with every run.
    files: parseFilePatterns(files, 'files', EVIDENCE_GLOBS),
    images,
    output: output === undefined ? undefined : resolve(workspace, output),
    tag: optional(get, 'tag'),
    trust: trustInputs(get, { signs: true, workspace }),
    login: registryLogin(get, images),
    token: flag(get, 'github-attestations', true) ? required(get, 'github-token') : undefined,
    dryRun: flag(get, 'dry-run', false),
    concurrency: integer(get, 'concurrency', { least: 1, most: 64, fallback: 8 }),
  };
}

/** Beside the files, where verify and publish look, when they lie in one folder; else in the workspace. */
export function defaultOutput(files: readonly { readonly path: string }[], workspace: string): string {
  const [folder = workspace, ...others] = new Set(files.map(({ path }) => dirname(path)));
  return join(others.length === 0 ? folder : workspace, 'provenance.intoto.jsonl');
}
