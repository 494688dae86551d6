import { basename, resolve } from 'node:path';
import { badInput, flag, integer, lines, optional, type Get } from '@release-actions/shared/host/inputs';
import { registryLogin, type RegistryLogin } from '@release-actions/shared/host/registry-inputs';
import { trustInputs, type TrustInputs } from '@release-actions/shared/host/trust-inputs';
import type { Surroundings } from '@release-actions/shared/host/workspace';
import { parseReference, type ImageReference } from '@release-actions/shared/oci/reference';
import { EVIDENCE_GLOBS } from '@release-actions/shared/policy/role';
import { parseFilePatterns, type FilePatterns } from '@release-actions/shared/subject/file-pattern';

export type Inputs = {
  readonly files: FilePatterns;
  readonly images: readonly ImageReference[];
  /** Folder for bundles; `undefined`: each beside its file. */
  readonly output: string | undefined;
  readonly tag: string | undefined;
  readonly trust: TrustInputs;
  readonly login: RegistryLogin | undefined;
  readonly dryRun: boolean;
  readonly concurrency: number;
};

/** All inputs, checked. Throws BAD_INPUT before anything is read or asked. */
export function readInputs(get: Get, { workspace }: Pick<Surroundings, 'workspace'>): Inputs {
  const files = lines(get, 'files');
  const images = lines(get, 'images').map((image) => parseReference(image));
  if (files.length === 0 && images.length === 0) {
    throw badInput('files', 'There is nothing to sign.', 'Give "files", "images" or both.');
  }
  const output = optional(get, 'output');
  return {
    // Evidence is never a subject: it would need new evidence with every run.
    files: parseFilePatterns(files, 'files', EVIDENCE_GLOBS),
    images,
    output: output === undefined ? undefined : resolve(workspace, output),
    tag: optional(get, 'tag'),
    trust: trustInputs(get, { signs: true, workspace }),
    login: registryLogin(get, images),
    dryRun: flag(get, 'dry-run', false),
    concurrency: integer(get, 'concurrency', { least: 1, most: 64, fallback: 8 }),
  };
}

/** Where the bundle of a file goes. */
export function bundlePath(file: { readonly path: string; readonly name: string }, output: string | undefined): string {
  const name = `${file.name}.sigstore.json`;
  return resolve(output ?? resolve(file.path, '..'), basename(name));
}
