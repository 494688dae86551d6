import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createConsoleHost } from '../src/console-host.ts';
import { readProject } from '../src/project.ts';
import { newFolder } from './place.ts';

async function repositoryOf(files: Readonly<Record<string, string>>, remote?: string) {
  const folder = await newFolder(files);
  const git = (...args: readonly string[]): Buffer => execFileSync('git', ['-C', folder, ...args]);
  git('init', '--quiet');
  if (remote !== undefined) git('remote', 'add', 'origin', remote);
  const told: string[] = [];
  const project = await readProject(folder, { ...createConsoleHost(), info: (line) => void told.push(line) });
  return { repository: project.repository, told };
}

const MANIFEST = JSON.stringify({ repository: { type: 'git', url: 'git+https://github.com/a/from-package.git' } });

test.each([
  ['git@github.com:a/b.git', {}, 'a/b'],
  ['https://github.com/a/b.js/', {}, 'a/b.js'],
  ['https://someone@github.com/a/b', {}, 'a/b'],
  ['https://github.com/a/b', { 'package.json': MANIFEST }, 'a/b'],
  [undefined, { 'package.json': MANIFEST }, 'a/from-package'],
  ['/a/local/clone', { 'package.json': MANIFEST }, 'a/from-package'],
])('the remote %s and %o name %s', async (remote, files, expected) => {
  expect(await repositoryOf(files, remote)).toEqual({ repository: expected, told: [] });
});

test.each([
  ['no remote', undefined, {}],
  ['a remote elsewhere', 'https://gitlab.com/a/b', {}],
  ['one that only sounds like GitHub', 'https://notgithub.com/a/b', {}],
  ['a manifest that is none', undefined, { 'package.json': '[' }],
  ['a manifest without a repository', undefined, { 'package.json': 'null' }],
])('with %s the name is made up, and that is said', async (_, remote, files) => {
  const { repository, told } = await repositoryOf(files, remote);
  expect(repository).toMatch(/^kubernetes-sigs\/rehearse-\w+$/);
  expect(told).toEqual([`No GitHub remote: rehearsing as example name ${repository} (made up).`]);
});
