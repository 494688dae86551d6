import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { runIdentity, type RunOptions } from '@release-actions/sandbox/identity/run-identity';
import { runnerEnvironment } from '@release-actions/sandbox/identity/runner-environment';
import { runAction, type StepResult } from '@release-actions/sandbox/runner/run-action';

const PROJECT: RunOptions = { repository: 'kubernetes-sigs/bom' };
const ACTION = resolve(import.meta.dirname, '..');

/** A checkout in which the action runs as a step. */
export type Checkout = {
  readonly workspace: string;
  readonly commit: string;
  write(path: string, content: string | Uint8Array): void;
  run(inputs?: Readonly<Record<string, string>>, variables?: Readonly<Record<string, string>>): Promise<StepResult>;
};

/** A repository with these files in one commit, as actions/checkout leaves it. */
export function checkout(files: Readonly<Record<string, string>>, options: RunOptions = PROJECT): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const workspace = join(folder, 'workspace');
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...args], { cwd: workspace, encoding: 'utf8', env: { ...process.env, ...IDENTITY } });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'x');
  // The action from its sources: the bundle is built later, and tested by the rehearsal.
  const metadata = readFileSync(join(ACTION, 'action.yml'), 'utf8');
  writeFileSync(join(folder, 'action.yml'), metadata.replace('dist/index.js', join(ACTION, 'src', 'index.ts')));
  return {
    workspace,
    commit: git('rev-parse', 'HEAD').trim(),
    write,
    run: async (inputs = {}, variables = {}) =>
      runAction({
        folder,
        inputs,
        environment: {
          ...runnerEnvironment(runIdentity(options)),
          NODE_OPTIONS: '--conditions=source --disable-warning=ExperimentalWarning',
          ...variables,
        },
        contexts: {},
        workspace,
        temporary: join(folder, 'temporary'),
      }),
  };
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_AUTHOR_DATE: '2026-07-08T04:22:40Z',
  GIT_COMMITTER_DATE: '2026-07-08T04:22:40Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
};
