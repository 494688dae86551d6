import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Git } from '../../src/sbom/catalog/git.ts';

/** A folder that goes away with the test: `using folder = sourceFolder({ 'a/b': 'text' })`. */
export type SourceFolder = Disposable & {
  readonly root: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string): void;
};

export function sourceFolder(files: Readonly<Record<string, string>>): SourceFolder {
  const root = mkdtempSync(join(tmpdir(), 'source-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    root,
    write,
    git: (...args) =>
      execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...IDENTITY },
      }),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
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

export const realGit: Git = async (args, cwd) =>
  new Promise((resolve) => {
    execFile('git', [...args], { cwd, maxBuffer: 2 ** 30 }, (error, stdout) =>
      resolve(error === null ? stdout : undefined),
    );
  });

export const noGit: Git = async () => undefined;
