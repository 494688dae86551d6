import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ActionError } from '@release-actions/shared/errors/action-error';

const SYSTEMS: Readonly<Record<string, string>> = { win32: 'windows' };
const PROCESSORS: Readonly<Record<string, string>> = { x64: 'amd64' };

/**
 * Real release files that lie in a checkout of this repository after `npm ci`: Go programs among the development tools,
 * and a YAML manifest. As lines of a `files` input, relative to `root`.
 */
export function exampleArtifacts(root: string): string[] {
  const platform = `${SYSTEMS[process.platform] ?? process.platform}-${PROCESSORS[process.arch] ?? process.arch}`;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = [
    [`node_modules/@typescript/typescript-${process.platform}-${process.arch}/lib/tsc${suffix}`, 'tsc'],
    [`node_modules/@oxlint-tsgolint/${process.platform}-${process.arch}/tsgolint${suffix}`, 'tsgolint'],
  ] as const;
  const lines = programs
    .filter(([path]) => existsSync(join(root, path)))
    .map(([path, name]) => `${path} => ${name}-${platform}${suffix}`);
  if (lines.length === 0) {
    throw new ActionError('NO_EXAMPLES', 'The files that are released as an example are not installed.', {
      hint: 'Run "npm ci" in the checkout, or name your own project: --project DIR --artifacts GLOB.',
    });
  }
  return [...lines, '.github/workflows/secure-release.yml => secure-release.yml'];
}
